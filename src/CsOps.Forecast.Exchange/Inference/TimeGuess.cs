using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Profiles;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>Which columns tell when a contact came or an interval begins.</summary>
internal static class TimeGuess
{
    private const double OftenZero = 0.01;

    /// <summary>The rule; null where no column holds dates.</summary>
    public static TimeRule? Of(IReadOnlyList<ColumnFacts> columns, ProfileDraft draft)
    {
        var instants = columns.Where(c => c.IsInstant).OrderByDescending(c => ColumnWords.Suits(c.Name, ColumnRole.Arrival)).ThenByDescending(c => c.Filled).ToList();
        if (instants.Count > 0)
        {
            var best = instants[0];
            draft.Find("time", best.Name, "its values are dates with times" + (instants.Count > 1 ? ", and its name suits best" : ""));
            if (instants.Count > 1)
            {
                draft.Doubt($"Contacts are counted when '{best.Name}' says they came; other times in the file: {Names(instants.Skip(1))}.");
            }

            return WithPatterns(new TimeRule { Columns = [best.Name] }, best, "", draft);
        }

        var date = columns.Where(c => c.IsDate).MaxBy(c => ColumnWords.Suits(c.Name, ColumnRole.Arrival));
        return date is null ? null : OfParts(date, columns, draft);
    }

    /// <summary>The time of a file that gives the date and times of day in columns of their own.</summary>
    private static TimeRule OfParts(ColumnFacts date, IReadOnlyList<ColumnFacts> columns, ProfileDraft draft)
    {
        var times = columns.Where(c => c.IsTimeOfDay && ColumnWords.Suits(c.Name, ColumnRole.Arrival) > 0 && !DurationGuess.IsNamed(c.Name)).ToList();
        if (times.Count == 0)
        {
            draft.Find("time", date.Name, "its values are dates");
            draft.Doubt($"'{date.Name}' has no time of day: all of a day counts at its midnight. A forecast by intervals needs times.");
            return WithPatterns(new TimeRule { Columns = [date.Name] }, date, "", draft);
        }

        // The time at which it came to the queue is the best; a time that is always there is the next.
        var always = times.OrderBy(c => c.ZeroClocks).ThenByDescending(c => c.Filled).ThenByDescending(c => ColumnWords.Suits(c.Name, ColumnRole.Arrival)).First();
        var queued = times.Where(c => c != always && ColumnWords.IsOfQueue(c.Name)).Take(1);
        ImmutableArray<ColumnFacts> chosen = [.. queued, always];
        ImmutableArray<string> joined = [.. chosen.Select(c => $"{date.Name}+{c.Name}")];
        draft.Find("time", string.Join(" or ", joined), "a date and a time of day; of several, the first that is not blank counts");
        if (times.Count > chosen.Length)
        {
            draft.Doubt($"Other times of day in the file: {Names(times.Except(chosen))}.");
        }

        var rule = new TimeRule { Columns = joined };
        if (chosen.Any(c => c.ZeroClocks > OftenZero * c.Filled))
        {
            var zero = chosen.SelectMany(c => c.Values ?? []).Select(v => v.Key).FirstOrDefault(v => v.Trim('0', ':').Length == 0) ?? "0:00:00";
            rule = rule with { Blank = [zero] };
            draft.Doubt($"'{zero}' is so frequent in {Names(chosen.Where(c => c.ZeroClocks > OftenZero * c.Filled))} that it is taken for \"no time\".");
        }

        if (chosen.Length > 1)
        {
            rule = rule with { NotBefore = joined[^1] };
        }

        return WithPatterns(rule, date, $" {always.ClockPattern ?? "H:mm:ss"}", draft);
    }

    private static TimeRule WithPatterns(TimeRule rule, ColumnFacts column, string timeOfDay, ProfileDraft draft)
    {
        var orders = column.Patterns.Select(p => p.IsDayFirst).Distinct().ToList();
        if (orders.Count > 1)
        {
            draft.Doubt($"Each date of '{column.Name}' that was looked at fits both day/month and month/day. If the import cannot tell either, say it: \"patterns\": [\"dd/MM/yyyy HH:mm\"] under \"time\".");
            return rule;
        }

        if (!column.Patterns.Any(p => p.HasOffset))
        {
            draft.Doubt("The times do not say by which clock they are written: name it with --tz, or as \"zone\": \"fixed Europe/Copenhagen\" in the profile.");
        }

        return rule with { Patterns = [.. column.Patterns.Take(1).Select(p => p.Pattern + timeOfDay)] };
    }

    private static string Names(IEnumerable<ColumnFacts> columns) => string.Join(", ", columns.Select(c => $"'{c.Name}'"));
}
