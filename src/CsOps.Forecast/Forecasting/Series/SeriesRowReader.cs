using CsOps.Forecast.Files;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Reads the rows of a series file and refuses those that are not as they must be.</summary>
internal sealed class SeriesRowReader
{
    private static readonly DateTimePattern[] Patterns =
    [
        DateTimePattern.Compile("yyyy-MM-dd'T'HH:mm:ss"),
        DateTimePattern.Compile("yyyy-MM-dd'T'HH:mm"),
        DateTimePattern.Compile("yyyy-MM-dd"),
        DateTimePattern.Compile("yyyy-MM-dd HH:mm:ss"),
        DateTimePattern.Compile("yyyy-MM-dd HH:mm"),
    ];

    private readonly DelimitedReader _reader;
    private readonly int _series;
    private readonly int _time;
    private readonly int _value;
    private DateTimePattern _likely = Patterns[0];

    public SeriesRowReader(DelimitedReader reader)
    {
        _reader = reader;
        _series = reader.Require("series");
        _time = reader.Require("time");
        _value = reader.Require("value");
    }

    /// <summary>Whether the row's time is a local time; else it is an integer step.</summary>
    public bool IsDated { get; private set; }

    /// <summary>The row's time: ticks of a local time, or an integer step.</summary>
    public long Time { get; private set; }

    /// <summary>The row's value; NaN where it is blank.</summary>
    public double Value { get; private set; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        if (!_reader.Read())
        {
            return false;
        }

        var columns = _reader.Header.Names.Length;
        if (_reader.FieldCount != columns || _reader.IsCutOff)
        {
            throw Error(null, $"the row has {_reader.FieldCount} fields; expected {columns}");
        }

        Time = ReadTime(_reader.Field(_time));
        Value = ReadValue(_reader.Field(_value));
        return true;
    }

    /// <summary>Whether the row belongs to the series of that name.</summary>
    public bool IsOf(ReadOnlySpan<byte> utf8Name) => _reader.Field(_series).SequenceEqual(utf8Name);

    /// <summary>The name of the row's series.</summary>
    public string Name()
    {
        var name = _reader.Text(_series) ?? throw Error("series", "the name is not UTF-8 text");
        return name.Length > 0 ? name : throw Error("series", "the name is blank; expected the series' name");
    }

    private long ReadTime(ReadOnlySpan<byte> field)
    {
        if (long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step))
        {
            return OfKind(step, isDated: false);
        }

        if (_likely.TryParse(field, out var reading))
        {
            return OfKind(reading.LocalTicks, isDated: true);
        }

        foreach (var pattern in Patterns)
        {
            if (pattern.TryParse(field, out reading))
            {
                _likely = pattern;
                return OfKind(reading.LocalTicks, isDated: true);
            }
        }

        throw Error("time", $"found {ValueShape.Of(field)}; expected a local time without offset such as 2025-03-03T07:30:00, a date, or an integer step");
    }

    private long OfKind(long time, bool isDated)
    {
        IsDated = isDated;
        return time;
    }

    private double ReadValue(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
        {
            return double.NaN;
        }

        return default(NumberFormat).TryParse(field, out var value)
            ? value
            : throw Error("value", $"found {ValueShape.Of(field)}; expected a number with a decimal point, or blank where nothing was observed");
    }

    private ImportException Error(string? column, string problem) => new(_reader.File, problem, _reader.Line, column);
}
