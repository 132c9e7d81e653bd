namespace CsOps.Forecast.Performance.Quality;

/// <summary>A reviewer's score of how a contact was handled, as a whole or in one section of the form.</summary>
public sealed record Evaluation
{
    /// <summary>The system that it came from.</summary>
    public required string Source { get; init; }

    /// <summary>What the system calls the evaluation.</summary>
    public required string Id { get; init; }

    /// <summary>The section or question that the score is of; null for the evaluation as a whole.</summary>
    public string? Section { get; init; }

    /// <summary>When it was scored, by the centre's clock.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Points given. Range: 0 to <see cref="MaxScore"/>; some forms give more.</summary>
    public required double Score { get; init; }

    /// <summary>Points that could be given. Range: over 0.</summary>
    public required double MaxScore { get; init; }

    /// <summary>Whether it was passed; null where not told.</summary>
    public bool? Passed { get; init; }

    /// <summary>Whether a mistake was made that fails the whole evaluation; null where not told.</summary>
    public bool? AutoFail { get; init; }

    /// <summary>Who handled the contact: an id of the centre where the name is known there, else what the system says; null where not told.</summary>
    public string? Agent { get; init; }

    /// <summary>The ticket or contact; null where not told.</summary>
    public string? Ticket { get; init; }

    /// <summary>The queue; null where not told.</summary>
    public string? Queue { get; init; }

    /// <summary>The form, scorecard or rubric; null where not told.</summary>
    public string? Form { get; init; }

    /// <summary>Points given as a fraction of those that could be.</summary>
    public double Share => Score / MaxScore;
}
