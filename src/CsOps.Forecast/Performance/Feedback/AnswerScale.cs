namespace CsOps.Forecast.Performance.Feedback;

/// <summary>The whole numbers from the worst answer to the best.</summary>
/// <param name="Least">The worst.</param>
/// <param name="Most">The best; over <paramref name="Least"/>.</param>
/// <remarks><c>default</c> has the one answer 0 and is no scale.</remarks>
public readonly record struct AnswerScale(int Least, int Most)
{
    /// <summary>What is expected where a scale cannot be read.</summary>
    public const string Expected = "a scale such as 1-5, 0-10 or 0-1, from the worst answer to the best";

    private const int LargestAnswer = 1000;
    private const int LeastAnswers = 5;

    /// <summary>The lowest answer of the satisfied: the upper two of five answers and as many of more (three of seven, four of ten, by the nearest whole number), the uppermost of fewer.</summary>
    public int LeastSatisfied => Most - Least + 1 is >= LeastAnswers and var answers ? Most - (int)Math.Round(2.0 * answers / LeastAnswers) + 1 : Most;

    /// <summary>Whether an answer is on the scale.</summary>
    public bool Holds(double answer) => answer >= Least && answer <= Most;

    /// <summary>Reads a scale as <c>1-5</c>; null where the text is none.</summary>
    public static AnswerScale? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('-', StringSplitOptions.TrimEntries) is [var least, var most]
            && int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from < to && to <= LargestAnswer
            ? new AnswerScale(from, to)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Least}-{Most}");
}
