using System.Collections.Immutable;

namespace CsOps.Forecast.Files;

/// <summary>Where the rows of a JSON document are.</summary>
public sealed record JsonLayout
{
    /// <summary>
    /// The properties from the document down to the list of records, with points between them (<c>tickets</c>, <c>data.items</c>). A document that is itself a list of such documents, as of
    /// pages that were joined, or of records without what is around them, is read too, and so are records one a line. Default: empty, the document is the list, or one record, or one record a line.
    /// </summary>
    public string Records { get; init; } = "";

    /// <summary>
    /// A list inside each record whose items are the rows; what else the record has, each of them has too (<c>data</c>). With <c>[]</c> behind it the items' columns carry its name
    /// (<c>sections[]</c> makes <c>sections[].score</c>), and a record without items is a row by itself; with <c>{}</c> it is an object whose properties are the rows (<c>dates{}</c> makes
    /// <c>dates{}.name</c> and <c>dates{}.value</c>), likewise. Default: null, the records are the rows.
    /// </summary>
    public string? Rows { get; init; }

    /// <summary>
    /// Lists of objects that are told apart by the value of one of their properties, by path: with <c>metrics</c> and <c>metric</c>, the item whose <c>metric</c> is <c>nOffered</c> has the
    /// columns <c>metrics[nOffered].…</c>. Default: none; other lists of objects are passed over.
    /// </summary>
    public ImmutableDictionary<string, string> Keyed { get; init; } = ImmutableDictionary<string, string>.Empty;
}
