using System.Collections.Immutable;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Tests;

/// <summary>A roster for a <see cref="SamplePlan"/>: five shifts a week each, shared out by need.</summary>
internal static class SampleRoster
{
    private static readonly int[] Starts = [8, 9, 8, 11, 12, 10];

    public static Roster Make(Plan plan)
    {
        var shifts = plan.Centre.Agents.SelectMany((agent, index) => ShiftsOf(plan, agent, index)).ToImmutableArray();
        return new Roster
        {
            Status = ScheduleStatus.Feasible,
            Shifts = shifts,
            Coverage = Cover(plan, shifts),
            Violations =
            [
                new RuleViolation("minimum-rest", plan.Centre.Agents[0].Id, plan.Days.First.AddDays(1), "10.5 hours of rest before this shift; the contract asks for 11."),
                new RuleViolation("coverage", null, null, "Some intervals are short of agents; see the requirement."),
            ],
        };
    }

    private static IEnumerable<Shift> ShiftsOf(Plan plan, Agent agent, int index) =>
        plan.Days.Dates()
            .Where((date, day) => (day + index) % 7 is not (5 or 6) && !agent.Absences.Any(absence => absence.Dates.Contains(date)))
            .Select(date => ShiftOn(agent, date, Starts[index % Starts.Length]));

    private static Shift ShiftOn(Agent agent, DateOnly date, int hour)
    {
        var start = SamplePlan.At(date, hour);
        return new Shift(
            agent.Id,
            date,
            "day",
            new Interval(start, start.AddHours(8)),
            [
                new Break("coffee", new Interval(start.AddHours(2), start.AddHours(2.25)), Paid: true),
                new Break("lunch", new Interval(start.AddHours(4), start.AddHours(4.5)), Paid: false),
            ]);
    }

    private static ImmutableArray<SkillCoverage> Cover(Plan plan, ImmutableArray<Shift> shifts)
    {
        var atWork = Enumerable.Range(0, plan.Grid.Count).Select(i => shifts.Sum(shift => Share(shift, plan.Grid[i]))).ToArray();
        return [.. plan.Requirements.Select((requirement, q) =>
        {
            var required = requirement.Intervals.Select(interval => interval.Scheduled).ToImmutableArray();
            var scheduled = required.Select((need, i) =>
            {
                var total = plan.Requirements.Sum(r => r.Intervals[i].Scheduled);
                return total > 0 ? Math.Round(atWork[i] * need / total, 1) : q == 0 ? atWork[i] : 0;
            });
            return new SkillCoverage(requirement.Queue, required, [.. scheduled]);
        })];
    }

    private static double Share(Shift shift, Interval interval) =>
        Overlap(shift.Span, interval) - shift.Breaks.Sum(pause => Overlap(pause.Span, interval));

    private static double Overlap(Interval a, Interval b)
    {
        var start = a.Start > b.Start ? a.Start : b.Start;
        var end = a.End < b.End ? a.End : b.End;
        return end > start ? (end - start) / b.Length : 0;
    }
}
