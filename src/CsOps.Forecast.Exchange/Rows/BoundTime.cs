using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>The instants in the rows of one file.</summary>
internal sealed class BoundTime
{
    /// <summary>A time of day this much before another belongs to the next day; less is two clocks that differ by seconds.</summary>
    private const long HalfADay = TimeSpan.TicksPerDay / 2;

    private const int MostDays = 40_000;

    private readonly JoinedField[] _alternatives;
    private readonly JoinedField? _notBefore;
    private readonly DateTimePattern[] _patterns;
    private readonly RowClocks _clocks;
    private readonly int _plusDays;
    private readonly NumberFormat _numbers;
    private readonly byte[][] _blanks;
    private readonly char? _until;
    private readonly long[] _readBy;
    private readonly Func<string> _unreadable;
    private readonly Func<string> _outside;
    private readonly Func<string> _noDays;
    private DateTime? _repeated;
    private int _lastPattern;

    /// <summary>Binds the rule to a file.</summary>
    /// <param name="columns">The file's columns.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="patterns">The patterns, given or inferred.</param>
    /// <param name="clocks">Turn readings without an offset into instants.</param>
    public BoundTime(ColumnBinder columns, TimeRule rule, IEnumerable<DateTimePattern> patterns, RowClocks clocks)
    {
        _blanks = [.. rule.Blank.Select(Encoding.UTF8.GetBytes)];
        _until = rule.Until;
        _alternatives = [.. rule.Columns.Select(text => Field(columns, text))];
        _notBefore = rule.NotBefore is null ? null : Field(columns, rule.NotBefore);
        _patterns = [.. patterns];
        _readBy = new long[_patterns.Length];
        _clocks = clocks;
        _plusDays = rule.PlusDays is null ? -1 : columns.Require(rule.PlusDays);
        _numbers = columns.Numbers;
        Column = string.Join(" or ", _alternatives.Select(a => a.Name));
        (_unreadable, _outside, _noDays) = (
            () => $"found {ValueShape.Of(First())}{(SpreadsheetDamage.IsSerial(First()) ? SpreadsheetDamage.SerialHint : "")}, expected {string.Join(" or ", _patterns.Select(p => p.Pattern))}",
            () => $"found {ValueShape.Of(First())}, a date outside the years 1970 to 2099",
            () => $"found {ValueShape.Of(_clocks.Reader.Field(_plusDays))}, expected a whole number of days");
    }

    /// <summary>The columns, for messages.</summary>
    public string Column { get; }

    /// <summary>How many of the rows' times were written with the day before the month or after it, and how many with the year first.</summary>
    public (long DayOrMonthFirst, long YearFirst) Orders
    {
        get
        {
            var either = _patterns.Zip(_readBy).Where(pair => pair.First.IsDayFirst is not null).Sum(pair => pair.Second);
            return (either, _readBy.Sum() - either);
        }
    }

    /// <summary>A further field of the same file, read by the same patterns.</summary>
    public JoinedField Field(ColumnBinder columns, string text) => new(columns.Reader, columns.RequireJoined(text), _blanks, _until);

    /// <summary>The instant of the row.</summary>
    /// <param name="isFolded">Whether the clock showed it twice or never and the rule placed it.</param>
    /// <param name="problem">Null, or what tells, before the next row is read, what was found and expected.</param>
    public DateTimeOffset Read(out bool isFolded, out Func<string>? problem)
    {
        isFolded = false;
        problem = null;
        _repeated = null;
        if (!TryRead(First(), out var reading))
        {
            problem = _unreadable;
            return default;
        }

        _readBy[_lastPattern]++;
        if (_notBefore is not null && TryRead(_notBefore.Read(), out var earliest) && earliest.LocalTicks - reading.LocalTicks > HalfADay)
        {
            reading = reading with { LocalTicks = reading.LocalTicks + TimeSpan.TicksPerDay };
        }

        if (_plusDays >= 0 && !TryAddDays(ref reading, out problem))
        {
            return default;
        }

        if (!HistoryRange.Contains(reading.LocalTicks))
        {
            problem = _outside;
            return default;
        }

        var instant = Instant(reading, out var kind, out problem);
        isFolded = kind != LocalTimeKind.Ordinary;
        _repeated = kind == LocalTimeKind.Repeated ? new DateTime(reading.LocalTicks) : null;
        return instant;
    }

    /// <summary>Whether the clock showed the time twice that was read last.</summary>
    public bool IsRepeated => _repeated is not null;

    /// <summary>The second instant at which the clock showed the time that was read last; null where it showed it once.</summary>
    public DateTimeOffset? SecondShowing => Showings?.Second;

