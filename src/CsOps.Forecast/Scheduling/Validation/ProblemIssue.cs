namespace CsOps.Forecast.Scheduling.Validation;

/// <summary>Something wrong or odd in a scheduling problem.</summary>
/// <param name="Subject">What it is about, for example <c>agent A17</c>.</param>
/// <param name="Message">What is wrong, with the value and what was expected.</param>
/// <param name="IsError">True when the problem cannot be solved as it stands; false for a warning.</param>
public sealed record ProblemIssue(string Subject, string Message, bool IsError)
{
    /// <summary>Subject and message in one line.</summary>
    public override string ToString() => $"{Subject}: {Message}";
}
