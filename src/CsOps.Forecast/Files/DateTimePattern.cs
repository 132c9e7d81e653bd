using System.Collections.Immutable;
using System.Text;

namespace CsOps.Forecast.Files;

/// <summary>Reads dates and times written by one pattern, from UTF-8 bytes, without allocating and without a culture.</summary>
/// <remarks>
/// Pattern letters as in .NET: <c>yyyy yy MM M MMM dd d ddd HH H hh h mm m ss s fff tt zzz</c>; <c>f</c> any number of decimals of a second, <c>K</c> an offset or <c>Z</c>.
/// A doubled letter needs two digits, a single one takes one or two. <c>MMM</c> is a month, short (with or without a point) or long, in English, Danish, Swedish, Finnish,
/// Russian, German or Spanish, <c>ddd</c> any weekday word (not checked), <c>tt</c> AM or PM, also in Korean (오전, 오후), Swedish, Finnish and Spanish. Text in single quotes and all other characters stand for themselves. Immutable and thread-safe.
/// </remarks>
public sealed class DateTimePattern
{
    private readonly ImmutableArray<DateTimeField> _fields;

    private DateTimePattern(string pattern, ImmutableArray<DateTimeField> fields)
    {
        Pattern = pattern;
        _fields = fields;
    }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <summary>Whether it has a year, a month and a day.</summary>
    public bool HasDate => _fields.Any(f => f.Kind == DateTimeFieldKind.Day);

    /// <summary>Whether it has a time of day.</summary>
    public bool HasTime => _fields.Any(f => f.Kind is DateTimeFieldKind.Hour or DateTimeFieldKind.HalfDayHour);

    /// <summary>Whether it has an offset from UTC.</summary>
    public bool HasOffset => _fields.Any(f => f.Kind == DateTimeFieldKind.Offset);

    /// <summary>
    /// Whether the day stands before the month (<c>dd/MM</c>) or after it (<c>MM/dd</c>); null where the two cannot be confused: the year
    /// comes first, the month is a word, or there is no date.
    /// </summary>
    public bool? IsDayFirst
    {
        get
        {
            var kinds = _fields.Select(f => f.Kind).ToList();
            var (year, month, day) = (kinds.IndexOf(DateTimeFieldKind.Year), kinds.IndexOf(DateTimeFieldKind.Month), kinds.IndexOf(DateTimeFieldKind.Day));
            return month < 0 || (year < month && year < day) ? null : day < month;
        }
    }

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">A letter has no meaning, or a date lacks year, month or day.</exception>
    public static DateTimePattern Compile(string pattern)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        var fields = ImmutableArray.CreateBuilder<DateTimeField>();
        for (var i = 0; i < pattern.Length;)
        {
            var length = RunLength(pattern, i);
            fields.AddRange(pattern[i] == '\'' ? Literals(pattern.AsSpan(i + 1, length - 2)) : FieldsOf(pattern.AsSpan(i, length), pattern));
            i += length;
        }

        for (var i = 0; i + 1 < fields.Count; i++)
        {
            if (fields[i].Kind is DateTimeFieldKind.MonthName or DateTimeFieldKind.Weekday && fields[i + 1] is { Kind: DateTimeFieldKind.Literal, Min: '.' })
            {
                fields[i] = fields[i] with { Max = 0 };
            }
        }

        var dateParts = fields.Count(f => f.Kind is DateTimeFieldKind.Year or DateTimeFieldKind.Month or DateTimeFieldKind.MonthName or DateTimeFieldKind.Day);
        return dateParts is 0 or 3
            ? new DateTimePattern(pattern, fields.ToImmutable())
            : throw new FormatException($"The date-time pattern '{pattern}' needs a year, a month and a day, or none of them.");
    }

    /// <summary>Reads a text that the pattern describes whole.</summary>
    /// <param name="utf8">The text, without surrounding blanks.</param>
    /// <param name="reading">What it says.</param>
    /// <returns>False when it does not fit the pattern, or no such date or time exists.</returns>
    public bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeReading reading)
    {
        var parts = new DateTimeParts();
        var position = 0;
        foreach (ref readonly var field in _fields.AsSpan())
        {
            if (!field.TryRead(utf8, ref position, ref parts))
            {
                reading = default;
                return false;
            }
        }

        reading = default;
        return position == utf8.Length && parts.TryCombine(out reading);
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    /// <summary>The length of a run of one letter, or of a quoted text with its quotes.</summary>
    private static int RunLength(string pattern, int start)
    {
        if (pattern[start] == '\'')
        {
            var end = pattern.IndexOf('\'', start + 1);
            return end > 0 ? end - start + 1 : throw new FormatException($"The date-time pattern '{pattern}' has a quote that is not closed.");
        }

        var next = start + 1;
        while (char.IsAsciiLetter(pattern[start]) && next < pattern.Length && pattern[next] == pattern[start])
        {
            next++;
        }

        return next - start;
    }

    private static IEnumerable<DateTimeField> FieldsOf(ReadOnlySpan<char> run, string pattern) => (run[0], run.Length) switch
    {
        ('y', 4) => [new(DateTimeFieldKind.Year, 4, 4)],
        ('y', 2) => [new(DateTimeFieldKind.Year, 2, 2)],
        ('M', 1 or 2) => [new(DateTimeFieldKind.Month, run.Length, 2)],
        ('M', 3 or 4) => [new(DateTimeFieldKind.MonthName, 3, 9)],
        ('d', 1 or 2) => [new(DateTimeFieldKind.Day, run.Length, 2)],
        ('d', 3 or 4) => [new(DateTimeFieldKind.Weekday, 1, 16)],
        ('H', 1 or 2) => [new(DateTimeFieldKind.Hour, run.Length, 2)],
        ('h', 1 or 2) => [new(DateTimeFieldKind.HalfDayHour, run.Length, 2)],
        ('m', 1 or 2) => [new(DateTimeFieldKind.Minute, run.Length, 2)],
        ('s', 1 or 2) => [new(DateTimeFieldKind.Second, run.Length, 2)],
        ('f', _) => [new(DateTimeFieldKind.Fraction, 1, 9)],
        ('t', 1 or 2) => [new(DateTimeFieldKind.HalfDay, 2, 2)],
        ('z', 3) or ('K', 1) => [new(DateTimeFieldKind.Offset, 1, 6)],
        ('T' or 'Z', 1) => Literals(run),
        (var c, _) when char.IsAsciiLetter(c) => throw new FormatException(
            $"The date-time pattern '{pattern}' has '{run}', which has no meaning; expected yyyy yy MM M MMM dd d ddd HH H hh h mm m ss s f tt zzz K, or text in single quotes."),
        _ => Literals(run),
    };

    private static IEnumerable<DateTimeField> Literals(ReadOnlySpan<char> text) =>
        Encoding.UTF8.GetBytes(text.ToString()).Select(b => new DateTimeField(DateTimeFieldKind.Literal, b, 0));
}
