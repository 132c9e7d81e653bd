namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What one agent's shifts must keep, in slots and days, and what each day costs besides.</summary>
internal sealed class AgentTerms
{
    public AgentTerms(SchedulingProblem problem, Agent agent, int group, IReadOnlyList<WeekTerms> weeks, CoverageWeights weights)
    {
        Group = group;
        Weeks = [.. weeks];
        WeekOf = [.. Enumerable.Range(0, problem.Days.Days).Select(day => weeks.TakeWhile(week => week.FirstDay <= day).Count() - 1)];
        DayCost = [.. problem.Days.Dates().Select(date => CostOf(date, agent, weights))];
    }

    /// <summary>The agent's skill group, or <see cref="SkillGroups.None"/>.</summary>
    public int Group { get; }

    /// <summary>The weeks over which contract hours are counted.</summary>
    public WeekTerms[] Weeks { get; }

    /// <summary>The place of each day's week.</summary>
    public int[] WeekOf { get; }

    /// <summary>What working on a day costs besides pay: a request refused, a weekend. Infinite on a day of absence.</summary>
    public double[] DayCost { get; }

    /// <summary>The allowed templates, by place in the catalogue.</summary>
    public int[] Templates => Weeks[0].Templates;

    /// <summary>Whether the contract allows shifts of a template.</summary>
    public bool Allows(int template) => Array.IndexOf(Templates, template) >= 0;

    /// <summary>Most days worked in a row.</summary>
    public int MaxConsecutiveDays => Weeks[0].MaxConsecutiveDays;

    /// <summary>Least slots between the end of a shift and the start of the next.</summary>
    public int MinimumRest => Weeks[0].MinimumRest;

    private static double CostOf(DateOnly date, Agent agent, CoverageWeights weights)
    {
        if (agent.IsAbsent(date))
        {
            return double.PositiveInfinity;
        }

        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? weights.WeekendPerPastWeekend * agent.WeekendsWorked : 0;
        return weekend + agent.DayOffRequests.Where(request => request.Date == date).Sum(request => request.Weight);
    }
}
