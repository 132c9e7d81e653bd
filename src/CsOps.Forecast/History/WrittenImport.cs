namespace CsOps.Forecast.History;

/// <summary>What became of an import in a history folder.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Kept">Rows with contacts of earlier imports of the same source, within the export's first and last interval, that the export itself lacks.</param>
/// <param name="Corrected">Rows of the export that say otherwise than earlier imports did, and took their place.</param>
public sealed record WrittenImport(string Path, long Rows, long Kept, long Corrected)
{
    /// <summary>Rows of queues and intervals of which nothing was known before.</summary>
    public long Added { get; init; }

    /// <summary>Rows of earlier imports that are no more: of a source that was written anew as a whole.</summary>
    public long Removed { get; init; }

    /// <summary>Contacts offered in the rows that were corrected, as earlier imports told of them.</summary>
    public double CorrectedBefore { get; init; }

    /// <summary>Contacts offered in the rows that were corrected, as the export tells of them.</summary>
    public double CorrectedNow { get; init; }

    /// <summary>Rows of earlier imports that stayed because they have more contacts than the export, which holds only what changed, as declared or as it looks.</summary>
    public long Held { get; init; }

    /// <summary>Where the export has far fewer contacts than were known; null where it has not.</summary>
    public FewerContacts? Fewer { get; init; }
}
