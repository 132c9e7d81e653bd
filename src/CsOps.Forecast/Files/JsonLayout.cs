using System.Collections.Immutable;

namespace CsOps.Forecast.Files;

/// <summary>Where the rows of a JSON document are.</summary>
public sealed record JsonLayout
{
    /// <summary>
    /// The properties from the document down to the list of records, with points between them (<c>tickets</c>, <c>data.items</c>). Default: empty, the document is the list, or one record,
    /// or one record a line.
    /// </summary>
    public string Records { get; init; } = "";

    /// <summary>A list inside each record whose items are the rows; what else the record has, each of them has too. Default: null, the records are the rows.</summary>
    public string? Rows { get; init; }

    /// <summary>
    /// Lists of objects that are told apart by the value of one of their properties, by path: with <c>metrics</c> and <c>metric</c>, the item whose <c>metric</c> is <c>nOffered</c> has the
    /// columns <c>metrics[nOffered].…</c>. Default: none; other lists of objects are passed over.
    /// </summary>
    public ImmutableDictionary<string, string> Keyed { get; init; } = ImmutableDictionary<string, string>.Empty;
}
