using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Figures;

/// <summary>Consecutive intervals of one queue on one day, in each of which agents are missing.</summary>
/// <param name="Queue">Which queue.</param>
/// <param name="First">The index of the first interval in the plan's grid.</param>
/// <param name="Count">How many, 1 or more.</param>
/// <param name="Worst">Most agents missing in one of them.</param>
/// <param name="Hours">Agent-hours missing.</param>
/// <param name="Contacts">Contacts forecast in them.</param>
public sealed record ShortSpell(QueueView Queue, int First, int Count, double Worst, double Hours, double Contacts)
{
    /// <summary>All spells of a plan: those that miss most agent-hours first, then in order of queue and time.</summary>
    /// <param name="queues">The plan's queues; those without a roster have none.</param>
    /// <param name="calendar">The local clock over the plan's intervals.</param>
    public static IReadOnlyList<ShortSpell> Of(IEnumerable<QueueView> queues, LocalCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentNullException.ThrowIfNull(calendar);
        return [.. queues.SelectMany(queue => Of(queue, calendar)).OrderByDescending(spell => spell.Hours)];
    }

    private static IEnumerable<ShortSpell> Of(QueueView queue, LocalCalendar calendar)
    {
        for (var i = 0; i < calendar.Grid.Count; i++)
        {
            var first = i;
            while (i < calendar.Grid.Count && queue.Missing(i) > 0 && calendar.DateOf(i) == calendar.DateOf(first))
            {
                i++;
            }

            if (i > first)
            {
                yield return Make(queue, first, i - first, calendar.Grid.Length.TotalHours);
                i--;
            }
        }
    }

    private static ShortSpell Make(QueueView queue, int first, int count, double hours)
    {
        var indices = Enumerable.Range(first, count).ToArray();
        return new ShortSpell(queue, first, count, indices.Max(queue.Missing), indices.Sum(queue.Missing) * hours, indices.Sum(queue.Contacts));
    }
}
