using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Makes a centre ready for the engines.</summary>
internal static class CentrePlanner
{
    private const double SecondsAnHour = 3600;

    public static CentrePlan OfDay(SimulatedCentre centre)
    {
        var checks = new CentreChecks(centre);
        var intervals = checks.Intervals();
        checks.CheckPossible(intervals);
        return checks.Problem is { } problem ? throw new ArgumentException(problem, nameof(centre)) : Of(centre, intervals, centre.IntervalSeconds);
    }

    public static CentrePlan OfSteadyState(SimulatedCentre centre)
    {
        var plan = OfSteadyState(centre, out var whyUnstable);
        return whyUnstable is null ? plan : throw new ArgumentException(whyUnstable, nameof(centre));
    }

    /// <summary>The plan, and why it has no steady state; null where it may have one.</summary>
    public static CentrePlan OfSteadyState(SimulatedCentre centre, out string? whyUnstable)
    {
        var checks = new CentreChecks(centre);
        checks.CheckSteady();
        checks.CheckPossible(1);
        if (checks.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(centre));
        }

        var plan = Of(centre, 1, double.PositiveInfinity);
        whyUnstable = Stability.WhyUnstable(plan);
        return plan;
    }

    private static CentrePlan Of(SimulatedCentre centre, int intervals, double intervalSeconds)
    {
        var boundaries = Boundaries(centre, intervals, intervalSeconds);
        return new CentrePlan
        {
            Skills = [.. centre.Skills.Select((skill, number) => Of(skill, number, intervals))],
            Groups = [.. centre.Groups.Select((group, number) => Of(centre, group, number, boundaries, intervalSeconds))],
            IntervalSeconds = intervalSeconds,
            Intervals = intervals,
            LeadIntervals = centre.LeadIntervals,
            Boundaries = boundaries,
            ShiftEnd = centre.ShiftEnd,
            Closing = centre.Closing,
            IsDayVariationShared = centre.IsDayVariationShared,
        };
    }

    private static SkillPlan Of(SimulatedSkill skill, int number, int intervals) => new()
    {
        Number = number,
        ContactsPerSecond = [.. Enumerable.Range(0, intervals).Select(i => skill.ContactsPerHour[skill.ContactsPerHour.Length == 1 ? 0 : i] / SecondsAnHour)],
        HandleTime = skill.HandleTime,
        HandleFactors = [.. Enumerable.Range(0, intervals).Select(i => skill.HandleFactors[skill.HandleFactors.Length == 1 ? 0 : i])],
        Patience = skill.Patience,
        RedialDelay = skill.RedialDelay,
        RedialProbability = skill.RedialProbability,
        AcceptableWait = skill.AcceptableWaitSeconds,
        ShortAbandon = skill.ShortAbandonSeconds,
        OverflowDelay = skill.OverflowDelaySeconds ?? 0,
        DayFactor = skill.DayVariation > 0 ? new Gamma(1, 1 / (skill.DayVariation * skill.DayVariation)) : null,
        Groups = GroupsOf(skill, isLate: false),
        LateGroups = GroupsOf(skill, isLate: true),
    };

    private static RoutingStep[] GroupsOf(SimulatedSkill skill, bool isLate) =>
    [
        .. skill.Groups
            .Select((preference, group) => (preference, group))
            .Where(pair => pair.preference?.OnlyAfterOverflowDelay == isLate)
            .Select(pair => new RoutingStep(pair.group, pair.preference!.Value.Level, isLate))
            .OrderBy(step => step.Level),
    ];

    private static GroupPlan Of(SimulatedCentre centre, SimulatedGroup group, int number, double[] boundaries, double intervalSeconds) => new()
    {
        HandleFactors = [.. group.HandleFactors.Select(factor => factor ?? double.NaN)],
        Pace = [.. group.PaceByContactsInHand],
        AgentsFrom = Array.ConvertAll(boundaries, boundary => AgentsAt(group, boundary, intervalSeconds)),
        Queues =
        [
            .. group.QueueLevels
                .Select((level, skill) => (level, skill))
                .Where(pair => pair.level is not null)
                .Select(pair => new RoutingStep(pair.skill, pair.level!.Value, IsLate(centre.Skills[pair.skill], number)))
                .OrderBy(step => step.Level),
        ],
    };

    private static bool IsLate(SimulatedSkill skill, int group) => skill is { OverflowDelaySeconds: > 0 } && skill.Groups[group] is { OnlyAfterOverflowDelay: true };

    private static int AgentsAt(SimulatedGroup group, double time, double intervalSeconds)
    {
        if (group.Shifts.IsEmpty)
        {
            return group.Agents.Length == 1 ? group.Agents[0] : group.Agents[(int)((time / intervalSeconds) + 1e-9)];
        }

        return group.Shifts.Count(shift => shift.StartSeconds <= time && time < shift.EndSeconds && !shift.Breaks.Any(pause => pause.StartSeconds <= time && time < pause.EndSeconds));
    }

    /// <summary>The starts of intervals and whatever shifts and breaks begin or end between them.</summary>
    private static double[] Boundaries(SimulatedCentre centre, int intervals, double intervalSeconds)
    {
        var starts = Enumerable.Range(0, intervals).Select(i => i == 0 ? 0 : i * intervalSeconds);
        var changes = centre.Groups
            .SelectMany(group => group.Shifts)
            .SelectMany(shift => shift.Breaks.SelectMany(pause => ImmutableArray.Create(pause.StartSeconds, pause.EndSeconds)).Append(shift.StartSeconds).Append(shift.EndSeconds))
            .Where(time => time < intervals * intervalSeconds);
        return [.. starts.Concat(changes).Distinct().Order()];
    }
}
