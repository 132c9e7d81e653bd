using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange;

/// <summary>Puts into words what was decided about an import as a whole.</summary>
internal static class ImportRemarks
{
    private const int MostDates = 5;

    public static IEnumerable<string> OfLog(ImportProfile profile, ImportOptions options, IntervalAggregator log)
    {
        if (profile.TellsHandledByTime)
        {
            yield return "No rule tells the outcome of contacts: those with a handle time over zero were taken as handled, of the others it is not known.";
        }
        else if (profile.Outcomes.IsEmpty)
        {
            yield return "No rule tells the outcome of contacts: all were counted as offered, and handled and abandoned are not known.";
        }

        var silent = log.SilentDays(options.Coverage);
        if (silent.Zero.Length + silent.Missing.Length > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Days without any contact: {silent.Zero.Length} were taken as zero, {silent.Missing.Length} as not observed{Dates(silent)} (coverage rule {options.Coverage}).");
        }
    }

    public static IEnumerable<string> OfIntervals(HistoryBuilder builder)
    {
        if (builder.Incomplete is { Count: > 0 } incomplete)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{incomplete.Count} intervals of a queue were not observed, since only some of the shorter times that make them up have a row: {incomplete.Rows} rows with {incomplete.Offered:0.##} contacts are left out. Intervals as short as the file's would keep them.");
        }
    }

    private static string Dates(SilentDays silent)
    {
        var dates = silent.Missing.Take(MostDates).Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return silent.Missing.IsEmpty ? "" : $": {string.Join(", ", dates)}{(silent.Missing.Length > MostDates ? ", …" : "")}";
    }
}
