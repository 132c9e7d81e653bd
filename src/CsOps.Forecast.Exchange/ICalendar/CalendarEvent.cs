using System.Collections.Immutable;

namespace CsOps.Forecast.Exchange.ICalendar;

/// <summary>An event of a calendar: what it says, and how often it was changed since it was first published.</summary>
/// <param name="Uid">What tells it from every other event, for ever; it begins with its date.</param>
/// <param name="Lines">Its properties but the identifier, the stamp, the sequence and the status.</param>
internal sealed record CalendarEvent(string Uid, ImmutableArray<string> Lines)
{
    private const string Domain = "@csops.roster";
    private const string DateFormat = "yyyyMMdd";

    /// <summary>When this version was made, as iCalendar writes it.</summary>
    public required string Stamp { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether it no longer takes place.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The date of its shift.</summary>
    public DateOnly Date => DateOnly.ParseExact(Uid.AsSpan(0, DateFormat.Length), DateFormat, CultureInfo.InvariantCulture);

    /// <summary>An identifier.</summary>
    public static string UidOf(DateOnly date, string name) => date.ToString(DateFormat, CultureInfo.InvariantCulture) + "-" + name + Domain;

    /// <summary>The name of the agent's shift in it, see <see cref="UidOf"/>; of a break, with that of the break behind it.</summary>
    public string Name => Uid[(DateFormat.Length + 1)..^Domain.Length];

    /// <summary>Whether an identifier is one of ours.</summary>
    public static bool IsOurs(string uid) =>
        uid.EndsWith(Domain, StringComparison.Ordinal)
        && uid.Length > DateFormat.Length + Domain.Length
        && DateOnly.TryParseExact(uid.AsSpan(0, DateFormat.Length), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether both say the same, whenever they were made.</summary>
    public bool SaysTheSameAs(CalendarEvent other) => IsCancelled == other.IsCancelled && Lines.SequenceEqual(other.Lines, StringComparer.Ordinal);

    /// <summary>The content lines.</summary>
    public IEnumerable<string> ContentLines() =>
    [
        "BEGIN:VEVENT",
        $"UID:{Uid}",
        $"DTSTAMP:{Stamp}",
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{Sequence}"),
        IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
        .. Lines,
        "END:VEVENT",
    ];
}
