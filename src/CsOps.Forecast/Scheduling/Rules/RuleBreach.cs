using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>One place where a rule is broken, in words.</summary>
/// <param name="Date">The date, or null where it is the whole period.</param>
/// <param name="Message">What is broken, with the value and what is allowed; one sentence.</param>
public sealed record RuleBreach(DateOnly? Date, string Message)
{
    /// <summary>A breach whose numbers and dates are written alike in every culture.</summary>
    internal static RuleBreach At(DateOnly? date, FormattableString message) => new(date, InvariantSentence.Of(message));
}
