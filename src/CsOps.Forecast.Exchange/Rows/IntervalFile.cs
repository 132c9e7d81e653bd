using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Adds the interval rows of one file to histories.</summary>
internal sealed class IntervalFile
{
    private readonly BoundFile _file;
    private readonly HistoryBuilder _builder;
    private readonly int[] _counts;
    private readonly int[] _keys;
    private readonly bool _handleIsMean;
    private readonly bool _waitIsMean;
    private readonly long _ticksOfCentre;
    private readonly int _minutes;
    private readonly long _phase;
    private long _ticks;
    private byte[] _key = new byte[256];
    private readonly FoldedIntervals _folded = new();
    private readonly JoinedField? _begin;
    private readonly JoinedField? _end;
    private readonly string? _endName;
    private readonly bool _lacksHandled;
    private long _unweighted;
    private long _fractions;
    private long _thousands;

    public IntervalFile(BoundFile file, ImportProfile profile, ImportOptions options, HistoryBuilder builder)
    {
        _file = file;
        _builder = builder;
        _minutes = profile.IntervalMinutesColumn is { } column ? file.Columns.Require(column) : -1;
        (_ticks, _ticksOfCentre) = (TimeSpan.FromMinutes(profile.IntervalMinutes ?? options.IntervalLength.TotalMinutes).Ticks, options.IntervalLength.Ticks);
        _phase = options.CentreZone.BaseUtcOffset.Ticks;
        if (_ticksOfCentre % _ticks != 0)
        {
            throw new ImportException(
                file.Reader.File,
                string.Create(CultureInfo.InvariantCulture, $"its intervals of {profile.IntervalMinutes} minutes do not make up intervals of {options.IntervalLength.TotalMinutes} minutes"));
        }

        var counts = profile.Counts!;
        _counts = [.. new[] { counts.Offered, counts.Handled, counts.Abandoned, counts.FlowedOut }.Select(name => name is null ? -1 : file.Columns.Require(name))];
        _keys = file.Columns.Require(profile.Keys);
        if (profile.Time.End is { } end)
        {
            (_begin, _end) = (file.Time.Field(file.Columns, profile.Time.Columns[0]), file.Time.Field(file.Columns, end));
            _endName = _end.Name;
        }

        _lacksHandled = counts.Handled is null && profile.Handle is not null;
        _handleIsMean = profile.Handle?.IsMean == true;
        _waitIsMean = profile.Wait?.IsMean == true;
    }

    /// <summary>Counts the current row, in exactly one way.</summary>
    public void ReadRow()
    {
        if (!_file.IsWanted())
        {
            return;
        }

        var queue = _file.ReadQueue();
        if (queue.IsEmpty || !_file.TryReadTime(out var start, out var isFolded) || !TryReadLength() || !TryReadValues(out var row))
        {
            return;
        }

        if ((start.UtcTicks + _phase) % _ticks != 0)
        {
            _file.Reject(_file.Time.Column, "off-grid", () => "the time is not the beginning of an interval of the format's length");
        }
        else if (IsOtherLength())
        {
            _file.Reject(_endName, "other-interval", () => "the interval ends at another time than its length says");
        }
        else if (isFolded)
        {
            _folded.Keep(_builder.QueueOf(queue), Key(), new FoldedRow(_file.Reader.Line, start, _file.Time.Showings, TimeSpan.FromTicks(_ticks), row));
        }
        else if (_builder.AddPart(_builder.QueueOf(queue), start, TimeSpan.FromTicks(_ticks), row, Key()) == RowFate.Repeated)
        {
            _file.Tally.Duplicate(_file.Reader.Line);
        }
        else
        {
            _file.Tally.Accept(isFolded: false);
        }
    }

