using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Files;

/// <summary>Who worked when before a plan begins, as the rosters of the folder's plans say.</summary>
public static class PastRosters
{
    /// <summary>As far as any rule looks back: 53 weeks.</summary>
    private const int MostDays = 371;
    private const int DaysOfWeek = 7;

    /// <summary>The shifts of the 53 weeks before a day. Where plans overlap, that whose name comes last in ordinal order counts for its days.</summary>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="centre">The centre: pauses that are called as one of its duties are no rest.</param>
    /// <param name="first">The first day of the plan; plans that are named by it or a later day are not read.</param>
    /// <remarks>A roster is of the whole weeks from the day that its plan is named by; of a plan with another name, from its first shift to its last. One that cannot be used is left out, and the others count.</remarks>
    public static PastWork Before(CentreFolder folder, Centre centre, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(centre);
        var duties = centre.Duties.Select(duty => duty.Name).ToHashSet(StringComparer.Ordinal);
        var (shifts, days, files, leftOut) = (new List<Shift>(), new List<DateRange>(), new List<string>(), new List<string>());
        var covered = new HashSet<DateOnly>();
        foreach (var (roster, begins) in RostersOf(folder).Where(roster => roster.Begins is null || roster.Begins < first))
        {
            ImmutableArray<Shift> all;
            try
            {
                all = RosterFile.Read(roster, agents: null, centre.Templates);
            }
            catch (ImportException problem)
            {
                leftOut.Add(problem.Message);
                continue;
            }

            var past = all.Where(shift => shift.Date < first && shift.Date >= first.AddDays(-MostDays)).ToList();
            if (past.Exists(shift => !covered.Contains(shift.Date)))
            {
                shifts.AddRange(past.Where(shift => !covered.Contains(shift.Date)).Select(shift => shift.WithDuties(duties)));
                files.Add(roster);
                days.Add(DaysOf(all, begins, first));
                covered.UnionWith(days[^1].Dates());
            }
            else if (all.Length > 0 && past.Count == 0 && all[0].Date < first)
            {
                break; // Plans are named by their first day: those before this one are older still.
            }
        }

        return new PastWork { Shifts = [.. shifts.OrderBy(shift => shift.Date)], Days = [.. days], Files = [.. files], LeftOut = [.. leftOut] };
    }

    /// <summary>The rosters of the folder's plans, the last by name first, with the day that the plan is named by, if it is.</summary>
    private static IEnumerable<(string Path, DateOnly? Begins)> RostersOf(CentreFolder folder)
    {
        var plans = Path.Combine(folder.Root, "plans");
        return from plan in Directory.Exists(plans) ? Directory.GetDirectories(plans).OrderDescending(StringComparer.Ordinal) : Enumerable.Empty<string>()
               let roster = Path.Combine(plan, PlanFiles.Roster)
               where File.Exists(roster)
               select (roster, DateOnly.TryParseExact(Path.GetFileName(plan), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null);
    }

    /// <summary>The days before the first of which a roster is: on some of them nobody may have worked.</summary>
    private static DateRange DaysOf(ImmutableArray<Shift> shifts, DateOnly? begins, DateOnly first)
    {
        var (from, to) = (shifts.Min(shift => shift.Date), shifts.Max(shift => shift.Date));
        if (begins <= from)
        {
            from = begins.Value;
            to = from.AddDays(((((to.DayNumber - from.DayNumber) / DaysOfWeek) + 1) * DaysOfWeek) - 1);
        }

        return new DateRange(from < first.AddDays(-MostDays) ? first.AddDays(-MostDays) : from, to < first ? to : first.AddDays(-1));
    }
}
