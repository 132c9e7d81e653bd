namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>What a row of a file is about.</summary>
public enum RowKind
{
    /// <summary>One contact: a call, a chat, a ticket.</summary>
    Contact,

    /// <summary>One queue in one interval, counted by the system that wrote the file.</summary>
    Interval,

    /// <summary>One person of the centre.</summary>
    Person,

    /// <summary>One absence of a person, or a day of it.</summary>
    Absence,

    /// <summary>One reviewer's score of a contact, or of a section of it.</summary>
    Evaluation,

    /// <summary>One customer's answers.</summary>
    Survey,

    /// <summary>One person's part in a course.</summary>
    Training,

    /// <summary>One day, or time of a day, of what goes with the volume.</summary>
    Driver,

    /// <summary>One thing that changes the volume.</summary>
    Event,

    /// <summary>One login of a person, until the logout.</summary>
    Session,
}
