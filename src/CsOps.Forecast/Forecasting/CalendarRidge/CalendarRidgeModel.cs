using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>Forecasts the total of each day from the calendar, and its slots by the shape of the weekday.</summary>
/// <remarks>
/// <para>
/// Level: the logarithm of a day's total is the sum of a level that moves slowly from week to week, the weekday, the distance to the turn
/// of the month in business days, the day of the month and the first two days after a holiday; each is drawn to 0 by a Gaussian prior
/// (ridge; neighbours in a circle are drawn to each other), whose widths for days, weeks and months are the likeliest ones. Shape: for each slot a penalised quasi-Poisson regression of its share on the week, the
/// weekday, the month's turn and the days after a holiday; how much weekdays differ is learned from all slots together (empirical Bayes).
/// Gross errors are repaired first, and both fits are robust.
/// </para>
/// <para>
/// Intervals: the level is fitted again at up to 14 weekly origins of the history, the shape at two of them; what came there widens or narrows the
/// intervals of days and of slots given their day. All slots of a day share the error of its level.
/// </para>
/// <para>
/// Needs civil dates, three weeks, and days of some 20 contacts. Cost: O(slots · days · columns²). Source: A. E. Hoerl and R. W. Kennard,
/// "Ridge regression", Technometrics 12 (1970); P. McCullagh and J. A. Nelder, "Generalized Linear Models", 2nd edition, chapter 9;
/// P. J. Huber, "Robust Statistics" (1981), chapter 7; on days and shapes J. Weinberg and others, JASA 102 (2007).
/// </para>
/// </remarks>
public sealed class CalendarRidgeModel : IForecastModel
{
    private const int LeastWeeks = 3;
    private const double LeastContacts = 20;

    /// <inheritdoc/>
    public string Name => "calendar-ridge";

    /// <inheritdoc/>
    public string Description => "The day's total from week level, weekday, month turn, day of month and holidays, spread over the slots by the weekday's shape.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (!series.Calendar.HasDates)
        {
            return FitResult.Failed("The series has no dates, and this model lives on them.");
        }

        if (!series.NeverNegative)
        {
            return FitResult.Failed("The series has negative values, and this model works with logarithms.");
        }

        if (HistoryNeeds.FindProblem(series, LeastWeeks * series.Calendar.SlotsPerWeek) is { } tooShort)
        {
            return FitResult.Failed(tooShort);
        }

        var table = DayTable.Of(series);
        if (ProblemOf(table) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        return FitResult.Of(new CalendarRidgeFit(new CalendarFit(table, table.History)));
    }

    private static string? ProblemOf(DayTable table)
    {
        var days = Enumerable.Range(0, table.History).Select(table.CountedOn).Where(total => total > 0).Order().ToArray();
        var needed = LeastWeeks * table.Weekdays;
        if (days.Length < needed)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The history has {days.Length} days with contacts; at least {needed} are needed.");
        }

        var middle = days[days.Length / 2];
        return middle >= LeastContacts
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The history has {middle:0.#} contacts on a usual day; at least {LeastContacts:0} are needed.");
    }
}
