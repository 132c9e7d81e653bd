using System.Collections.Immutable;

namespace CsOps.Forecast.History.Quality;

/// <summary>What became of the rows of one file. Always: read = accepted + rejected + duplicated + skipped.</summary>
public sealed record FileQuality
{
    /// <summary>The file, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The format it was read as, for example <c>five9-call-log</c> or <c>canonical</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The SHA-256 of the file's bytes as they were read, in lower-case hexadecimal; null where none was made.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Data rows read, without header and footers.</summary>
    public required long Read { get; init; }

    /// <summary>Rows that went into the history.</summary>
    public required long Accepted { get; init; }

    /// <summary>Rows that did not, each with a reason in the rejects file.</summary>
    public required long Rejected { get; init; }

    /// <summary>Rows left out because they repeat another (the same contact id, or the same queue and interval).</summary>
    public required long Duplicated { get; init; }

    /// <summary>Records that can be read and do not count, as the format's profile says (not approved, a preview), each with a reason in the rejects file. Default: 0.</summary>
    public long Skipped { get; init; }

    /// <summary>Rows accepted whose local time was repeated or skipped by a clock change and was placed by the named rule.</summary>
    public required long Folded { get; init; }

    /// <summary>Rejected and skipped rows by reason code.</summary>
    public required ImmutableSortedDictionary<string, long> Reasons { get; init; }

    /// <summary>What was decided where day and month of its dates could change places, for people. Default: null, they could not.</summary>
    public string? DateOrder { get; init; }

    /// <summary>Remarks on the file as a whole, for people.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
