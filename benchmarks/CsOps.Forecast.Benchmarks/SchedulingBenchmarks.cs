using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Benchmarks;

/// <summary>A week's roster for agents of three skills, with the default settings.</summary>
[MemoryDiagnoser]
public class SchedulingBenchmarks
{
    private static readonly ImmutableArray<string> Skills = ["voice", "chat", "ticket"];
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private SchedulingProblem _problem = null!;

    [Params(10, 100, 300)]
    public int Agents { get; set; }

    [GlobalSetup]
    public void MakeProblem()
    {
        var grid = new IntervalGrid(new DateTimeOffset(Monday, TimeOnly.MinValue, TimeSpan.Zero), TimeSpan.FromMinutes(30), 7 * 48);
        _problem = new SchedulingProblem
        {
            Grid = grid,
            Zone = TimeZoneInfo.Utc,
            Days = DateRange.WeekFrom(Monday),
            Skills = [.. Skills.Select((skill, k) => new SkillRequirement(skill, [.. Enumerable.Range(0, grid.Count).Select(i => RequiredAt(i, k))]))],
            Agents = [.. Enumerable.Range(0, Agents).Select(AgentOf)],
            Contracts =
            [
                new Contract { Name = "full", MinPaidPerWeek = TimeSpan.FromHours(30), MaxPaidPerWeek = TimeSpan.FromHours(37.5) },
                new Contract { Name = "part", MinPaidPerWeek = TimeSpan.FromHours(15), MaxPaidPerWeek = TimeSpan.FromHours(25) },
            ],
            Templates = [Template("long", 8, 30), Template("short", 5, 15)],
        };
    }

    [Benchmark]
    public Roster Solve() => new RosterScheduler().Solve(_problem);

    private int RequiredAt(int interval, int skill)
    {
        // Two humps a day, fewer on the weekend; in sum about what the agents can cover.
        var hour = interval % 48 / 2.0;
        var humps = Math.Exp(-Math.Pow(hour - 10.5, 2) / 5) + (0.8 * Math.Exp(-Math.Pow(hour - 15, 2) / 8));
        var weekend = interval / 48 >= 5 ? 0.4 : 1;
        return (int)Math.Round(Agents * 0.2 * humps * weekend * (1 - (0.2 * skill)));
    }

    private static Agent AgentOf(int index) => new()
    {
        Id = $"A{index:000}",
        Name = $"A{index:000}",
        Contract = index % 3 == 0 ? "part" : "full",
        Skills = index % 4 == 3 ? Skills : [Skills[index % 3]],
    };

    private static ShiftTemplate Template(string name, double hours, int breakMinutes) => new()
    {
        Name = name,
        Length = TimeSpan.FromHours(hours),
        EarliestStart = new TimeOnly(7, 0),
        LatestStart = new TimeOnly(14, 0),
        Breaks =
        [
            new BreakTemplate
            {
                Name = "lunch",
                Length = TimeSpan.FromMinutes(breakMinutes),
                Paid = false,
                Earliest = TimeSpan.FromHours(2),
                Latest = TimeSpan.FromHours(4),
            },
        ],
    };
}
