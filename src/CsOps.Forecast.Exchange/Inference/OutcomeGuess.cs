using CsOps.Forecast.Exchange.Profiles;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>What the values of a column say became of the contacts.</summary>
internal static class OutcomeGuess
{
    private const int MostOutcomes = 40;

    /// <summary>What means something in a condition, so that it cannot stand in a name or value there.</summary>
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("!=<>&|");

    /// <summary>The conditions; empty where no column tells.</summary>
    public static OutcomeRules Of(IReadOnlyList<ColumnFacts> columns, DurationRule? wait, ProfileDraft draft)
    {
        var telling = columns
            .Where(c => c.Distinct is > 1 and <= MostOutcomes && c.Values is not null && ColumnWords.Suits(c.Name, ColumnRole.Outcome) > 0 && !c.Name.AsSpan().ContainsAny(Signs))
            .OrderByDescending(c => ColumnWords.Suits(c.Name, ColumnRole.Outcome))
            .ToList();
        foreach (var column in telling)
        {
            if (OfWords(column, wait, draft) is { } rules)
            {
                return rules;
            }

            if (OfFlag(column, draft) is { } flags)
            {
                return flags;
            }
        }

        draft.Doubt("No column was found that says what became of a contact: all count as offered, and nothing is known of abandoned ones.");
        return new OutcomeRules();
    }

    /// <summary>Outcomes in words; a wait of nothing before an abandonment is a contact that did not reach the queue.</summary>
    private static OutcomeRules? OfWords(ColumnFacts column, DurationRule? wait, ProfileDraft draft)
    {
        var values = column.Values!.Select(v => v.Key).Where(v => !v.AsSpan().ContainsAny(Signs)).ToList();
        if (values.Count < column.Distinct)
        {
            draft.Doubt($"Values of '{column.Name}' with one of ! = < > & | cannot be named in a condition; rows with them do not count as offered.");
        }

        var mistaken = values.FindAll(ColumnWords.IsMistaken);
        var left = values.FindAll(value => ColumnWords.IsLeft(value) && !ColumnWords.IsMistaken(value));
        var answered = values.FindAll(value => ColumnWords.IsAnswered(value) && !ColumnWords.IsMistaken(value));
        if (left.Count == 0 && answered.Count == 0)
        {
            return null;
        }

        var rest = values.FindAll(value => !ColumnWords.IsLeft(value) && !ColumnWords.IsAnswered(value) && !ColumnWords.IsMistaken(value));
        var abandoned = left.Count == 0 ? null : Condition(column, left);
        if (abandoned is not null && wait is not null)
        {
            abandoned += $" & {wait.Columns[0]}>0";
            draft.Doubt($"A contact that left and has no '{wait.Columns[0]}' is taken for one that did not reach the queue (a menu, a wrong number); without '& {wait.Columns[0]}>0' it counts as abandoned.");
        }

        draft.Find("outcomes", column.Name, $"its values: abandoned {List(left)}, handled {List(answered)}, not offered {List(mistaken)}");
        if (rest.Count > 0)
        {
            draft.Doubt($"Of the values of '{column.Name}' it is not known what {List(rest)} mean; these contacts count as offered.");
        }

        return new OutcomeRules
        {
            NotOffered = mistaken.Count == 0 ? null : Condition(column, mistaken),
            Abandoned = abandoned,
            Handled = answered.Count == 0 ? null : Condition(column, answered),
            Waiting = rest.Count > 0 ? Condition(column, rest) : null,
        };
    }

    /// <summary>A column that says yes or no, named after what it says.</summary>
    private static OutcomeRules? OfFlag(ColumnFacts column, ProfileDraft draft)
    {
        var yes = column.Values!.Select(v => v.Key).FirstOrDefault(v => v.ToUpperInvariant() is "1" or "Y" or "YES" or "TRUE" or "J" or "JA" or "K" or "ДА" or "예");
        if (yes is null || column.Distinct > 2)
        {
            return null;
        }

        var isLeft = ColumnWords.IsLeft(column.Name);
        if (!isLeft && !ColumnWords.IsAnswered(column.Name))
        {
            return null;
        }

        draft.Find("outcomes", $"{column.Name}={yes}", "a column of yes and no");
        return isLeft
            ? new OutcomeRules { Abandoned = $"{column.Name}={yes}", Handled = "*" }
            : new OutcomeRules { Handled = $"{column.Name}={yes}", Waiting = "*" };
    }

    private static string Condition(ColumnFacts column, IEnumerable<string> values) => $"{column.Name}={string.Join('|', values)}";

    private static string List(IReadOnlyCollection<string> values) => values.Count == 0 ? "–" : string.Join(", ", values.Take(6).Select(v => v.Length == 0 ? "(blank)" : v)) + (values.Count > 6 ? ", …" : "");
}
