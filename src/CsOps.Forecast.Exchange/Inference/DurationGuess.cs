using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>Which columns tell handle time and wait.</summary>
internal static class DurationGuess
{
    private const double LongestMeanInHours = 4;
    private const double LongestMeanOfSeconds = 20_000;

    /// <summary>Handle time: one column of all of it, else the sum of its parts; null where no name suits.</summary>
    public static DurationRule? Handle(IReadOnlyList<ColumnFacts> columns, bool isInterval, ProfileDraft draft)
    {
        var whole = Best(columns, ColumnRole.Handle);
        var parts = columns
            .Where(c => c.Notation is not null && ColumnWords.Suits(c.Name, ColumnRole.HandlePart) > 1)
            .DistinctBy(c => ColumnWords.WordFor(c.Name, ColumnRole.HandlePart)!.Split(' ')[0], StringComparer.Ordinal)
            .ToList();
        if (whole is not null && (parts.Count < 2 || !ColumnWords.Mentions(whole.Name, "duration")))
        {
            return Rule("handle", [whole], isInterval, draft);
        }

        return parts.Count > 0 ? Rule("handle", parts, isInterval, draft) : whole is null ? null : Rule("handle", [whole], isInterval, draft);
    }

    /// <summary>The wait; null where no name suits.</summary>
    public static DurationRule? Wait(IReadOnlyList<ColumnFacts> columns, bool isInterval, ProfileDraft draft) =>
        Best(columns, ColumnRole.Wait) is { } wait ? Rule("wait", [wait], isInterval, draft) : null;

    /// <summary>Whether a name is that of a length of time and not of a time of day.</summary>
    public static bool IsNamed(string name) => ColumnWords.Suits(name, ColumnRole.Handle) > 1 || ColumnWords.Suits(name, ColumnRole.HandlePart) > 1 || ColumnWords.Suits(name, ColumnRole.Wait) > 1;

    private static ColumnFacts? Best(IReadOnlyList<ColumnFacts> columns, ColumnRole role) => columns
        .Where(c => c.Notation is not null && ColumnWords.Suits(c.Name, role) > 1)
        .MaxBy(c => ColumnWords.Suits(c.Name, role));

    private static DurationRule Rule(string part, IReadOnlyList<ColumnFacts> columns, bool isInterval, ProfileDraft draft)
    {
        // Columns of another notation than the first cannot be summed with it.
        var alike = columns.Where(c => c.Notation == columns[0].Notation).ToList();
        var unit = UnitOf(alike[0], part, draft);
        draft.Find(part, string.Join(" + ", alike.Select(c => c.Name)), $"its name; read as {(unit == DurationUnit.Clock ? "H:MM:SS" : unit == DurationUnit.Words ? "2h 15m" : unit.ToString().ToLowerInvariant())}");
        return new DurationRule { Columns = [.. alike.Select(c => c.Name)], Unit = unit, IsMean = isInterval && ColumnWords.IsMean(alike[0].Name) };
    }

    private static DurationUnit UnitOf(ColumnFacts column, string part, ProfileDraft draft)
    {
        if (column.Notation != DurationUnit.Seconds)
        {
            return column.Notation!.Value;
        }

        var named = ColumnWords.Mentions(column.Name, "ms", "msec", "milliseconds") ? DurationUnit.Milliseconds
            : ColumnWords.Mentions(column.Name, "min", "mins", "minutes", "minutter", "minuter", "мин", "минут", "분") ? DurationUnit.Minutes
            : ColumnWords.Mentions(column.Name, "h", "hr", "hrs", "hours", "timer", "timmar", "tuntia", "час", "часов") || column.Name.Contains("(시간", StringComparison.Ordinal) ? DurationUnit.Hours
            : ColumnWords.Mentions(column.Name, "s", "sec", "secs", "seconds", "sek", "sekunder", "sekuntia", "сек", "초") ? DurationUnit.Seconds
            : (DurationUnit?)null;
        if (named is null)
        {
            draft.Doubt(string.Create(CultureInfo.InvariantCulture, $"The unit of '{column.Name}' ({part}) is not said; its mean is {column.Mean:0.#}. Read as {(column.Mean > LongestMeanOfSeconds ? "milliseconds" : "seconds")}."));
        }

        var unit = named ?? (column.Mean > LongestMeanOfSeconds ? DurationUnit.Milliseconds : DurationUnit.Seconds);
        var hours = column.Mean * (unit switch { DurationUnit.Hours => 1, DurationUnit.Minutes => 1 / 60.0, DurationUnit.Seconds => 1 / 3600.0, _ => 0 });
        if (named is not null && hours > LongestMeanInHours)
        {
            draft.Doubt(string.Create(CultureInfo.InvariantCulture, $"'{column.Name}' ({part}) read as {unit.ToString().ToLowerInvariant()} has a mean of {hours:0.#} hours, which is much for a contact."));
        }

        return unit;
    }
}
