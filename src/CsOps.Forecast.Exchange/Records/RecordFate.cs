namespace CsOps.Forecast.Exchange.Records;

/// <summary>What became of a record.</summary>
internal enum RecordFate
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It was there already, and says the same.</summary>
    Repeated,

    /// <summary>It was there already, and says something else; the first stays.</summary>
    Contradicting,
}
