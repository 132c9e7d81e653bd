namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>How large a <see cref="RosterProgram"/> will be: a large one takes gigabytes, so that it is counted before it is built.</summary>
internal static class ProgramSize
{
    /// <summary>Its columns.</summary>
    public static long ColumnsOf(RosterModel model)
    {
        var columns = Enumerable.Range(0, model.Groups.Count).Sum(group => (long)model.Groups.SkillsOf(group).Length) * model.Slots.Count;
        for (var slot = 0; slot < model.Slots.Count; slot++)
        {
            columns += Enumerable.Range(0, model.Demand.Skills).Sum(skill => model.Demand.Required(slot, skill) + 1L);
            columns += Enumerable.Range(0, model.Floors.Count).Count(floor => model.Floors.FloorOf(slot, floor) > 0);
        }

        return columns + model.Agents.Where(terms => terms.Group != SkillGroups.None).Sum(terms => ColumnsOf(model, terms));
    }

    private static long ColumnsOf(RosterModel model, AgentTerms terms)
    {
        var columns = terms.Weeks.Sum(week => week.Corners().Length - 1L);
        Span<int> one = stackalloc int[1];
        for (var day = 0; day < model.Days; day++)
        {
            foreach (var place in double.IsPositiveInfinity(terms.DayCost[day]) ? [] : terms.TemplatesOn(day, one))
            {
                var starts = model.Catalog.Starts(day, place).Count(start => !double.IsPositiveInfinity(terms.CostOf(day, place, start)));
                columns += starts * (1L + model.Catalog.Templates[place].Breaks.Where(pause => pause.Earliest < pause.Latest).Sum(pause => pause.Latest - pause.Earliest + 1));
            }
        }

        return columns;
    }
}
