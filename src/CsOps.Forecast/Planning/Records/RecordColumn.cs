namespace CsOps.Forecast.Planning.Records;

/// <summary>A column of a file of records.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Value">What its cells hold.</param>
public sealed record RecordColumn(string Name, RecordValue Value = RecordValue.Text)
{
    /// <summary>Whether a record cannot be without it. Default: false.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is part of what tells records apart: a record takes the place of those with the same key. Default: false.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether a record that has nothing in it says nothing, such as an answer that was not given. Default: false.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>Whether what a planner wrote into it stays. Default: false.</summary>
    public bool IsPlanners { get; init; }

    /// <summary>Whether a blank cell says that it is not so (any more), and not that nothing is known: a course that was completed and is to be done again. Default: false.</summary>
    public bool BlankTells { get; init; }

    /// <summary>Whether it holds what people wrote, which is kept only when asked for. Default: false.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether it is needed to make a record and is not written. Default: false.</summary>
    public bool IsHidden { get; init; }
}
