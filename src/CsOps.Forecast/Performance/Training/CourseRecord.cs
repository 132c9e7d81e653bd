namespace CsOps.Forecast.Performance.Training;

/// <summary>A person's part in a course.</summary>
public sealed record CourseRecord
{
    /// <summary>Who: an id of the centre where the name is known there, else what the system says.</summary>
    public required string Agent { get; init; }

    /// <summary>The course.</summary>
    public required string Course { get; init; }

    /// <summary>When it was assigned; null where not told.</summary>
    public DateOnly? Assigned { get; init; }

    /// <summary>When it was begun; null where not told.</summary>
    public DateOnly? Started { get; init; }

    /// <summary>When it was completed; null where it is not.</summary>
    public DateOnly? Completed { get; init; }

    /// <summary>How far it is, a fraction in [0, 1]; null where not told.</summary>
    public double? Progress { get; init; }

    /// <summary>The time spent on it; null where not told.</summary>
    public TimeSpan? Done { get; init; }

    /// <summary>The time planned for it; null where not stated.</summary>
    public TimeSpan? Planned { get; init; }

    /// <summary>Whether it is completed.</summary>
    public bool IsCompleted => Completed is not null || Progress >= 1;
}
