namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>How far the parts of the day level may move: standard deviations of logarithms.</summary>
/// <param name="Day">Of a day about its level.</param>
/// <param name="WeekStep">Of a week from the one before.</param>
/// <param name="Week">Of a week from the middle of the history.</param>
/// <param name="Month">Of the month's parts, as a multiple of the usual ones.</param>
internal readonly record struct LevelScales(double Day, double WeekStep, double Week, double Month)
{
    public const double Weekday = 2;
    public const double TurnStep = 0.02;
    public const double Turn = 0.1;
    public const double MonthDayStep = 0.01;
    public const double MonthDay = 0.05;
    public const double AfterHoliday = 0.08;

    /// <summary>Those of a large, stable centre.</summary>
    public static LevelScales Usual { get; } = new(0.025, 0.016, 0.05, 1);
}
