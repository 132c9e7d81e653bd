using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Tests.Figures;

/// <summary>A queue of a few half-hours with given numbers.</summary>
internal static class Tiny
{
    public static QueueView Queue(
        double[] contacts, int[] required, double[]? scheduled, double[]? serviceLevels = null, double[]? chances = null)
    {
        var grid = new IntervalGrid(SamplePlan.At(new DateOnly(2026, 10, 19), contacts.Length == 48 ? 0 : 8), TimeSpan.FromMinutes(30), contacts.Length);
        return new QueueView
        {
            Id = "queue-1",
            Settings = SamplePlan.Default().Centre.Queues[0],
            Forecast = new QueueForecast
            {
                Queue = "Voice",
                Grid = grid,
                Volume = Certain([.. contacts]),
                HandleSeconds = Certain([.. contacts.Select(_ => 200.0)]),
                Choice = new ModelChoice("named", "The user named it.", []),
                HandleTimeMethod = "",
            },
            Requirement = new StaffingRequirement
            {
                Queue = "Voice",
                Grid = grid,
                Method = "",
                Intervals = [.. required.Select((agents, i) => Interval(agents, serviceLevels?[i] ?? double.NaN, chances?[i] ?? 1))],
            },
            Coverage = scheduled is null ? null : new SkillCoverage("Voice", [.. required], [.. scheduled]),
        };
    }

    /// <summary>
    /// A Monday on which two queues have work in a few half-hours, and two agents: small enough to count every figure of its page by hand.
    /// </summary>
    public static Plan Plan()
    {
        var sample = SamplePlan.Default();
        var voice = Queue(
            AtEight(10.0, 20, 0, 10), AtEight(4, 6, 0, 4), AtEight(4.0, 4.4, 1, 3), AtEight(0.9, 0.8, double.NaN, 0.7), AtEight(1.0, 0.5, 1, 1));
        var chat = Queue(AtEight(0.0, 8, 8, 8, 8), AtEight(0, 2, 2, 2, 2), AtEight(0.0, 2, 1, 1, 3));
        var shift = sample.Roster!.Shifts[0];
        return sample with
        {
            Centre = sample.Centre with { Queues = sample.Centre.Queues[..2], Agents = sample.Centre.Agents[..2] },
            Days = new DateRange(sample.Days.First, sample.Days.First),
            Grid = voice.Forecast!.Grid,
            Histories = [],
            Forecasts = [voice.Forecast, chat.Forecast! with { Queue = "Chat" }],
            Requirements = [voice.Requirement!, chat.Requirement! with { Queue = "Chat" }],
            Roster = sample.Roster with
            {
                Shifts = [shift with { AgentId = "a001" }, shift with { AgentId = "a002", Breaks = [] }],
                Coverage = [voice.Coverage!, chat.Coverage! with { Skill = "Chat" }],
            },
        };
    }

    /// <summary>A day of half-hours that has these values from eight o'clock on, and zeros.</summary>
    private static T[] AtEight<T>(params T[] values) => [.. new T[16], .. values, .. new T[32 - values.Length]];

    private static SeriesForecast Certain(ImmutableArray<double> values) =>
        new() { Mean = values, P025 = values, P10 = values, P50 = values, P90 = values, P975 = values };

    private static IntervalRequirement Interval(int agents, double serviceLevel, double chance) => new()
    {
        Load = agents * 0.5,
        Agents = agents,
        Scheduled = agents,
        ServiceLevel = serviceLevel,
        AverageSpeedOfAnswerSeconds = 10,
        Occupancy = 0.5,
        AgentsP50 = agents,
        AgentsP90 = agents,
        ChanceToMeet = chance,
    };
}
