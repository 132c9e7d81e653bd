using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Totals;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>The 10 % and 90 % quantiles of what a whole plan's contacts come to, by queue and of the centre, as <c>forecast-weeks.csv</c> has them: quantiles of intervals do not add up.</summary>
internal static class PeriodBands
{
    /// <summary>How far the sum of intervals may be off by the rounding of each.</summary>
    private const double Rounding = 0.001;

    /// <summary>Reads those that are of the plan's days and of its forecast: of a queue whose forecast was changed since, and of several weeks, none is known.</summary>
    /// <param name="planFolder">The plan's folder.</param>
    /// <param name="days">The plan's days.</param>
    /// <param name="contacts">The contacts forecast, by queue.</param>
    /// <param name="intervals">How many intervals they are the sums of.</param>
    /// <returns>By the queue's name, and of the centre by an empty one.</returns>
    /// <exception cref="ImportException">A row cannot be read.</exception>
    public static ImmutableDictionary<string, (double P10, double P90)> Read(string planFolder, DateRange days, IReadOnlyDictionary<string, double> contacts, int intervals)
    {
        var path = Path.Combine(planFolder, TotalsFile.NameOf(TotalPeriod.Week));
        var rows = File.Exists(path) ? TotalsFile.ReadContacts(path) : [];
        double SumOf(TotalLevel level, string name) => level == TotalLevel.Centre ? contacts.Values.Sum() : contacts.GetValueOrDefault(name, double.NaN);
        return rows
            .Where(row => row.Level != TotalLevel.Channel && row.Days == days && Math.Abs(row.Mean - SumOf(row.Level, row.Name)) <= Rounding * intervals)
            .ToImmutableDictionary(row => row.Level == TotalLevel.Centre ? "" : row.Name, row => (row.P10, row.P90), StringComparer.Ordinal);
    }
}
