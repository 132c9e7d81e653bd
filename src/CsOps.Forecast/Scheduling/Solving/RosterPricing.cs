namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Counts what a roster costs, part by part.</summary>
internal static class RosterPricing
{
    /// <summary>What a roster costs. Hard rules that are broken cost nothing here: they are violations.</summary>
    public static RosterCost Of(RosterState state)
    {
        var (missing, idle, rules) = state.Cover.TotalCost();
        var (paid, belowMinimum, preferences, changes) = (0.0, 0.0, 0.0, 0.0);
        var model = state.Model;
        foreach (var agent in Enumerable.Range(0, model.Agents.Length).Where(agent => model.Agents[agent].Group != SkillGroups.None))
        {
            var terms = model.Agents[agent];
            for (var week = 0; week < terms.Weeks.Length; week++)
            {
                var slots = state.PaidOf(agent, week);
                var below = terms.Weeks[week].MissingCostOf(slots);
                belowMinimum += below;
                paid += terms.Weeks[week].CostOf(slots) - below;
            }

            for (var day = 0; day < model.Days; day++)
            {
                var change = terms.ChangeCost(day, state.TemplateOf(agent, day), state.EdgesOf(agent, day));
                changes += change;
                preferences += state.DayCost(agent, day) - change;
                rules += terms.Pairs.Where(pair => pair.Judged == agent).Sum(pair => pair.CostOf(state.EdgesOf(pair.Judged, day), state.EdgesOf(pair.Other, day)));
            }

            rules += state.RuleCost(agent, hard: false);
        }

        return new RosterCost(missing, idle, paid, belowMinimum, preferences, rules, changes);
    }
}
