namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What the weeks before and after leave of a week: the rest and the days in a row that run over its ends.</summary>
/// <param name="LastEnd">The end of the last shift before it, or <see cref="LongAgo"/>.</param>
/// <param name="DaysBefore">Days worked in a row up to its first day.</param>
/// <param name="NextStart">The start of the first shift after it, or <see cref="int.MaxValue"/>.</param>
/// <param name="DaysAfter">Days worked in a row from the day after its last.</param>
internal readonly record struct WeekBorder(int LastEnd, int DaysBefore, int NextStart, int DaysAfter)
{
    /// <summary>An end of shift that no rest reaches over.</summary>
    public const int LongAgo = int.MinValue / 2;

    /// <summary>The border of an agent's week.</summary>
    public static WeekBorder Of(RosterState state, int agent, WeekTerms week)
    {
        var terms = state.Model.Agents[agent];
        var (first, end) = (week.FirstDay, week.FirstDay + week.Days);
        var before = first - 1;
        while (before >= 0 && !state.IsOff(agent, before))
        {
            before--;
        }

        var after = end;
        while (after < state.Model.Days && !state.IsOff(agent, after))
        {
            after++;
        }

        var last = first - 1;
        while (last >= 0 && state.IsOff(agent, last))
        {
            last--;
        }

        var next = end;
        while (next < state.Model.Days && state.IsOff(agent, next))
        {
            next++;
        }

        return new WeekBorder(
            last < 0 ? terms.LastEndBefore : state.EdgesOf(agent, last).End,
            first - 1 - before + (before < 0 ? terms.DaysBefore : 0),
            next == state.Model.Days ? int.MaxValue : state.EdgesOf(agent, next).Start,
            after - end);
    }
}
