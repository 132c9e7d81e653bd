namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Which contacts had which outcome, as conditions, see <see cref="RowCondition"/>. Tried in the order given here.</summary>
/// <remarks>
/// A contact that fits none did not reach the queue and is left out. Without any condition all did:
/// those with a handle time over zero were handled, the outcome of others is not known.
/// </remarks>
public sealed record OutcomeRules
{
    /// <summary>Did not reach the queue, for example a call that ended in the menu. Default: null.</summary>
    public string? NotOffered { get; init; }

    /// <summary>Left before an answer. Default: null.</summary>
    public string? Abandoned { get; init; }

    /// <summary>Left for another queue or a callback. Default: null.</summary>
    public string? FlowedOut { get; init; }

    /// <summary>Answered by an agent. Default: null.</summary>
    public string? Handled { get; init; }

    /// <summary>Reached the queue, and was still waiting or nothing more is known. Default: null.</summary>
    public string? Waiting { get; init; }

    /// <summary>Whether no condition is given.</summary>
    internal bool IsEmpty => NotOffered is null && Abandoned is null && FlowedOut is null && Handled is null && Waiting is null;
}
