using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Collects the rows of one series of a file.</summary>
internal sealed class FileSeriesBuilder(string file, string name)
{
    private readonly byte[] _utf8Name = Encoding.UTF8.GetBytes(name);
    private readonly List<long> _times = [];
    private readonly List<double> _values = [];
    private readonly List<long> _lines = [];
    private bool? _isDated;

    public ReadOnlySpan<byte> Utf8Name => _utf8Name;

    /// <summary>Adds a row; its time must be of the kind of the first row's, and after that of the row before.</summary>
    public void Add(long time, bool isDated, double value, long line)
    {
        _isDated ??= isDated;
        if (_isDated != isDated)
        {
            throw new ImportException(
                file,
                isDated ? "found a date among the integer steps of this series; expected integer steps only" : "found an integer step among the dates of this series; expected dates only",
                line,
                "time");
        }

        if (_times.Count > 0 && time <= _times[^1])
        {
            throw new ImportException(
                file,
                $"{(time == _times[^1] ? "the time is the same as" : "the time is before")} that of line {_lines[^1]} of the same series; expected ascending times without duplicates",
                line,
                "time");
        }

        _times.Add(time);
        _values.Add(value);
        _lines.Add(line);
    }

    public FileSeries Build() => new(file, name, _isDated ?? false, [.. _times], [.. _values], [.. _lines]);
}
