using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Totals;

namespace CsOps.Forecast.Planning.Files;

/// <summary>The files of one plan, each written whole or not at all.</summary>
public static class PlanFiles
{
    /// <summary>The forecast's file name.</summary>
    public const string Forecast = "forecast.csv";

    /// <summary>The requirement's file name.</summary>
    public const string Requirement = "requirement.csv";

    /// <summary>The roster's file name.</summary>
    public const string Roster = "roster.csv";

    /// <summary>The file name of what cleaning changed.</summary>
    public const string Cleaning = "cleaning.csv";

    /// <summary>The provenance's file name.</summary>
    public const string Document = "plan.json";

    /// <summary>
    /// Writes the plan's files into a folder, which is made where it is absent; the provenance last. Another roster that is
    /// there is kept as a version, see <see cref="RosterVersions"/>.
    /// </summary>
    /// <returns>The files written, with their data rows where they have any.</returns>
    public static IReadOnlyList<(string Path, long? Rows)> Write(Plan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var zone = plan.Centre.Zone;
        var written = new List<(string Path, long? Rows)>();
        void Add(string name, long? rows, Action<Stream> write)
        {
            var path = Path.Combine(folder, name);
            AtomicFile.Write(path, write);
            written.Add((path, rows));
        }

        new ForecastVersions(folder, zone).Finish();
        Add(Forecast, plan.Forecasts.Sum(f => (long)f.Grid.Count), stream => ForecastFile.Write(plan.Forecasts, zone, stream));
        foreach (var totals in new[] { plan.DailyTotals, plan.WeeklyTotals }.OfType<CentreTotals>())
        {
            Add(TotalsFile.NameOf(totals.By), (long)totals.Rows.Length * totals.Periods.Length, stream => TotalsFile.Write(totals, totals.Rows, zone, stream));
        }

        Add(Requirement, plan.Requirements.Sum(r => (long)r.Grid.Count), stream => RequirementFile.Write(plan.Requirements, zone, stream));
        written.AddRange(plan.Roster is { } roster
            ? RosterVersions.Replace(folder, roster, plan.Centre.Agents, zone)
            : RosterVersions.Remove(folder) is { } kept ? [(kept, null)] : []);
        Add(Cleaning, plan.Cleaning.Length, stream => CleaningFile.Write(plan.Cleaning, zone, stream));
        Add(Document, null, stream => PlanDocument.Write(plan, stream));
        return written;
    }
}
