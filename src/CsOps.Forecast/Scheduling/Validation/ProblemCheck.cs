using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Validation;

/// <summary>Checks a scheduling problem as a whole, part by part.</summary>
internal static class ProblemCheck
{
    public static ImmutableArray<ProblemIssue> IssuesOf(SchedulingProblem problem)
    {
        var issues = new IssueList();
        if (IsComplete(problem, issues))
        {
            CheckGrid(problem, issues);
            CheckRequirement(problem, issues);
            TemplateCheck.Check(problem, issues);
            ContractCheck.Check(problem, issues);
            AgentCheck.Check(problem, issues);
            SettingCheck.Check(problem, issues);
        }

        return issues.ToImmutable();
    }

    /// <summary>Throws when the problem has an error.</summary>
    /// <exception cref="ArgumentException">With the first errors in the message.</exception>
    public static void ThrowIfWrong(SchedulingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var errors = IssuesOf(problem).Where(i => i.IsError).ToList();
        if (errors.Count > 0)
        {
            var shown = string.Join("; ", errors.Take(5));
            throw new ArgumentException(
                $"The problem cannot be solved, {errors.Count} errors: {shown}. Maybe it was not checked: SchedulingProblem.Check() lists them all.",
                nameof(problem));
        }
    }

    /// <summary>Whether there is something in every place; the other checks rely on it.</summary>
    private static bool IsComplete(SchedulingProblem problem, IssueList issues)
    {
        issues.ErrorIf(problem.Grid is null, "problem", $"the grid is missing");
        issues.ErrorIf(problem.Zone is null, "problem", $"the zone is missing");
        issues.ErrorIf(IsMissing(problem.Skills) || problem.Skills.Any(s => s.Required.IsDefault || s.Values.IsDefault || s.Values.Any(v => v.IsDefault)), "problem", $"a requirement is missing");
        issues.ErrorIf(
            IsMissing(problem.Agents) || problem.Agents.Any(a => a.Skills.IsDefault || IsMissing(a.Absences) || a.DayOffRequests.IsDefault || a.Levels.IsDefault || IsMissing(a.Availability) || IsMissing(a.Preferences)),
            "problem", $"the agents, their skills, absences or wishes are missing");
        issues.ErrorIf(
            IsMissing(problem.Patterns) || problem.Patterns.Any(p => IsMissing(p.Days)) || IsMissing(problem.Rules) || IsMissing(problem.Past) || problem.KnownDays.IsDefault || IsMissing(problem.Duties) || problem.Duties.Any(d => d.Agents.IsDefault)
            || (problem.Revision is { } revision && (IsMissing(revision.Published) || revision.PinnedAgents.IsDefault || revision.PinnedDays.IsDefault)),
            "problem", $"the patterns, the rules, the duties, the past or the published shifts are missing");
        issues.ErrorIf(IsMissing(problem.Contracts) || problem.Contracts.Any(c => c.Templates.IsDefault), "problem", $"the contracts are missing");
        issues.ErrorIf(
            IsMissing(problem.Templates) || problem.Templates.Any(t => IsMissing(t.Breaks) || t.Skills.IsDefault), "problem",
            $"the shift templates or their breaks are missing");
        return issues.ToImmutable().IsEmpty;
    }

    private static bool IsMissing<T>(ImmutableArray<T> items)
        where T : class
        => items.IsDefault || items.Any(i => i is null);

    private static void CheckGrid(SchedulingProblem problem, IssueList issues)
    {
        var grid = problem.Grid;
        var first = LocalClock.InstantOf(problem.Days.First, TimeOnly.MinValue, problem.Zone);
        var end = LocalClock.InstantOf(problem.Days.Last.AddDays(1), TimeOnly.MinValue, problem.Zone);
        issues.ErrorIf(grid.Count == 0, "grid", $"is empty; expected the intervals of {problem.Days.First:O} to {problem.Days.Last:O}");
        issues.ErrorIf(
            grid.Start != first, "grid", $"starts at {grid.Start:u}; the first day, {problem.Days.First:O}, starts at {first:u}");
        // Where a clock change is shorter than an interval, the last interval may stand out.
        issues.ErrorIf(
            (grid.End - end).Duration() >= grid.Length, "grid", $"ends at {grid.End:u}; the last day, {problem.Days.Last:O}, ends at {end:u}");
        issues.ErrorIf(!IsWholeMinutes(grid.Start.TimeOfDay), "grid", $"starts at {grid.Start:O}; expected a whole minute");
    }

    private static void CheckRequirement(SchedulingProblem problem, IssueList issues)
    {
        issues.Names("skill", problem.Skills.Select(s => s.Line));
        issues.ErrorIf(
            problem.Skills.Length > SkillGroups.MostSkills, "problem",
            $"has {problem.Skills.Length} skills; expected at most {SkillGroups.MostSkills}. Maybe parts of the centre that share no agents can be planned apart");
        foreach (var skill in problem.Skills)
        {
            var subject = $"skill {skill.Line}";
            issues.ErrorIf(skill.MinimumLevel < 1, subject, $"asks for level {skill.MinimumLevel}; expected 1 or more");
            issues.ErrorIf(
                !skill.Values.IsEmpty && skill.Values.Length != problem.Grid.Count, subject, $"has the values of {skill.Values.Length} intervals; the grid has {problem.Grid.Count}");
            issues.ErrorIf(
                skill.Values.Any(values => values.Any(v => !double.IsFinite(v))), subject, $"has an agent whose value is not a number");
            issues.ErrorIf(
                skill.Required.Length != problem.Grid.Count, subject,
                $"has {skill.Required.Length} intervals of requirement; the grid has {problem.Grid.Count}");
            issues.ErrorIf(
                skill.Required.Any(r => r is < 0 or > SkillRequirement.MostAgents), subject,
                $"requires {skill.Required.FirstOrDefault(r => r is < 0 or > SkillRequirement.MostAgents)} agents; expected 0 to {SkillRequirement.MostAgents}");
            issues.ErrorIf(
                !double.IsFinite(skill.Weight) || skill.Weight <= 0, subject, $"has weight {skill.Weight}; expected a number over 0");
        }
    }

    internal static bool IsWholeMinutes(TimeSpan time) => time.Ticks % TimeSpan.TicksPerMinute == 0;
}
