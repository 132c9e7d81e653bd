namespace CsOps.Forecast.Planning.Records;

/// <summary>What the cells of a column hold, and so how they are written.</summary>
public enum RecordValue
{
    /// <summary>Text; ids are text.</summary>
    Text,

    /// <summary>An id that another system gave, such as a ticket's: one word. Several words and addresses are what people wrote, and are not taken.</summary>
    Reference,

    /// <summary>Names with a bar between them; names that come in are added to those that are there.</summary>
    Names,

    /// <summary>A number with a decimal point.</summary>
    Number,

    /// <summary>A customer's answer: a number, or the words of a scale of satisfaction.</summary>
    Answer,

    /// <summary>A date: <c>2026-11-02</c>.</summary>
    Date,

    /// <summary>A date, or an instant with its offset: <c>2026-11-02T08:30:00+01:00</c>.</summary>
    Moment,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary>A length of time: <c>2h15m10s</c>.</summary>
    Length,
}
