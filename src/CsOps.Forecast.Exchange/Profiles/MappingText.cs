using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>A mapping by column names, written as pairs <c>key=value</c> on a command line; it makes a profile like any other.</summary>
/// <remarks>
/// <para><c>queue=type</c> or <c>queue=site+skill</c> or <c>queue-name=Support</c>; <c>time=date+q_start|date+vru_exit</c> (joined by +, alternatives by |);
/// <c>time-format=yyyy-MM-dd H:mm:ss|…</c>, <c>time-blank=0:00:00</c>, <c>time-not-before=date+entry</c>, <c>zone=Europe/Rome</c>.</para>
/// <para>Contacts: <c>id=case</c>, <c>customer=phone</c>, <c>handle=talk+hold</c>, <c>handle-unit=clock</c>, <c>handle-from=…</c>, <c>handle-to=…</c>, the same for <c>wait</c>;
/// the conditions <c>handled=outcome=AGENT</c>, <c>abandoned=…</c>, <c>flowed-out=…</c>, <c>waiting=…</c>, <c>not-offered=…</c>, <c>skip=…</c>.</para>
/// <para>Intervals: <c>offered=column</c> and <c>minutes=15</c> make the rows intervals; then <c>handled</c>, <c>abandoned</c>, <c>flowed-out</c> are
/// columns, <c>handle-mean=yes</c> tells that the handle time is a mean, and <c>key=media+language</c> names what is summed.</para>
/// <para>File: <c>delimiter=;</c> (or <c>tab</c>), <c>decimal=,</c>, <c>encoding=windows-1252</c>.</para>
/// </remarks>
public static class MappingText
{
    private const string Source = "mapping";

    private static readonly string[] Keys =
    [
        "queue", "queue-name", "time", "time-format", "time-blank", "time-not-before", "zone", "id", "customer", "handle", "handle-unit", "handle-from", "handle-to",
        "handle-mean", "wait", "wait-unit", "wait-from", "wait-to", "wait-mean", "handled", "abandoned", "flowed-out", "waiting", "not-offered", "skip",
        "offered", "minutes", "key", "delimiter", "decimal", "encoding",
    ];

    /// <summary>Reads pairs into a profile with the id <c>generic</c>.</summary>
    /// <param name="pairs">The pairs; only <c>skip</c> may occur more than once.</param>
    /// <exception cref="ImportException">A key is unknown or occurs twice, a value makes no sense, or queue or time is missing.</exception>
    public static ImportProfile Parse(IEnumerable<string> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var values = pairs.Select(Split).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var key in values.Where(group => group.Count() > 1 && group.Key != "skip"))
        {
            throw new ImportException(Source, $"'{key.Key}' is given more than once; expected it once");
        }

        string? One(string key) => values[key].FirstOrDefault();
        return ProfileCheck.Checked(ToProfile(One, values["skip"]), Source);
    }

    private static ImportProfile ToProfile(Func<string, string?> one, IEnumerable<string> skips)
    {
        var isInterval = one("offered") is not null;
        return new ImportProfile
        {
            Schema = ImportProfile.CurrentSchema,
            Id = "generic",
            Version = "1.0",
            Description = "A mapping by column names.",
            Rows = isInterval ? RowKind.Interval : RowKind.Contact,
            File = new FileLayout { Delimiter = Delimiter(one("delimiter")), Encoding = one("encoding"), DecimalComma = IsComma(one("decimal")) },
            Zone = one("zone") is { } zone ? $"fixed {zone}" : "required",
            Queue = new QueueRule { Columns = List(one("queue"), '+'), Name = one("queue-name") },
            Time = new TimeRule
            {
                Columns = List(one("time"), '|'),
                Patterns = List(one("time-format"), '|'),
                PatternsOnly = one("time-format") is not null,
                Blank = List(one("time-blank"), '|'),
                NotBefore = one("time-not-before"),
            },
            Handle = Duration(one, "handle"),
            Wait = Duration(one, "wait"),
            Skip = [.. skips.Select(when => new SkipRule(when, "skipped"))],
            ContactId = List(one("id"), '+'),
            Customer = List(one("customer"), '+'),
            Outcomes = isInterval ? new OutcomeRules() : Outcomes(one),
            Counts = one("offered") is { } offered
                ? new CountColumns { Offered = offered, Handled = one("handled"), Abandoned = one("abandoned"), FlowedOut = one("flowed-out") }
                : null,
            IntervalMinutes = Minutes(one("minutes")),
            Keys = List(one("key"), '+'),
        };
    }

    private static OutcomeRules Outcomes(Func<string, string?> one) => new()
    {
        NotOffered = one("not-offered"),
        Abandoned = one("abandoned"),
        FlowedOut = one("flowed-out"),
        Handled = one("handled"),
        Waiting = one("waiting"),
    };

    private static DurationRule? Duration(Func<string, string?> one, string name) =>
        one(name) is null && one(name + "-from") is null
            ? null
            : new DurationRule { Columns = List(one(name), '+'), Unit = Unit(one(name + "-unit")), From = one(name + "-from"), To = one(name + "-to"), IsMean = one(name + "-mean") is "yes" or "true" };

    private static (string Key, string Value) Split(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        var key = at < 0 ? pair : pair[..at].Trim();
        return at > 0 && at < pair.Length - 1 && Keys.Contains(key, StringComparer.Ordinal)
            ? (key, pair[(at + 1)..].Trim())
            : throw new ImportException(Source, $"'{pair}' is unknown; expected key=value with one of the keys {string.Join(", ", Keys)}");
    }

    private static ImmutableArray<string> List(string? text, char separator) =>
        text is null ? [] : [.. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static DurationUnit Unit(string? text) =>
        text is null ? DurationUnit.Seconds
        : Enum.TryParse<DurationUnit>(text, ignoreCase: true, out var unit) && !char.IsDigit(text[0]) ? unit
        : throw new ImportException(Source, $"the unit '{text}' is unknown; expected one of {string.Join(", ", Enum.GetNames<DurationUnit>()).ToLowerInvariant()}");

    private static int? Minutes(string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes
        : throw new ImportException(Source, $"'minutes={text}' is no number; expected the minutes of an interval, for example minutes=30");

    private static char? Delimiter(string? text) => text switch
    {
        null => null,
        "tab" => '\t',
        { Length: 1 } => text[0],
        _ => throw new ImportException(Source, $"the delimiter '{text}' is unknown; expected one character or tab"),
    };

    private static bool? IsComma(string? text) => text switch
    {
        null => null,
        "." => false,
        "," => true,
        _ => throw new ImportException(Source, $"the decimal sign '{text}' is unknown; expected . or ,"),
    };
}
