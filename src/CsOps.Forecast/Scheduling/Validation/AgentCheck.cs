namespace CsOps.Forecast.Scheduling.Validation;

/// <summary>Checks the agents of a problem.</summary>
internal static class AgentCheck
{
    public static void Check(SchedulingProblem problem, IssueList issues)
    {
        var contracts = problem.Contracts.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var skills = problem.Skills.Select(s => s.Skill).ToHashSet(StringComparer.Ordinal);
        issues.Names("agent", problem.Agents.Select(a => a.Id));
        foreach (var agent in problem.Agents)
        {
            var subject = $"agent {agent.Id}";
            issues.ErrorIf(
                !contracts.Contains(agent.Contract), subject,
                $"has contract '{agent.Contract}', which does not exist; there are {string.Join(", ", contracts)}");
            issues.ErrorIf(
                agent.Absences.Any(a => a.PaidPerDay < TimeSpan.Zero || a.PaidPerDay > TimeSpan.FromDays(1)), subject,
                $"has an absence that pays less than 0 or more than 24 hours a day");
            issues.ErrorIf(
                agent.DayOffRequests.Any(r => !double.IsFinite(r.Weight) || r.Weight < 0), subject, $"has a day-off request whose weight is not a number of 0 or more");
            issues.ErrorIf(agent.WeekendsWorked < 0, subject, $"worked {agent.WeekendsWorked} weekends; expected 0 or more");
            CheckWishes(problem, agent, subject, issues);
            foreach (var skill in agent.Skills.Where(s => !skills.Contains(s)))
            {
                // Not an error: a plan may cover some of the queues that the people know.
                issues.Warning(subject, $"has skill '{skill}', which nothing is required of; there are {string.Join(", ", skills)}");
            }
        }
    }

    private static void CheckWishes(SchedulingProblem problem, Agent agent, string subject, IssueList issues)
    {
        issues.ErrorIf(agent.Levels.Any(l => l.Level < 1), subject, $"has a skill of level {agent.Levels.Select(l => l.Level).DefaultIfEmpty().Min()}; expected 1 or more");
        issues.ErrorIf(!double.IsFinite(agent.Seniority) || agent.Seniority < 0, subject, $"has {agent.Seniority} years of service; expected 0 or more");
        issues.ErrorIf(
            agent.Preferences.Any(p => !double.IsFinite(p.Weight) || p.Weight < 0), subject, $"has a preference whose weight is not a number of 0 or more");
        issues.ErrorIf(
            agent.Pattern is not null && problem.Patterns.All(p => p.Name != agent.Pattern), subject,
            $"works by pattern '{agent.Pattern}', which does not exist; there are {string.Join(", ", problem.Patterns.Select(p => p.Name))}");
        foreach (var template in agent.Preferences.Select(p => p.Template).OfType<string>().Where(name => problem.Templates.All(t => t.Name != name)))
        {
            issues.ErrorIf(isWrong: true, subject, $"prefers template '{template}', which does not exist");
        }

        WarnOfForbidden(problem, agent, subject, issues);
    }

    /// <summary>Shifts that a pattern or a preference names and the contract does not allow: such days stay off, such wishes unmet.</summary>
    private static void WarnOfForbidden(SchedulingProblem problem, Agent agent, string subject, IssueList issues)
    {
        if (problem.Contracts.FirstOrDefault(contract => contract.Name == agent.Contract) is not { Templates.IsEmpty: false } contract)
        {
            return;
        }

        var pattern = problem.Patterns.FirstOrDefault(one => one.Name == agent.Pattern)?.Days.SelectMany(day => day.Templates) ?? [];
        foreach (var name in pattern.Distinct(StringComparer.Ordinal).Where(name => !contract.Templates.Contains(name, StringComparer.Ordinal)))
        {
            issues.Warning(subject, $"works by pattern '{agent.Pattern}' with shift '{name}', which contract {contract.Name} does not allow");
        }

        foreach (var name in agent.Preferences.Select(p => p.Template).OfType<string>().Where(name => !contract.Templates.Contains(name, StringComparer.Ordinal)))
        {
            issues.Warning(subject, $"prefers shift '{name}', which contract {contract.Name} does not allow");
        }
    }
}