    /// <summary>The two instants at which the clock showed the time that was read last; null where it did not show it twice.</summary>
    public (DateTimeOffset First, DateTimeOffset Second)? Showings => _repeated is { } local ? _clocks.Showings(local) : null;

    /// <summary>Seconds from one field to another by the clock; NaN when either is blank or unreadable. Times without a date may pass midnight.</summary>
    public double SecondsBetween(JoinedField from, JoinedField to)
    {
        if (!TryRead(from.Read(), out var start) || !TryRead(to.Read(), out var end))
        {
            return double.NaN;
        }

        // A time of day has no instant; a date outside is a system's way to write that there is none.
        var isTimeOfDay = !_patterns[_lastPattern].HasDate;
        if (!isTimeOfDay && !(HistoryRange.Contains(start.LocalTicks) && HistoryRange.Contains(end.LocalTicks)))
        {
            return double.NaN;
        }

        var seconds = isTimeOfDay ? (end.LocalTicks - start.LocalTicks) / (double)TimeSpan.TicksPerSecond : SecondsBetween(start, end);
        return seconds is < 0 and >= -86400 ? seconds + 86400 : seconds;
    }

    /// <summary>The instant of a further field, in UTC; null where it is blank or cannot be told.</summary>
    public DateTimeOffset? Other(JoinedField field) =>
        TryRead(field.Read(), out var reading) && HistoryRange.Contains(reading.LocalTicks) && Instant(reading, out _, out var problem) is var instant && problem is null ? instant : null;

    /// <summary>Whether one field is so many seconds behind another, on the clock or in time: systems without offsets write the end of 02:45 as 03:00 in both hours of the night in which clocks go back.</summary>
    public bool AreApart(JoinedField from, JoinedField to, double seconds) =>
        (TryRead(from.Read(), out var start) && TryRead(to.Read(), out var end) && Math.Abs(((end.LocalTicks - start.LocalTicks) / (double)TimeSpan.TicksPerSecond) - seconds) < 1)
        || Math.Abs(SecondsBetween(from, to) - seconds) < 1;

    private ReadOnlySpan<byte> First()
    {
        foreach (var alternative in _alternatives)
        {
            var value = alternative.Read();
            if (!value.IsEmpty)
            {
                return value;
            }
        }

        return [];
    }

    private bool TryRead(ReadOnlySpan<byte> value, out DateTimeReading reading)
    {
        if (_patterns[_lastPattern].TryParse(value, out reading))
        {
            return true;
        }

        for (var p = 0; p < _patterns.Length; p++)
        {
            if (_patterns[p].TryParse(value, out reading))
            {
                _lastPattern = p;
                return true;
            }
        }

        return false;
    }

    private double SecondsBetween(DateTimeReading from, DateTimeReading to)
    {
        var begin = Instant(from, out _, out var fromProblem);
        var end = Instant(to, out _, out var toProblem);
        return fromProblem is null && toProblem is null ? (end - begin).TotalSeconds : double.NaN;
    }

    private DateTimeOffset Instant(DateTimeReading reading, out LocalTimeKind kind, out Func<string>? problem)
    {
        kind = LocalTimeKind.Ordinary;
        problem = null;
        if (reading.OffsetMinutes is { } offset)
        {
            return new DateTimeOffset(reading.LocalTicks - (offset * TimeSpan.TicksPerMinute), TimeSpan.Zero);
        }

        if (_clocks.OfRow is not { } resolver)
        {
            problem = () => _clocks.Problem;
            return default;
        }

        var resolved = resolver.Resolve(new DateTime(reading.LocalTicks));
        kind = resolved.Kind;
        problem = resolved.Instant is null ? Showed(resolver.Zone, kind) : null;
        return resolved.Instant.GetValueOrDefault();
    }

    private static Func<string> Showed(TimeZoneInfo zone, LocalTimeKind kind) => () => $"the clock of {zone.Id} showed this time {(kind == LocalTimeKind.Repeated ? "twice" : "never")}";

    /// <summary>Adds the whole days of another column.</summary>
    private bool TryAddDays(ref DateTimeReading reading, out Func<string>? problem)
    {
        var field = _clocks.Reader.Field(_plusDays);
        if (!_numbers.TryParse(field, out var days) || days != Math.Floor(days) || Math.Abs(days) > MostDays)
        {
            problem = _noDays;
            return false;
        }

        reading = reading with { LocalTicks = reading.LocalTicks + ((long)days * TimeSpan.TicksPerDay) };
        problem = null;
        return true;
    }
}
