namespace CsOps.Forecast.Performance.Feedback;

/// <summary>The score of a group of answers.</summary>
/// <param name="Group">The group.</param>
/// <param name="Measure">What was asked.</param>
/// <param name="Scale">The scale of the answers.</param>
/// <param name="Answers">How many answers there are.</param>
/// <param name="Score">Satisfaction: a fraction in [0, 1]; net promoter: points in [−100, 100]; effort: the mean on its scale.</param>
/// <param name="Interval">Where the score lies with a confidence of 95 %, in the unit of the score; unknown for the effort of one answer, or of equal ones.</param>
public sealed record FeedbackScore(string Group, FeedbackMeasure Measure, AnswerScale Scale, int Answers, double Score, ConfidenceInterval Interval)
{
    /// <summary>Answers of the satisfied (4 and 5 of 1-5), of promoters, or, of effort, of those to whom it was easy (the upper three of seven).</summary>
    public required int Favourable { get; init; }

    /// <summary>Net promoter: answers of detractors, 0 to 6. Otherwise answers that are not favourable.</summary>
    public required int Unfavourable { get; init; }
}
