using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Validation;

/// <summary>Checks the patterns of a problem, its own rules, and the roster that it revises.</summary>
internal static class SettingCheck
{
    public static void Check(SchedulingProblem problem, IssueList issues)
    {
        CheckPatterns(problem, issues);
        CheckRules(problem, issues);
        CheckDuties(problem, issues);
        CheckPast(problem, issues);
        if (problem.Revision is { } revision)
        {
            CheckRevision(problem, revision, issues);
        }
    }

    private static void CheckPatterns(SchedulingProblem problem, IssueList issues)
    {
        issues.Names("pattern", problem.Patterns.Select(p => p.Name));
        foreach (var pattern in problem.Patterns)
        {
            var subject = $"pattern {pattern.Name}";
            issues.ErrorIf(pattern.Days.IsEmpty, subject, $"has no days; expected 1 or more");
            issues.ErrorIf(!double.IsFinite(pattern.Weight) || pattern.Weight < 0, subject, $"has weight {pattern.Weight}; expected 0 or more");
            foreach (var name in pattern.Days.SelectMany(d => d.Templates.IsDefault ? [] : d.Templates).Distinct(StringComparer.Ordinal).Where(name => problem.Templates.All(t => t.Name != name)))
            {
                issues.ErrorIf(isWrong: true, subject, $"has template '{name}', which does not exist");
            }
        }
    }

    private static void CheckRules(SchedulingProblem problem, IssueList issues)
    {
        issues.ErrorIf(
            problem.Rules.OfType<TeamCoverRule>().Count() > TeamFloors.Most, "problem", $"has more than {TeamFloors.Most} rules of team cover; expected at most so many");
        foreach (var rule in problem.Rules)
        {
            var isSearched = rule is TeamCoverRule or PairingRule;
            issues.ErrorIf(
                !(rule.Weight > 0) || (isSearched && rule.IsHard), $"rule {rule.Name}", $"has weight {rule.Weight}; expected over 0{(isSearched ? ", not infinite" : "")}");
        }

        foreach (var rule in problem.Rules.OfType<WorkRule>())
        {
            issues.ErrorIf(rule.Contracts.IsDefault, $"rule {rule.Name}", $"lacks the contracts that it is about; expected none named, for all, or some");
            foreach (var name in (rule.Contracts.IsDefault ? [] : rule.Contracts).Where(name => problem.Contracts.All(c => c.Name != name)))
            {
                // Not an error: a set of rules may serve several problems.
                issues.Warning($"rule {rule.Name}", $"is about contract '{name}', which does not exist; there are {string.Join(", ", problem.Contracts.Select(c => c.Name))}");
            }
        }

        foreach (var rule in problem.Rules.OfType<TeamCoverRule>())
        {
            issues.ErrorIf(rule.Days.IsDefault, "rule team-cover", $"lacks its days; expected none named, for all, or some");
            issues.ErrorIf(
                !ProblemCheck.IsWholeMinutes(rule.From.ToTimeSpan()) || !ProblemCheck.IsWholeMinutes(rule.To.ToTimeSpan()), "rule team-cover", $"is from {rule.From:O} to {rule.To:O}; expected whole minutes");
            issues.ErrorIf(rule.Agents < 1, "rule team-cover", $"asks for {rule.Agents} agents; expected 1 or more");
            issues.ErrorIf(!problem.Agents.Any(rule.IsAbout), "rule team-cover", $"is about team '{rule.Team}', in which nobody is");
        }

        var ids = problem.Agents.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in problem.Rules)
        {
            CheckItself(rule, issues);
        }

