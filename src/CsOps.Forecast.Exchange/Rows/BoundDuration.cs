using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>A length of time in the rows of one file.</summary>
internal sealed class BoundDuration
{
    private const double Tolerance = 60;

    private readonly RowReader _reader;
    private readonly BoundTime _time;
    private readonly int[] _columns;
    private readonly DurationFormat _format;
    private readonly JoinedField? _from;
    private readonly JoinedField? _to;
    private readonly double? _goal;
    private readonly Func<string> _unreadable;
    private int _unread;

    public BoundDuration(ColumnBinder columns, DurationRule rule, BoundTime time)
    {
        _reader = columns.Reader;
        _time = time;
        _columns = columns.Require(rule.Columns);
        _format = new DurationFormat(rule.Unit, columns.Numbers);
        _goal = rule.RemainingOf is null ? null : rule.GoalSeconds;
        _from = rule.From is null ? null : time.Field(columns, rule.From);
        _to = rule.To is null ? null : time.Field(columns, rule.To);
        Column = string.Join('+', _columns.Select(c => _reader.Header.Names[c]));
        _unreadable = () => $"found {ValueShape.Of(_reader.Field(_unread))}, expected a length of time{(_goal is null ? ", zero or more," : "")} in {Unit}";
    }

    /// <summary>Rows whose length was compared with its two times.</summary>
    public long Compared { get; private set; }

    /// <summary>Rows of these in which the two differ by more than a minute.</summary>
    public long Disagreeing { get; private set; }

    /// <summary>Rows whose length was blank and was computed from the two times.</summary>
    public long Computed { get; private set; }

    /// <summary>The columns, for messages.</summary>
    public string Column { get; }

    /// <summary>The length.</summary>
    /// <param name="seconds">≥ 0; NaN when the row does not tell it.</param>
    /// <param name="problem">Null, or what tells, before the next row is read, what was found and expected.</param>
    public bool TryRead(out double seconds, out Func<string>? problem)
    {
        seconds = double.NaN;
        problem = null;
        foreach (var column in _columns)
        {
            var field = _reader.Field(column);
            if (field.IsEmpty)
            {
                continue;
            }

            if (!_format.TryParse(field, out var part) || (part < 0 && _goal is null))
            {
                (_unread, problem) = (column, _unreadable);
                return false;
            }

            seconds = double.IsNaN(seconds) ? part : seconds + part;
        }

        if (_goal is { } goal && !double.IsNaN(seconds))
        {
            seconds = goal - seconds;
            if (seconds < 0)
            {
                problem = () => "found more than the goal remaining, expected at most the goal that the format names";
                return false;
            }
        }

        Compare(ref seconds);
        return true;
    }

    private string Unit => _format.Unit switch
    {
        DurationUnit.Clock => "H:MM or H:MM:SS",
        DurationUnit.Stopwatch => "M:SS or H:MM:SS",
        DurationUnit.Words => "words like 2h 15m",
        var unit => unit.ToString().ToLowerInvariant(),
    };

    private void Compare(ref double seconds)
    {
        var between = _from is null || _to is null ? double.NaN : _time.SecondsBetween(_from, _to);
        if (double.IsNaN(between) || between < 0)
        {
            return;
        }

        if (double.IsNaN(seconds))
        {
            seconds = between;
            Computed++;
            return;
        }

        Compared++;
        Disagreeing += Math.Abs(between - seconds) > Tolerance ? 1 : 0;
    }
}
