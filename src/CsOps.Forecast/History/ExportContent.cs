namespace CsOps.Forecast.History;

/// <summary>What an export holds, and so what becomes of rows of earlier exports of its source for the same queue and interval.</summary>
public enum ExportContent
{
    /// <summary>Counts by intervals: they take the place of earlier ones.</summary>
    Intervals,

    /// <summary>
    /// Single contacts. They take the place of earlier ones, but of the first and last interval, within which a log may begin and end, the row with more contacts stays. A log that has fewer than
    /// half of the contacts known before on some day, or in all, is taken for <see cref="ChangedContacts"/>.
    /// </summary>
    Contacts,

    /// <summary>Single contacts, and all of its days: they take the place of earlier ones even where they are far fewer; the first and last interval as of <see cref="Contacts"/>.</summary>
    AllContacts,

    /// <summary>Single contacts that changed since another export, of whatever day: where earlier rows have more contacts they stay.</summary>
    ChangedContacts,
}
