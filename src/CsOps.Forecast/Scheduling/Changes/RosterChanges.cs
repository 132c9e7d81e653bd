using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What differs between two rosters, shift by shift.</summary>
public static class RosterChanges
{
    /// <summary>Every shift that was added, removed or moved, or whose breaks were.</summary>
    /// <param name="before">The roster as it was.</param>
    /// <param name="after">The roster as it is.</param>
    /// <returns>
    /// The changes by date, then by agent; empty for equal rosters. Where somebody has several shifts on a day, those that are in both rosters are no change,
    /// and the others are compared in order of their start.
    /// </returns>
    public static ImmutableArray<RosterChange> Between(Roster before, Roster after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Between(before.Shifts, after.Shifts);
    }

    internal static ImmutableArray<RosterChange> Between(IEnumerable<Shift> before, IEnumerable<Shift> after)
    {
        var was = DaysOf(before);
        var now = DaysOf(after);
        return
        [
            .. was.Select(day => day.Key).Concat(now.Select(day => day.Key)).Distinct()
                .OrderBy(day => day.Date).ThenBy(day => day.AgentId, StringComparer.Ordinal)
                .SelectMany(day => OfDay(day.AgentId, day.Date, [.. was[day]], [.. now[day]])),
        ];
    }

    /// <summary>The roster's shifts after the changes.</summary>
    internal static IEnumerable<Shift> Apply(IEnumerable<Shift> shifts, IEnumerable<RosterChange> changes)
    {
        var gone = changes.Select(change => change.Before).OfType<Shift>().ToHashSet(ReferenceEqualityComparer.Instance);
        return shifts.Where(shift => !gone.Contains(shift)).Concat(changes.Select(change => change.After).OfType<Shift>());
    }

    /// <summary>A shift as another agent would work it: with its times and breaks, without the duties of the one whose it was.</summary>
    internal static Shift HandedTo(string agentId, Shift shift) => shift with { AgentId = agentId, Breaks = shift.Breaks.RemoveAll(pause => !pause.IsRest) };

    private static ILookup<(string AgentId, DateOnly Date), Shift> DaysOf(IEnumerable<Shift> shifts) =>
        shifts.OrderBy(shift => shift.Span.Start).ToLookup(shift => (shift.AgentId, shift.Date));

    private static IEnumerable<RosterChange> OfDay(string agent, DateOnly date, List<Shift> before, List<Shift> after)
    {
        before.RemoveAll(shift => after.FindIndex(other => AreEqual(shift, other)) is var same and >= 0 && RemoveAt(after, same));
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            yield return new RosterChange(agent, date, before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
        }
    }

    private static bool RemoveAt(List<Shift> shifts, int place)
    {
        shifts.RemoveAt(place);
        return true;
    }

    /// <summary>Whether two shifts are of the same template and times, whoever works them.</summary>
    internal static bool AreEqual(Shift one, Shift other) =>
        one.Template == other.Template && one.Span == other.Span && one.Breaks.SequenceEqual(other.Breaks);
}
