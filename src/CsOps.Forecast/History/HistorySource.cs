using System.Collections.Immutable;

namespace CsOps.Forecast.History;

/// <summary>What holds for all imports of one source.</summary>
/// <param name="Name">Its name, with which the files of its imports begin.</param>
public sealed record HistorySource(string Name)
{
    /// <summary>The zone by whose clock its times were read that have no offset. Default: null, they have one, or it is not known.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>One name for all its queues. Default: null, they have their own.</summary>
    public string? Queue { get; init; }

    /// <summary>Whether its contacts are others than those that further sources have of the same queues and intervals, and are added to them. Default: false, the row with more contacts counts.</summary>
    public bool Adds { get; init; }

    /// <summary>New names of queues by its own names for them. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> QueueNames { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether there is nothing to remember of it.</summary>
    internal bool IsPlain => Zone is null && Queue is null && !Adds && QueueNames.IsEmpty;
}