    /// <summary>Adds the rows at odd times, and the remarks on handle times without a count, and on counts that look like thousands: expected counts have all kinds of decimals, those of thousands three.</summary>
    public void Finish()
    {
        _file.ToldApart = _folded.AddTo(_builder, _file.SplitsRepeatedHour, _file.Tally);
        if (_lacksHandled && _file.Tally.Accepted > 0)
        {
            _file.Tally.Remark("The file has handle times and no count of contacts handled: those offered less those abandoned and flowed out, as far as it tells, were taken as handled.");
        }

        if (_unweighted > 0)
        {
            _file.Tally.Remark(string.Create(CultureInfo.InvariantCulture, $"{_unweighted} rows have a handle time and a blank in place of the contacts handled; it is not known how many it is of, and it does not count."));
        }

        if (_fractions > 0 && _thousands == _fractions)
        {
            _file.Tally.Remark(string.Create(
                CultureInfo.InvariantCulture, $"{_thousands} counts have exactly three decimals (1.234), so they may be thousands; if they are, the decimal sign is the other one of comma and point."));
        }
    }

    /// <summary>The length of the row's interval, where a column tells it.</summary>
    private bool TryReadLength()
    {
        if (_minutes < 0)
        {
            return true;
        }

        var ticks = _file.Columns.Numbers.TryParse(_file.Reader.Field(_minutes), out var minutes) ? (long)(minutes * TimeSpan.TicksPerMinute) : 0;
        if (ticks <= 0 || _ticksOfCentre % ticks != 0)
        {
            _file.Reject(_file.Reader.Header.Names[_minutes], "other-interval", () => string.Create(
                CultureInfo.InvariantCulture, $"found {ValueShape.Of(_file.Reader.Field(_minutes))}, expected minutes that make up intervals of {_ticksOfCentre / TimeSpan.TicksPerMinute}"));
            return false;
        }

        _ticks = ticks;
        return true;
    }

    private bool IsOtherLength() => _end is not null && !_file.Time.AreApart(_begin!, _end, _ticks / TimeSpan.TicksPerSecond);

    private bool TryReadValues(out IntervalRow row)
    {
        Span<double> counts = stackalloc double[4];
        row = IntervalRow.NotObserved;
        for (var c = 0; c < counts.Length; c++)
        {
            counts[c] = double.NaN;
            if (_counts[c] >= 0 && !TryReadCount(_counts[c], out counts[c]))
            {
                return false;
            }
        }

        if (!_file.TryReadDurations(out var handle, out var wait))
        {
            return false;
        }

        if (_lacksHandled)
        {
            counts[1] = Math.Max(0, counts[0] - OrNone(counts[2]) - OrNone(counts[3]));
        }

        _unweighted += handle > 0 && double.IsNaN(counts[1]) ? 1 : 0;
        row = new IntervalRow(
            counts[0], counts[1], counts[2], counts[3], _handleIsMean ? Total(handle, counts[1]) : handle, _waitIsMean ? Total(wait, counts[1]) : wait);
        return true;
    }

    private static double OrNone(double count) => double.IsNaN(count) ? 0 : count;

    /// <summary>The total of a mean per contact handled; nothing handled makes no seconds, whatever the mean says.</summary>
    private static double Total(double mean, double handled) => handled == 0 ? 0 : mean * handled;

    private bool TryReadCount(int column, out double count)
    {
        count = double.NaN;
        var field = _file.Reader.Field(column);
        if (field.IsEmpty || (_file.Columns.Numbers.TryParse(field, out count) && count >= 0))
        {
            if (count > Math.Floor(count))
            {
                _fractions++;
                _thousands += SpreadsheetDamage.MayBeThousands(field, _file.Columns.Numbers.HasDecimalComma ? (byte)',' : (byte)'.') ? 1 : 0;
            }

            return true;
        }

        RejectNumber(column);
        return false;
    }

    private void RejectNumber(int column) => _file.Reject(
        _file.Reader.Header.Names[column],
        "bad-number",
        () => $"found {ValueShape.Of(_file.Reader.Field(column))}, expected a number, zero or more, with a decimal {(_file.Columns.Numbers.HasDecimalComma ? "comma" : "point")}");

    private ReadOnlySpan<byte> Key()
    {
        var length = 0;
        foreach (var column in _keys)
        {
            var field = _file.Reader.Field(column);
            if (length + field.Length >= _key.Length)
            {
                Array.Resize(ref _key, 2 * (length + field.Length + 1));
            }

            field.CopyTo(_key.AsSpan(length));
            length += field.Length;
            _key[length++] = 0;
        }

        return _key.AsSpan(0, length);
    }
}
