namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>What contacts of a series are worth in people.</summary>
public sealed record AgentScale
{
    /// <summary>The agents that a number of contacts in an interval needs; thread-safe, the same answer every time.</summary>
    public required Func<double, double> AgentsFor { get; init; }

    /// <summary>The length of an interval, above zero.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>Paid time of a full-time week, above zero. Default: 40 hours.</summary>
    public TimeSpan FullTimeWeek { get; init; } = TimeSpan.FromHours(40);

    /// <summary>Share of paid time not available for contacts, in [0, 1). Default: 0.</summary>
    public double Shrinkage { get; init; }

    /// <summary>The full-time equivalents of one agent more in every interval of a week: steps · interval / (1 − shrinkage) / full-time week.</summary>
    internal double EquivalentsOfAgent(StepCalendar calendar)
    {
        var stepsPerWeek = calendar.DateOf(0) is { } first && calendar.DateOf(calendar.Count - 1) is { } last && last.DayNumber - first.DayNumber >= 6
            ? 7.0 * calendar.Count / (last.DayNumber - first.DayNumber + 1)
            : calendar.SlotsPerWeek;
        return stepsPerWeek * Interval.TotalHours / (1 - Shrinkage) / FullTimeWeek.TotalHours;
    }
}
