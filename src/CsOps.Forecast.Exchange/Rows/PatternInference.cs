using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Finds out from a whole file by which patterns its times are written, or says why that cannot be known.</summary>
internal sealed class PatternInference
{
    private static readonly string[] Dates =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "d.M.yyyy", "d/M/yy", "M/d/yy",
        "d-M-yy", "M-d-yy", "d.M.yy", "d MMM yyyy", "d-MMM-yyyy", "d/MMM/yyyy", "d-MMM-yy", "d/MMM/yy", "ddd, d MMM yyyy", "MMM d, yyyy", "d. MMM yyyy",
        "yyyy. M. d.", "yyyy'년' M'월' d'일'", "yy-MM-dd", "yy/MM/dd", "yy.MM.dd", "yy. M. d.",
    ];

    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " H:mm:ss.f", " h:mm tt", " h:mm:ss tt", " tt h:mm", " tt h:mm:ss", " H.mm", " H.mm.ss", " H:mmK", " H:mm:ssK", " H:mm:ss K", " H:mm:ss.fK",
        ", H:mm", ", H:mm:ss", ", h:mm tt", ", h:mm:ss tt", " 'klo' H.mm", " 'klo' H.mm.ss"];

    private static readonly string[] IsoTimes = ["THH:mm", "THH:mm:ss", "THH:mm:ss.f", "THH:mmK", "THH:mm:ssK", "THH:mm:ss.fK"];

    /// <summary>After this many values, patterns that fitted none are tried only for a value that no other fits.</summary>
    private const int ValuesTriedByAll = 1000;

    /// <summary>After this many values that no pattern fitted, no more are tried by those that fitted none: the column is something else, or written in a way that is not known.</summary>
    private const int MostUnread = 20_000;

    /// <summary>After this many values that the format reads, and that fit its order of day and month only, no more are looked at.</summary>
    private const int EnoughOfOwn = 1000;

    private readonly RowReader _reader;
    private readonly string _column;
    private readonly IReadOnlyList<DateTimePattern> _own;
    private readonly bool? _ownOrder;
    private readonly List<Candidate> _seldom = [];
    private List<Candidate> _candidates;
    private string? _unread;
    private long _values;
    private long _unreadValues;
    private long _readByOwn;
    private long _ownOnly;
    private OneOrder _dayFirst;
    private OneOrder _monthFirst;
    private bool _ordersMatter;

    private PatternInference(RowReader reader, string column, IReadOnlyList<DateTimePattern> own, bool withTimes)
    {
        (_reader, _column, _own) = (reader, column, own);
        _ownOrder = own.Select(pattern => pattern.IsDayFirst).FirstOrDefault(order => order is not null);
        _candidates = [.. Known.Where(pattern => pattern.HasTime || !withTimes).Select(pattern => new Candidate(pattern))];
    }

    /// <summary>The patterns that are tried.</summary>
    internal static ImmutableArray<DateTimePattern> Known { get; } =
        [.. Dates.SelectMany(date => Times.Where(time => GoTogether(date, time)).Select(time => date + time)).Concat(IsoTimes.Select(time => Dates[0] + time)).Select(DateTimePattern.Compile)];

    /// <summary>Whether a language writes both: those with the month first have no <c>8.00</c> and put AM behind the time, those with a year of two digits first do not.</summary>
    private static bool GoTogether(string date, string time) =>
        date[0] == 'M' ? !time.Contains("H.mm", StringComparison.Ordinal) && !time.StartsWith(" tt", StringComparison.Ordinal)
        : !IsShortYearFirst(date) || !time.EndsWith("tt", StringComparison.Ordinal);

    private static bool IsShortYearFirst(string pattern) => pattern.StartsWith("yy", StringComparison.Ordinal) && !pattern.StartsWith("yyyy", StringComparison.Ordinal);

    /// <summary>The patterns that the values of a file fit, those that fit most first; those of its format where they fit, or where nothing else does.</summary>
    /// <param name="reader">The file, which is read to its end.</param>
    /// <param name="fields">Where its times are; at least one.</param>
    /// <param name="own">The patterns of its format, which tell the order of day and month where the file does not; empty where the format has none.</param>
    /// <param name="withTimes">Whether only patterns with a time of day are looked for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">The format has no pattern, and none fits any value, or day and month can change places, or do so within the file.</exception>
    public static FoundPatterns Infer(RowReader reader, IReadOnlyList<JoinedField> fields, IReadOnlyList<DateTimePattern> own, bool withTimes, CancellationToken cancellationToken)
    {
        var inference = new PatternInference(reader, fields[0].Name, own, withTimes);
        for (var rows = 0L; !inference.HasEnough && reader.Read(); rows++)
        {
            if (rows % 4096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            foreach (var field in fields)
            {
                inference.Look(field.Read());
            }
        }

        return inference.Result();
    }

    private bool HasEnough => _ownOnly >= EnoughOfOwn && (_dayFirst.Count == 0 || _monthFirst.Count == 0);

    private void Look(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        if (++_values == ValuesTriedByAll)
        {
            _seldom.AddRange(_candidates.Where(candidate => candidate.Count == 0));
            _candidates = [.. _candidates.Where(candidate => candidate.Count > 0)];
        }

        bool fitsDayFirst = false, fitsMonthFirst = false;
        var fitsAny = Try(_candidates, value, ref fitsDayFirst, ref fitsMonthFirst) || (_unreadValues < MostUnread && Try(_seldom, value, ref fitsDayFirst, ref fitsMonthFirst));
        _unreadValues += fitsAny ? 0 : 1;
        var isOwn = IsOwn(value);
        _readByOwn += isOwn ? 1 : 0;
        _ownOnly += isOwn && fitsDayFirst != fitsMonthFirst && fitsDayFirst == _ownOrder ? 1 : 0;
        _unread ??= fitsAny ? null : ValueShape.Of(value);
        _ordersMatter |= fitsDayFirst && fitsMonthFirst;
        if (fitsDayFirst != fitsMonthFirst)
        {
            (fitsDayFirst ? ref _dayFirst : ref _monthFirst).Met(_reader.Line);
        }
    }

    private static bool Try(List<Candidate> candidates, ReadOnlySpan<byte> value, ref bool fitsDayFirst, ref bool fitsMonthFirst)
    {
        var fitsAny = false;
        foreach (var candidate in candidates)
        {
            if (candidate.Pattern.TryParse(value, out var reading))
            {
                candidate.Fits(reading.LocalTicks);
                fitsAny = true;
                fitsDayFirst |= candidate.IsDayFirst == true;
                fitsMonthFirst |= candidate.IsDayFirst == false;
            }
        }

        return fitsAny;
    }

    private bool IsOwn(ReadOnlySpan<byte> value)
    {
        foreach (var pattern in _own)
        {
            if (pattern.TryParse(value, out _))
            {
                return true;
            }
        }

        return false;
    }

    private FoundPatterns Result()
    {
        var order = Order(out var remark);
        if (_readByOwn > 0 && (order is null || order == _ownOrder))
        {
            return new FoundPatterns(_own, null) { DateOrder = remark };
        }

        var fitting = _candidates.Concat(_seldom)
            .Where(c => c.Count > 0 && (c.IsDayFirst is null || c.IsDayFirst == order))
            .OrderByDescending(c => c.Count)
            .ToList();
        if (fitting.Count == 0 && _own.Count > 0)
        {
            return new FoundPatterns(_own, null);
        }

        if (fitting.Count == 0 && _unread is not null)
        {
            throw Unclear($"its times are written as {_unread}, which is none of the known patterns", 0);
        }

        return FoundPatterns.InFile(fitting.Count > 0 ? [.. OfOneYear(fitting).Select(c => c.Pattern)] : [DateTimePattern.Compile("yyyy-MM-dd HH:mm:ss")]);
    }

    /// <summary>Without those patterns that take the day for the year, or the year for the day: the wrong ones spread the days of a file over decades.</summary>
    private IEnumerable<Candidate> OfOneYear(List<Candidate> fitting)
    {
        var (year, day) = (fitting.Find(c => c.IsShortYearFirst), fitting.Find(c => c.IsShortYearLast));
        if (year is null || day is null)
        {
            return fitting;
        }

        if (year.Count == day.Count && year.Span == day.Span)
        {
            throw Unclear("each of its dates fits both year/month/day and day/month/year", 0);
        }

        var isYearFirst = year.Count != day.Count ? year.Count > day.Count : year.Span < day.Span;
        return fitting.Where(c => isYearFirst ? !c.IsShortYearLast : !c.IsShortYearFirst);
    }

    /// <summary>Whether the day stands before the month; null where they cannot be confused.</summary>
    /// <param name="remark">What to say where not all of the file tells it; null where it does.</param>
    private bool? Order(out string? remark)
    {
        // A dot is day first by convention, so only slashes and hyphens leave it open.
        var isOpen = _ordersMatter && _dayFirst.Count == 0 && _monthFirst.Count == 0;
        var areBoth = _dayFirst.Count > 0 && _monthFirst.Count > 0;
        var both = $"line {_dayFirst.Line} fits only day/month, line {_monthFirst.Line} only month/day";
        var isOwnMost = _ownOrder == true ? _dayFirst.Count > _monthFirst.Count : _monthFirst.Count > _dayFirst.Count;
        if (_readByOwn > 0 && _ownOrder is { } own && (isOpen || (areBoth && isOwnMost)))
        {
            var read = $"read with the {(own ? "day" : "month")} first, as the format has it";
            remark = areBoth ? $"Dates are written in two orders, {both}; they were {read}." : $"Each date fits both day/month and month/day; they were {read}. If that is wrong, say how they are written (--time-format), for all files of the source.";
            return own;
        }

        remark = null;
        return isOpen ? throw Unclear("each of its dates fits both day/month and month/day", 0)
            : areBoth ? throw Unclear($"its dates are written in two orders: {both}", Math.Max(_dayFirst.Line, _monthFirst.Line))
            : _dayFirst.Count > 0 ? true
            : _monthFirst.Count > 0 ? false
            : null;
    }

    private ImportException Unclear(string problem, long line) =>
        new(_reader.File, $"{problem}. Say how they are written with --time-format, or in a mapping, for example time-format=dd/MM/yyyy HH:mm", line, _column);

    /// <summary>Values that fit one order of day and month only.</summary>
    private struct OneOrder
    {
        /// <summary>The line of the first.</summary>
        public long Line { get; private set; }

        public long Count { get; private set; }

        public void Met(long line)
        {
            Line = Count == 0 ? line : Line;
            Count++;
        }
    }

    private sealed class Candidate(DateTimePattern pattern)
    {
        private long _first = long.MaxValue;
        private long _last = long.MinValue;

        public DateTimePattern Pattern => pattern;

        public bool? IsDayFirst { get; } = pattern.IsDayFirst;

        public bool IsShortYearFirst { get; } = PatternInference.IsShortYearFirst(pattern.Pattern);

        public bool IsShortYearLast => IsDayFirst is not null && !pattern.Pattern.Contains("yyyy", StringComparison.Ordinal);

        public long Count { get; private set; }

        /// <summary>From the first day to the last of those that it read.</summary>
        public long Span => _last - _first;

        public void Fits(long ticks)
        {
            Count++;
            (_first, _last) = (Math.Min(_first, ticks), Math.Max(_last, ticks));
        }
    }
}
