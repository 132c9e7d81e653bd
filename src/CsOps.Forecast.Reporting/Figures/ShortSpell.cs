namespace CsOps.Forecast.Reporting.Figures;

/// <summary>Consecutive intervals of one queue on one day, in each of which agents are missing.</summary>
/// <param name="Queue">Which queue.</param>
/// <param name="First">The first interval.</param>
/// <param name="Count">How many.</param>
/// <param name="Worst">Most agents missing in one of them.</param>
/// <param name="Hours">Agent-hours missing.</param>
/// <param name="Contacts">Contacts forecast in them.</param>
internal sealed record ShortSpell(QueueView Queue, int First, int Count, double Worst, double Hours, double Contacts)
{
    /// <summary>All spells of a plan: those that miss most agent-hours first, then in order of queue and time.</summary>
    public static IReadOnlyList<ShortSpell> Of(PlanView plan) =>
        [.. plan.Queues.SelectMany(queue => Of(plan, queue)).OrderByDescending(spell => spell.Hours)];

    private static IEnumerable<ShortSpell> Of(PlanView plan, QueueView queue)
    {
        for (var i = 0; i < plan.Plan.Grid.Count; i++)
        {
            var first = i;
            while (i < plan.Plan.Grid.Count && queue.Short(i) > 0 && plan.Calendar.DateOf(i) == plan.Calendar.DateOf(first))
            {
                i++;
            }

            if (i > first)
            {
                yield return Make(plan, queue, first, i - first);
                i--;
            }
        }
    }

    private static ShortSpell Make(PlanView plan, QueueView queue, int first, int count)
    {
        var indices = Enumerable.Range(first, count).ToArray();
        return new ShortSpell(
            queue, first, count, indices.Max(queue.Short), indices.Sum(queue.Short) * plan.IntervalHours, indices.Sum(queue.Contacts));
    }
}
