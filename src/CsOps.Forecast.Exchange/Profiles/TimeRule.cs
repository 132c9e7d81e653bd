using System.Collections.Immutable;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Where the instant of a row comes from: when the contact reached the queue, or when the interval begins.</summary>
public sealed record TimeRule
{
    /// <summary>
    /// Alternatives in order; the first that is not blank counts. Each is a column, or several joined by <c>+</c> whose values are read one
    /// after the other with a blank between them: <c>date+time</c>. Default: empty.
    /// </summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>
    /// The patterns of the (joined) value, see <see cref="Files.DateTimePattern"/>; the first that fits counts. Default: empty, inferred
    /// from the whole file, and an error where day and month could change places. A file whose first times fit none of them, or only with day and month in the order that the
    /// rest of the file contradicts, is read by the patterns found in it.
    /// </summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>Whether times are read by <see cref="Patterns"/> only, whatever the file looks like. Default: false.</summary>
    public bool PatternsOnly { get; init; }

    /// <summary>Values that mean "no time here" besides an empty field, for example <c>0:00:00</c>. Default: empty.</summary>
    public ImmutableArray<string> Blank { get; init; } = [];

    /// <summary>The sign at which the time ends, where a column holds a span: <c>/</c> in <c>08:00/08:15</c>. Default: null, it is the whole value.</summary>
    public char? Until { get; init; }

    /// <summary>
    /// A column (or several joined) that cannot be later; a value over 12 hours before it is on the next day. For logs that give one date
    /// and several times of day. Less than 12 hours before is a difference of clocks, and stays. Default: null.
    /// </summary>
    public string? NotBefore { get; init; }

    /// <summary>
    /// A column that names the zone of each row, as <see cref="Forecast.Time.TimeZones.Find"/> knows them; where it is blank the format's zone holds. Default: null.
    /// </summary>
    public string? ZoneColumn { get; init; }

    /// <summary>
    /// Whether the format always tells the two hours of a clock put back apart by the order of rows: contacts are in the order of their times, and one that would be more than a minute before
    /// the one above it is in the later hour; of interval rows one that stands alone is in the earlier hour, whatever the user's rule. Two interval rows of a queue and time in such an hour are
    /// its two hours in any format. Default: false, contacts and single rows go by the user's rule.
    /// </summary>
    public bool RepeatsInOrder { get; init; }

    /// <summary>In interval rows: a column (or several joined) with the interval's end; a row of another length than the format's is rejected. Default: null, not told.</summary>
    public string? End { get; init; }

    /// <summary>A column with a whole number of days that are added, where rows count days from a date: <c>Nth day</c>. Default: null.</summary>
    public string? PlusDays { get; init; }
}
