namespace CsOps.Forecast.Planning.Records;

/// <summary>What a record that another system keeps is about.</summary>
public enum RecordKind
{
    /// <summary>A person, for <c>agents.csv</c>.</summary>
    Person,

    /// <summary>Days on which a person is away, for <c>absences.csv</c>.</summary>
    Absence,

    /// <summary>How well a contact was handled, by a reviewer's score, for <c>quality.csv</c>.</summary>
    Evaluation,

    /// <summary>A customer's answer, for <c>feedback.csv</c>.</summary>
    Survey,

    /// <summary>A person's part in a course, for <c>trainings.csv</c>.</summary>
    Training,

    /// <summary>What goes with the volume, for <c>drivers.csv</c>.</summary>
    Driver,

    /// <summary>What changes the volume, for <c>events.csv</c>.</summary>
    Event,

    /// <summary>From a person's login to the logout, for <c>sessions.csv</c>.</summary>
    Session,
}
