namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A shift on the slot grid.</summary>
/// <param name="Template">Its template, with its lengths in slots.</param>
/// <param name="Start">Its first slot.</param>
/// <param name="Breaks">The first slot of each of its breaks, in the template's order.</param>
internal sealed record PlannedShift(SlotTemplate Template, int Start, int[] Breaks)
{
    /// <summary>The first slot after it.</summary>
    public int End => Start + Template.Length;

    /// <summary>The slots in which the agent is at work, breaks left out.</summary>
    public IEnumerable<int> SlotsAtWork()
    {
        var slot = Start;
        for (var i = 0; i < Breaks.Length; i++)
        {
            for (; slot < Breaks[i]; slot++)
            {
                yield return slot;
            }

            slot = Breaks[i] + Template.Breaks[i].Length;
        }

        for (; slot < End; slot++)
        {
            yield return slot;
        }
    }
}
