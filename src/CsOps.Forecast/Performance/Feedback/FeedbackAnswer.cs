namespace CsOps.Forecast.Performance.Feedback;

/// <summary>A customer's answer to one question.</summary>
public sealed record FeedbackAnswer
{
    /// <summary>The system that it came from.</summary>
    public required string Source { get; init; }

    /// <summary>What the system calls the response; one response can answer several questions.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked.</summary>
    public required FeedbackMeasure Measure { get; init; }

    /// <summary>The answer, a number on <see cref="Scale"/>.</summary>
    public required double Score { get; init; }

    /// <summary>From the worst answer to the best.</summary>
    public required AnswerScale Scale { get; init; }

    /// <summary>When it was given, by the centre's clock.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The ticket it is about; null where not told.</summary>
    public string? Ticket { get; init; }

    /// <summary>Who handled the contact: an id of the centre where the name is known there, else what the system says; null where not told.</summary>
    public string? Agent { get; init; }

    /// <summary>The queue; null where not told.</summary>
    public string? Queue { get; init; }
}