        foreach (var id in problem.Rules.OfType<PairingRule>().SelectMany(rule => new[] { rule.Agent, rule.With }).Where(id => !ids.Contains(id)))
        {
            issues.ErrorIf(isWrong: true, "rule pairing", $"is about agent '{id}', who does not exist");
        }
    }

    /// <summary>Checks what a rule says by itself, whatever the problem.</summary>
    internal static void CheckItself(IRosterRule rule, IssueList issues)
    {
        var subject = $"rule {rule.Name}";
        var (most, of) = rule switch
        {
            MaximumWeekendsRule weekends => (weekends.Most, weekends.Of),
            MaximumNightsRule { Of: { } days } nights => (nights.Most, days),
            _ => (0, 1),
        };
        issues.ErrorIf(most >= of, subject, $"allows {most} of {of}, which is all; expected fewer");
        issues.ErrorIf(rule is PairingRule pair && pair.Agent == pair.With, subject, $"pairs agent '{(rule as PairingRule)?.Agent}' with themselves; expected two agents");
    }

    private static void CheckDuties(SchedulingProblem problem, IssueList issues)
    {
        issues.Names("duty", problem.Duties.Select(d => d.Name));
        var ids = problem.Agents.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var duty in problem.Duties)
        {
            var subject = $"duty {duty.Name}";
            issues.ErrorIf(duty.Agents.IsEmpty, subject, $"is for nobody; expected one agent or more");
            issues.ErrorIf(
                duty.Length <= TimeSpan.Zero || duty.Length > TimeSpan.FromHours(24) || !ProblemCheck.IsWholeMinutes(duty.Length), subject,
                $"lasts {duty.Length}; expected over 0, at most 24 hours, in whole minutes");
            issues.ErrorIf(
                duty.Length > Window(duty), subject, $"lasts {duty.Length}, and has {Window(duty)} from {duty.From:HH:mm} to {duty.To:HH:mm}; expected a length that fits between them");
            issues.ErrorIf(
                duty.Name == Activity.Work || problem.Templates.Any(t => t.Breaks.Any(b => b.Name == duty.Name)), subject, $"is called as a break or as work is; expected a name of its own");
            foreach (var id in duty.Agents.Where(id => !ids.Contains(id)))
            {
                issues.ErrorIf(isWrong: true, subject, $"is for agent '{id}', who does not exist");
            }
        }
    }

    private static void CheckPast(SchedulingProblem problem, IssueList issues)
    {
        foreach (var shift in problem.CarriedOver)
        {
            var times = shift.Breaks.Select(pause => pause.Span).Append(shift.Span).SelectMany(span => (DateTimeOffset[])[span.Start, span.End]);
            issues.ErrorIf(times.Any(time => !ProblemCheck.IsWholeMinutes(time.TimeOfDay)), "past", $"has a time that is not a whole minute, of agent {shift.AgentId} on {shift.Date:O}");
        }
    }

    private static TimeSpan Window(Duty duty) => (duty.To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : duty.To.ToTimeSpan()) - duty.From.ToTimeSpan();

    private static void CheckRevision(SchedulingProblem problem, RosterRevision revision, IssueList issues)
    {
        issues.ErrorIf(
            !double.IsFinite(revision.CostPerChange) || revision.CostPerChange < 0 || !double.IsFinite(revision.CostPerBreakChange) || revision.CostPerBreakChange < 0,
            "revision", $"prices a change at {revision.CostPerChange} and one of breaks at {revision.CostPerBreakChange}; expected 0 or more");
        var ids = problem.Agents.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in revision.PinnedAgents.Where(id => !ids.Contains(id)))
        {
            issues.ErrorIf(isWrong: true, "revision", $"pins agent '{id}', who does not exist");
        }

        foreach (var shift in revision.Published.Where(shift => ids.Contains(shift.AgentId)))
        {
            issues.ErrorIf(
                shift.Breaks.Length > ShiftEdges.MostBreaks, "revision", $"has {shift.Breaks.Length} breaks on {shift.Date:O} for agent {shift.AgentId}; expected at most {ShiftEdges.MostBreaks}");
            issues.ErrorIf(
                shift.Span.Length <= TimeSpan.Zero || shift.Span.Length > TimeSpan.FromHours(24) || shift.Breaks.Select(b => b.Span).Append(shift.Span)
                    .Any(span => !ProblemCheck.IsWholeMinutes(span.Start.TimeOfDay) || !ProblemCheck.IsWholeMinutes(span.Length)),
                "revision", $"has a shift of {shift.Span.Length} on {shift.Date:O} for agent {shift.AgentId}; expected up to 24 hours and whole minutes");
        }

        foreach (var twice in revision.Published.Where(shift => ids.Contains(shift.AgentId)).GroupBy(shift => (shift.AgentId, shift.Date)).Where(day => day.Count() > 1))
        {
            issues.ErrorIf(isWrong: true, "revision", $"has {twice.Count()} shifts of agent {twice.Key.AgentId} on {twice.Key.Date:O}; expected at most 1");
        }
    }
}
