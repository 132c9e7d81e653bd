namespace CsOps.Forecast.History.Related;

/// <summary>A queue and what it was made of.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Merge">Which queues it took over, or null.</param>
/// <param name="Split">Which queue it was split off, or null.</param>
public sealed record QueueOrigin(string Queue, QueueMerge? Merge, QueueSplit? Split)
{
    /// <summary>When it was made: the date of the merge, else that of the split.</summary>
    internal DateOnly On => Merge?.On ?? Split?.On ?? DateOnly.MinValue;
}
