using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>Problems drawn by chance, small enough to solve many of them.</summary>
internal static class RandomProblems
{
    public static SchedulingProblem Of(Random random)
    {
        // Weeks around both clock changes, one or two of them, and a few agents that share two skills.
        var first = new[] { Monday, new DateOnly(2026, 3, 25), new DateOnly(2026, 10, 22) }[random.Next(3)];
        var days = new DateRange(first, first.AddDays(random.Next(3) == 0 ? 13 : 6));
        var grid = GridOf(days, Copenhagen);
        ImmutableArray<string>[] skills = [[Voice], [Chat], [Voice, Chat]];
        var agents = Enumerable.Range(0, random.Next(1, 5)).Select(i => Person($"A{i}", skills[random.Next(3)]) with
        {
            Contract = random.Next(2) == 0 ? "full" : "odd",
            Absences = random.Next(3) == 0 ? [new Absence(new DateRange(first.AddDays(2), first.AddDays(random.Next(2, 5))), "leave")] : [],
        });
        var problem = new SchedulingProblem
        {
            Grid = grid,
            Zone = Copenhagen,
            Days = days,
            Seed = (ulong)random.Next(),
            Skills = [RandomRequirement(random, grid, Voice), RandomRequirement(random, grid, Chat)],
            Agents = [.. agents],
            Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(random.Next(3) * 10) }, OddContract(random)],
            Templates = [Day, Night, Short, Late],
        };

        // Some come from a night shift, or from one of times of its own.
        return problem with
        {
            Past = [.. problem.Agents.Where(_ => random.Next(3) == 0).Select(agent => NightShift(first.AddDays(-1), agent.Id)).Select(night => random.Next(2) == 0 ? night : night with { Span = new Interval(night.Span.Start, night.Span.End.AddMinutes(15)) })],
        };
    }

    /// <summary>A week of 16 to 40 agents who share four skills in many ways, so that the search has several lanes, with nights over midnight and a shift for some skills only.</summary>
    public static SchedulingProblem Crowd(Random random)
    {
        string[] names = [Voice, Chat, "mail", "sales"];
        var days = DateRange.WeekFrom(Monday);
        var grid = GridOf(days, Copenhagen);
        var agents = Enumerable.Range(0, random.Next(16, 41)).Select(i =>
            Person($"A{i}", [.. names.Where(_ => random.Next(2) == 0).DefaultIfEmpty(Voice)]) with
            {
                Contract = random.Next(3) == 0 ? "odd" : "full",
                DayOffRequests = [new DayOffRequest(Monday.AddDays(random.Next(7)), 10)],
                WeekendsWorked = random.Next(4),
            });
        return new SchedulingProblem
        {
            Grid = grid,
            Zone = Copenhagen,
            Days = days,
            Seed = (ulong)random.Next(),
            Skills = [.. names.Select((skill, k) => RandomRequirement(random, grid, skill, least: 2, most: 7) with { Weight = 1 + (k / 10.0) })],
            Agents = [.. agents],
            Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(random.Next(3) * 10) }, OddContract(random) with { Templates = [] }],
            Templates = [Day, Evening, Night, Evening with { Name = "sales evening", Skills = ["sales", Voice] }],
        };
    }

    private static ShiftTemplate Late => Short with { Name = "late", Length = TimeSpan.FromHours(6.25), EarliestStart = new TimeOnly(17, 15), LatestStart = new TimeOnly(23, 15) };

    private static ShiftTemplate Evening => Day with { Name = "evening", EarliestStart = new TimeOnly(19, 0), LatestStart = new TimeOnly(23, 30), StartStep = TimeSpan.FromMinutes(30) };

    private static Contract OddContract(Random random) => new()
    {
        Name = "odd",
        MinPaidPerWeek = TimeSpan.FromHours(random.Next(20)),
        MaxPaidPerWeek = TimeSpan.FromHours(random.Next(20, 50)),
        MaxDaysPerWeek = random.Next(1, 8),
        MaxConsecutiveDays = random.Next(1, 8),
        MinimumRest = TimeSpan.FromHours(random.Next(0, 60)),
        Templates = random.Next(2) == 0 ? [] : [Short.Name, Late.Name, Night.Name],
    };

    private static SkillRequirement RandomRequirement(Random random, IntervalGrid grid, string skill, int least = 0, int most = 3)
    {
        var level = least;
        return new SkillRequirement(skill, [.. Enumerable.Range(0, grid.Count).Select(_ => level = Math.Clamp(level + random.Next(-1, 2), least, most))])
        {
            Weight = random.Next(1, 3),
        };
    }
}
