using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Validation;

/// <summary>Collects the issues of a problem while it is checked.</summary>
internal sealed class IssueList
{
    private readonly ImmutableArray<ProblemIssue>.Builder _issues = ImmutableArray.CreateBuilder<ProblemIssue>();

    public ImmutableArray<ProblemIssue> ToImmutable() => _issues.ToImmutable();

    /// <summary>Adds an error when <paramref name="isWrong"/>.</summary>
    public void ErrorIf(bool isWrong, string subject, FormattableString message)
    {
        if (isWrong)
        {
            _issues.Add(new ProblemIssue(subject, InvariantSentence.Of(message), IsError: true));
        }
    }

    public void Warning(string subject, FormattableString message) =>
        _issues.Add(new ProblemIssue(subject, InvariantSentence.Of(message), IsError: false));

    /// <summary>Adds an error for every name that is empty or stands twice.</summary>
    public void Names(string kind, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            ErrorIf(string.IsNullOrWhiteSpace(name), kind, $"a name is empty");
            ErrorIf(!string.IsNullOrWhiteSpace(name) && !seen.Add(name), $"{kind} {name}", $"stands more than once; names must be unique");
        }
    }
}
