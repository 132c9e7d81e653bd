namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text, a truth value or a time of a day.</summary>
    Text,

    /// <summary>A number or a length of time.</summary>
    Number,

    /// <summary>An error such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula whose value was not saved.</summary>
    Uncomputed,
}
