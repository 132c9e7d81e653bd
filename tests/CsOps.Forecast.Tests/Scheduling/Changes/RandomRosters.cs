using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using Interval = CsOps.Forecast.Time.Interval;

namespace CsOps.Forecast.Tests.Scheduling.Changes;

/// <summary>Small problems with rosters drawn at random, which keep rules or break them as it comes, and what such a roster costs, counted anew and plainly.</summary>
internal static class RandomRosters
{
    public static readonly CoverageWeights Weights = new() { WeekendPerPastWeekend = 7, MissingPaid = 50 };

    private static readonly ShiftTemplate[] Templates = [Day, Night, Short, Short with { Name = "late", Length = TimeSpan.FromHours(6.25), EarliestStart = new TimeOnly(15, 15), LatestStart = new TimeOnly(18, 15) }];

    public static (SchedulingProblem Problem, Roster Roster) Draw(int seed)
    {
        var random = new Random(seed);
        var first = new[] { Monday, new DateOnly(2026, 3, 25), new DateOnly(2026, 10, 22) }[random.Next(3)];
        var days = new DateRange(first, first.AddDays(random.Next(3) == 0 ? 9 : 6));
        var grid = GridOf(days, Copenhagen);
        ImmutableArray<string>[] skills = [[Voice], [Chat], [Voice, Chat]];
        var agents = Enumerable.Range(0, random.Next(3, 6)).Select(i => Person($"A{i}", skills[random.Next(3)]) with
        {
            Contract = random.Next(2) == 0 ? "full" : "odd",
            Absences = random.Next(4) == 0 ? [new Absence(new DateRange(first.AddDays(2), first.AddDays(random.Next(2, 5))), "leave") { PaidPerDay = TimeSpan.FromHours(random.Next(6)) }] : [],
            DayOffRequests = random.Next(2) == 0 ? [new DayOffRequest(first.AddDays(random.Next(7)), random.Next(1, 20))] : [],
            WeekendsWorked = random.Next(3),
        }).ToImmutableArray();
        var problem = new SchedulingProblem
        {
            Grid = grid,
            Zone = Copenhagen,
            Days = days,
            Skills = [Required(random, grid, Voice), Required(random, grid, Chat)],
            Agents = agents,
            Contracts =
            [
                FullTime with { MinPaidPerWeek = TimeSpan.FromHours(random.Next(3) * 10), CostPerHour = 200 },
                FullTime with { Name = "odd", MaxDaysPerWeek = random.Next(3, 7), MaxConsecutiveDays = random.Next(2, 6), Templates = ["short", "late", "night"], CostPerHour = 150 },
            ],
            Templates = [.. Templates],
        };
        return (problem, Roster.Of(problem, ShiftsOf(problem, random), Weights));
    }

    /// <summary>What a roster costs but for its agents' rules: coverage by trying every allotment, hours and preferences by adding.</summary>
    public static double PlainCost(SchedulingProblem problem, IReadOnlyCollection<Shift> shifts)
    {
        var weeks = Enumerable.Range(0, (problem.Days.Days + 6) / 7).Select(week => problem.Days.First.AddDays(7 * week)).ToList();
        var below = problem.Agents.Sum(agent => weeks.Sum(first => Math.Max(0, Least(problem, agent, first) - PaidIn(shifts, agent, first))));
        var wishes = shifts.Sum(shift => problem.Agents.Single(agent => agent.Id == shift.AgentId) is var agent
            ? agent.DayOffRequests.Where(request => request.Date == shift.Date).Sum(request => request.Weight)
                + (shift.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? agent.WeekendsWorked * Weights.WeekendPerPastWeekend : 0)
            : 0);
        return RosterPrice.Of(problem, shifts, Weights, 15) + (below * Weights.MissingPaid) + wishes;
    }

    private static double Least(SchedulingProblem problem, Agent agent, DateOnly first)
    {
        var days = Enumerable.Range(0, 7).Select(first.AddDays).Where(problem.Days.Contains).ToList();
        var contract = problem.Contracts.Single(c => c.Name == agent.Contract);
        return (contract.MinPaidPerWeek.TotalHours * days.Count / 7) - days.Sum(day => agent.Absences.Where(absence => absence.Dates.Contains(day)).Sum(absence => absence.PaidPerDay.TotalHours));
    }

    private static double PaidIn(IEnumerable<Shift> shifts, Agent agent, DateOnly first) =>
        shifts.Where(shift => shift.AgentId == agent.Id && shift.Date >= first && shift.Date < first.AddDays(7)).Sum(shift => shift.Paid.TotalHours);

    private static SkillRequirement Required(Random random, IntervalGrid grid, string skill)
    {
        var level = 0;
        return new SkillRequirement(skill, [.. Enumerable.Range(0, grid.Count).Select(_ => level = Math.Clamp(level + random.Next(-1, 2), 0, 3))]) { Weight = random.Next(1, 3) };
    }

    private static IEnumerable<Shift> ShiftsOf(SchedulingProblem problem, Random random) =>
        from agent in problem.Agents
        from date in problem.Days.Dates()
        where random.Next(10) < 6
        select ShiftOf(agent.Id, date, Templates[random.Next(Templates.Length)], random);

    private static Shift ShiftOf(string agent, DateOnly date, ShiftTemplate template, Random random)
    {
        var starts = template.Starts().ToList();
        var start = LocalClock.InstantOf(date, starts[random.Next(starts.Count)], Copenhagen);
        var breaks = template.Breaks.Select(pause => new Break(pause.Name, new Interval(start + pause.Earliest, start + pause.Earliest + pause.Length), pause.Paid));
        return new Shift(agent, date, template.Name, new Interval(start, start + template.Length), [.. breaks]);
    }
}
