using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Files;

/// <summary>Who worked when before a plan begins, as the rosters of the folder's plans say.</summary>
public static class PastRosters
{
    /// <summary>As far as any rule looks back: 53 weeks.</summary>
    private const int MostDays = 371;

    /// <summary>The shifts of the 53 weeks before a day. Where plans overlap, that whose name comes last in ordinal order counts for its days, from its first shift to its last.</summary>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="first">The first day of the plan.</param>
    /// <returns>The shifts by date, of people who have left since too, and the paths of the rosters that they are from.</returns>
    /// <exception cref="ImportException">A roster cannot be used.</exception>
    public static (ImmutableArray<Shift> Shifts, ImmutableArray<string> Files) Before(CentreFolder folder, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var plans = Path.Combine(folder.Root, "plans");
        string[] rosters = !Directory.Exists(plans) ? [] : [.. Directory.GetDirectories(plans).OrderDescending(StringComparer.Ordinal).Select(path => Path.Combine(path, PlanFiles.Roster)).Where(File.Exists)];
        var shifts = new List<Shift>();
        var files = new List<string>();
        var covered = new HashSet<DateOnly>();
        foreach (var roster in rosters)
        {
            var all = RosterFile.Read(roster, agents: null);
            var past = all.Where(shift => shift.Date < first && shift.Date >= first.AddDays(-MostDays)).ToList();
            if (past.Exists(shift => !covered.Contains(shift.Date)))
            {
                shifts.AddRange(past.Where(shift => !covered.Contains(shift.Date)));
                files.Add(roster);
                var (from, to) = (past.Min(shift => shift.Date), all.Max(shift => shift.Date));
                covered.UnionWith(Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays));
            }
            else if (all.Length > 0 && past.Count == 0 && all[0].Date < first)
            {
                break; // Plans are named by their first day: those before this one are older still.
            }
        }

        return ([.. shifts.OrderBy(shift => shift.Date)], [.. files]);
    }
}
