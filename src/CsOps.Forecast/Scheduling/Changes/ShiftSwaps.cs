using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>Who can take an agent's shift of a published roster, for which of their own or for none.</summary>
/// <remarks>
/// Every other agent and each of their shifts is looked at: a shift passes with its times and breaks, not with its duties, from one to the other. Exchanges after which one of the two
/// would have two shifts on a day are left out, unless they are the day's own.
/// </remarks>
public static class ShiftSwaps
{
    /// <summary>Finds who can take the shift.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="roster">The published roster.</param>
    /// <param name="agentId">Whose shift it is.</param>
    /// <param name="date">The local date on which it starts.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>
    /// At most <see cref="RosterQueryOptions.Most"/> answers, some of each kind where there are: the shift given away, exchanged for another of that day, and for one of another
    /// day. Those that break no further hard rule first, the fewer the earlier; of these the
    /// cheapest, then those that break fewer soft rules.
    /// Empty when nobody is free.
    /// </returns>
    /// <exception cref="ArgumentException">There is no such agent, or the agent has no shift on that date.</exception>
    public static ImmutableArray<RosterOption> Find(SchedulingProblem problem, Roster roster, string agentId, DateOnly date, RosterQueryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        options ??= new RosterQueryOptions();
        QueryArguments.ThrowIfWrong(problem, options, agentId);
        var given = QueryArguments.ShiftOf(roster, agentId, date);
        var query = new RosterQuery(problem, problem, roster.Shifts, [], options.Weights);
        var busy = query.Rules.ShiftsOf(agentId).Select(shift => shift.Date).ToHashSet();
        var answers = problem.Agents
            .Where(agent => agent.Id != agentId && (options.With is null || agent.Id == options.With))
            .SelectMany(agent => With(given, busy, agent.Id, query.Rules.ShiftsOf(agent.Id).ToList()));
        var kinds = answers.GroupBy(answer => (answer.Kind, IsOnOneDay: answer.Changes.All(change => change.Date == date))).Select(kind => query.Best(kind, options.Most));
        return query.InOrder(
            kinds.SelectMany(kind => kind.Select((option, rank) => (Option: option, Rank: rank)))
                .OrderBy(answer => answer.Option.HardRulesBroken).ThenBy(answer => answer.Rank)
                .Take(options.Most).Select(answer => answer.Option));
    }

    private static IEnumerable<(RosterOptionKind Kind, string? AgentId, ImmutableArray<RosterChange> Changes)> With(Shift given, HashSet<DateOnly> busy, string other, List<Shift> theirs)
    {
        if (!theirs.Exists(shift => shift.Date == given.Date))
        {
            yield return (RosterOptionKind.GiveAway, other, Exchange(given, other, taken: null));
        }

        foreach (var taken in theirs)
        {
            if (taken.Date == given.Date ? !RosterChanges.AreEqual(given, taken) : !busy.Contains(taken.Date) && !theirs.Exists(shift => shift.Date == given.Date))
            {
                yield return (RosterOptionKind.Swap, other, Exchange(given, other, taken));
            }
        }
    }

    private static ImmutableArray<RosterChange> Exchange(Shift given, string other, Shift? taken)
    {
        var arrives = RosterChanges.HandedTo(other, given);
        if (taken is null)
        {
            return InOrder(new RosterChange(given.AgentId, given.Date, given, After: null), new RosterChange(other, given.Date, Before: null, arrives));
        }

        var leaves = RosterChanges.HandedTo(given.AgentId, taken);
        return taken.Date == given.Date
            ? InOrder(new RosterChange(given.AgentId, given.Date, given, leaves), new RosterChange(other, given.Date, taken, arrives))
            : InOrder(
                new RosterChange(given.AgentId, given.Date, given, After: null), new RosterChange(other, given.Date, Before: null, arrives),
                new RosterChange(other, taken.Date, taken, After: null), new RosterChange(given.AgentId, taken.Date, Before: null, leaves));
    }

    private static ImmutableArray<RosterChange> InOrder(params IEnumerable<RosterChange> changes) =>
        [.. changes.OrderBy(change => change.Date).ThenBy(change => change.AgentId, StringComparer.Ordinal)];
}
