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
        "yyyy. M. d.", "yyyy'년' M'월' d'일'",
    ];

    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " H:mm:ss.f", " h:mm tt", " h:mm:ss tt", " tt h:mm", " tt h:mm:ss", " H.mm", " H.mm.ss", " H:mmK", " H:mm:ssK", " H:mm:ss K", " H:mm:ss.fK",
        ", H:mm", ", H:mm:ss", ", h:mm tt", ", h:mm:ss tt", " 'klo' H.mm", " 'klo' H.mm.ss"];

    private static readonly string[] IsoTimes = ["THH:mm", "THH:mm:ss", "THH:mm:ss.f", "THH:mmK", "THH:mm:ssK", "THH:mm:ss.fK"];

    /// <summary>After this many values, patterns that fitted none are tried only for a value that no other fits.</summary>
    private const int ValuesTriedByAll = 1000;

    /// <summary>After this many values that no pattern fitted, no more are tried by those that fitted none: the column is something else, or written in a way that is not known.</summary>
    private const int MostUnread = 20_000;

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
    private long _onlyDayFirst;
    private long _onlyMonthFirst;
    private bool _ordersMatter;

    private PatternInference(RowReader reader, string column, IReadOnlyList<DateTimePattern> own, bool withTimes)
    {
        (_reader, _column, _own) = (reader, column, own);
        _ownOrder = own.Select(pattern => pattern.IsDayFirst).FirstOrDefault(order => order is not null);
        _candidates = [.. Known.Where(pattern => pattern.HasTime || !withTimes).Select(pattern => new Candidate(pattern))];
    }

    /// <summary>The patterns that are tried.</summary>
    internal static ImmutableArray<DateTimePattern> Known { get; } =
        [.. Dates.SelectMany(date => Times.Where(time => !(date[0] == 'M' && IsOfDayFirstCountries(time))).Select(time => date + time)).Concat(IsoTimes.Select(time => Dates[0] + time)).Select(DateTimePattern.Compile)];

    /// <summary>Whether only languages that put the day before the month, or the year first, write times of day so.</summary>
    private static bool IsOfDayFirstCountries(string time) => time.Contains("H.mm", StringComparison.Ordinal) || time.StartsWith(" tt", StringComparison.Ordinal);

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
        for (var rows = 0L; reader.Read(); rows++)
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
        _readByOwn += IsOwn(value) ? 1 : 0;
        _unread ??= fitsAny ? null : ValueShape.Of(value);
        _ordersMatter |= fitsDayFirst && fitsMonthFirst;
        _onlyDayFirst = _onlyDayFirst == 0 && fitsDayFirst && !fitsMonthFirst ? _reader.Line : _onlyDayFirst;
        _onlyMonthFirst = _onlyMonthFirst == 0 && fitsMonthFirst && !fitsDayFirst ? _reader.Line : _onlyMonthFirst;
    }

    private static bool Try(List<Candidate> candidates, ReadOnlySpan<byte> value, ref bool fitsDayFirst, ref bool fitsMonthFirst)
    {
        var fitsAny = false;
        foreach (var candidate in candidates)
        {
            if (candidate.Pattern.TryParse(value, out _))
            {
                candidate.Count++;
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
        var order = Order(out var isAssumed);
        if (_readByOwn > 0 && order == _ownOrder)
        {
            return new FoundPatterns(_own, isAssumed ? $"Each date fits both day/month and month/day; they were read with the {(order == true ? "day" : "month")} first, as the format has it. If that is wrong, say how they are written." : null);
        }

        var fitting = _candidates.Concat(_seldom)
            .Where(c => c.Count > 0 && (c.IsDayFirst is null || c.IsDayFirst == order))
            .OrderByDescending(c => c.Count)
            .Select(c => c.Pattern)
            .ToList();
        if (fitting.Count == 0 && _own.Count > 0)
        {
            return new FoundPatterns(_own, null);
        }

        if (fitting.Count == 0 && _unread is not null)
        {
            throw Unclear($"its times are written as {_unread}, which is none of the known patterns", 0);
        }

        return FoundPatterns.InFile(fitting.Count > 0 ? fitting : [DateTimePattern.Compile("yyyy-MM-dd HH:mm:ss")]);
    }

    /// <summary>Whether the day stands before the month; null where they cannot be confused.</summary>
    /// <param name="isAssumed">Whether only the format tells it.</param>
    private bool? Order(out bool isAssumed)
    {
        // A dot is day first by convention, so only slashes and hyphens leave it open.
        isAssumed = _ordersMatter && _onlyDayFirst == 0 && _onlyMonthFirst == 0;
        if (_readByOwn > 0 && _ownOrder is { } own && (isAssumed || (_onlyDayFirst > 0 && _onlyMonthFirst > 0)))
        {
            return own;
        }

        if (isAssumed)
        {
            throw Unclear("each of its dates fits both day/month and month/day", 0);
        }

        if (_onlyDayFirst > 0 && _onlyMonthFirst > 0)
        {
            throw Unclear(
                $"its dates are written in two orders: line {_onlyDayFirst} fits only day/month, line {_onlyMonthFirst} only month/day",
                Math.Max(_onlyDayFirst, _onlyMonthFirst));
        }

        return _onlyDayFirst > 0 ? true : _onlyMonthFirst > 0 ? false : null;
    }

    private ImportException Unclear(string problem, long line) =>
        new(_reader.File, $"{problem}. Say how they are written with --time-format, or in a mapping, for example time-format=dd/MM/yyyy HH:mm", line, _column);

    private sealed class Candidate(DateTimePattern pattern)
    {
        public DateTimePattern Pattern => pattern;

        public bool? IsDayFirst { get; } = pattern.IsDayFirst;

        public long Count { get; set; }
    }
}
