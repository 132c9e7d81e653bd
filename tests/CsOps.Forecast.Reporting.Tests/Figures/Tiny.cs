using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Reporting.Figures;
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
        var grid = new IntervalGrid(SamplePlan.At(new DateOnly(2026, 10, 19), 8), TimeSpan.FromMinutes(30), contacts.Length);
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
