using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>What became of the contacts in the rows of one file.</summary>
internal sealed class BoundOutcome
{
    private readonly BoundCondition? _notOffered;
    private readonly (BoundCondition When, ContactOutcome Outcome)[] _rules;
    private readonly bool _isUnknown;

    public BoundOutcome(ColumnBinder columns, OutcomeRules rules)
    {
        _isUnknown = rules.IsEmpty;
        _notOffered = rules.NotOffered is null ? null : new BoundCondition(columns, rules.NotOffered);
        (string? When, ContactOutcome Outcome)[] given =
        [
            (rules.Abandoned, ContactOutcome.Abandoned),
            (rules.FlowedOut, ContactOutcome.FlowedOut),
            (rules.Handled, ContactOutcome.Handled),
            (rules.Waiting, ContactOutcome.Waiting),
        ];
        _rules = [.. given.Where(rule => rule.When is not null).Select(rule => (new BoundCondition(columns, rule.When!), rule.Outcome))];
    }

    /// <summary>The outcome; null when the contact did not reach the queue.</summary>
    public ContactOutcome? Read()
    {
        if (_isUnknown)
        {
            return ContactOutcome.Waiting;
        }

        if (_notOffered?.Holds() == true)
        {
            return null;
        }

        foreach (var (when, outcome) in _rules)
        {
            if (when.Holds())
            {
                return outcome;
            }
        }

        return null;
    }
}
