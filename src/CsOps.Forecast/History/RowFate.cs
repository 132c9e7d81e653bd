namespace CsOps.Forecast.History;

/// <summary>What became of an interval row that was added to a history.</summary>
public enum RowFate
{
    /// <summary>It went into the history.</summary>
    Added,

    /// <summary>It says the same as a row before it about the same queue and interval, and was left out.</summary>
    Repeated,

    /// <summary>It says something else than a row before it about the same queue and interval, and was left out: the other has as many contacts or more.</summary>
    Contradicting,

    /// <summary>It says something else than a row before it about the same queue and interval, has more contacts, and took its place.</summary>
    Replacing,

    /// <summary>It does not begin where an interval begins, and was left out.</summary>
    OffGrid,
}
