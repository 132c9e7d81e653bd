using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Exchange.Profiles;
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

    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " H:mm:ss.f", " h:mm tt", " h:mm:ss tt", " tt h:mm", " tt h:mm:ss", " H.mm", " H.mm.ss", " H:mmK", " H:mm:ssK", " H:mm:ss K", " H:mm:ss.fK"];

    private static readonly string[] IsoTimes = ["THH:mm", "THH:mm:ss", "THH:mm:ss.f", "THH:mmK", "THH:mm:ssK", "THH:mm:ss.fK"];

    private readonly Candidate[] _candidates = [.. Known.Select(pattern => new Candidate(pattern))];

    private readonly RowReader _reader;
    private readonly string _column;
    private string? _unread;
    private long _onlyDayFirst;
    private long _onlyMonthFirst;
    private bool _ordersMatter;

    private PatternInference(RowReader reader, string column)
    {
        _reader = reader;
        _column = column;
    }

    /// <summary>The patterns that are tried.</summary>
    internal static ImmutableArray<DateTimePattern> Known { get; } =
        [.. Dates.SelectMany(date => Times.Select(time => date + time)).Concat(IsoTimes.Select(time => Dates[0] + time)).Select(DateTimePattern.Compile)];

    /// <summary>The patterns that the values of a file fit, those that fit most first.</summary>
    /// <param name="reader">The file, which is read to its end.</param>
    /// <param name="profile">The profile, which names the columns.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">No pattern fits any value, or day and month can change places, or do so within the file.</exception>
    public static IReadOnlyList<DateTimePattern> Infer(RowReader reader, ImportProfile profile, CancellationToken cancellationToken)
    {
        var columns = new ColumnBinder(reader, profile);
        byte[][] blanks = [.. profile.Time.Blank.Select(Encoding.UTF8.GetBytes)];
        var fields = profile.Time.Columns.Select(text => new JoinedField(reader, columns.RequireJoined(text), blanks, profile.Time.Until)).ToList();
        var inference = new PatternInference(reader, fields[0].Name);
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

        bool fitsDayFirst = false, fitsMonthFirst = false, fitsAny = false;
        foreach (var candidate in _candidates)
        {
            if (candidate.Pattern.TryParse(value, out _))
            {
                candidate.Count++;
                fitsAny = true;
                fitsDayFirst |= candidate.IsDayFirst == true;
                fitsMonthFirst |= candidate.IsDayFirst == false;
            }
        }

        _unread ??= fitsAny ? null : ValueShape.Of(value);
        _ordersMatter |= fitsDayFirst && fitsMonthFirst;
        _onlyDayFirst = _onlyDayFirst == 0 && fitsDayFirst && !fitsMonthFirst ? _reader.Line : _onlyDayFirst;
        _onlyMonthFirst = _onlyMonthFirst == 0 && fitsMonthFirst && !fitsDayFirst ? _reader.Line : _onlyMonthFirst;
    }

    private IReadOnlyList<DateTimePattern> Result()
    {
        if (_onlyDayFirst > 0 && _onlyMonthFirst > 0)
        {
            throw Unclear(
                $"its dates are written in two orders: line {_onlyDayFirst} fits only day/month, line {_onlyMonthFirst} only month/day",
                Math.Max(_onlyDayFirst, _onlyMonthFirst));
        }

        // A dot is day first by convention, so only slashes and hyphens leave it open.
        if (_ordersMatter && _onlyDayFirst == 0 && _onlyMonthFirst == 0)
        {
            throw Unclear("each of its dates fits both day/month and month/day", 0);
        }

        var fitting = _candidates
            .Where(c => c.Count > 0 && (c.IsDayFirst is null || c.IsDayFirst == (_onlyDayFirst > 0)))
            .OrderByDescending(c => c.Count)
            .Select(c => c.Pattern)
            .ToList();
        if (fitting.Count == 0 && _unread is not null)
        {
            throw Unclear($"its times are written as {_unread}, which is none of the known patterns", 0);
        }

        return fitting.Count > 0 ? fitting : [DateTimePattern.Compile("yyyy-MM-dd HH:mm:ss")];
    }

    private ImportException Unclear(string problem, long line) =>
        new(_reader.File, $"{problem}. Say how they are written, for example time-format=dd/MM/yyyy HH:mm", line, _column);

    private sealed class Candidate(DateTimePattern pattern)
    {
        public DateTimePattern Pattern => pattern;

        public bool? IsDayFirst { get; } = pattern.IsDayFirst;

        public long Count { get; set; }
    }
}
