using System.Text;

namespace CsOps.Forecast.Reporting.Svg;

/// <summary>Builds the <c>d</c> of a path, with coordinates rounded to a tenth.</summary>
internal sealed class PathData
{
    private readonly StringBuilder _data = new();

    /// <summary>Whether nothing was drawn.</summary>
    public bool IsEmpty => _data.Length == 0;

    /// <summary>A line through the middles of the intervals; a gap wherever a value is NaN. A lone value becomes a dot.</summary>
    public static PathData Line(ReadOnlySpan<double> values, LinearScale x, LinearScale y)
    {
        var path = new PathData();
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                continue;
            }

            var starts = i == 0 || double.IsNaN(values[i - 1]);
            path.Point(starts ? 'M' : 'L', x[i + 0.5], y[values[i]]);
            if (starts && (i + 1 == values.Length || double.IsNaN(values[i + 1])))
            {
                path.Horizontal(x[i + 0.5] + 0.1);
            }
        }

        return path;
    }

    /// <summary>A staircase: each value holds for its whole interval; a gap wherever a value is NaN.</summary>
    public static PathData Steps(ReadOnlySpan<double> values, LinearScale x, LinearScale y)
    {
        var path = new PathData();
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                continue;
            }

            if (i == 0 || double.IsNaN(values[i - 1]))
            {
                path.Point('M', x[i], y[values[i]]);
            }
            else if (values[i] != values[i - 1])
            {
                path.Vertical(y[values[i]]);
            }

            if (i + 1 == values.Length || values[i + 1] != values[i])
            {
                path.Horizontal(x[i + 1]);
            }
        }

        return path;
    }

    /// <summary>The area between two lines through the middles of the intervals; a gap wherever either is NaN.</summary>
    public static PathData Band(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, LinearScale x, LinearScale y)
    {
        var path = new PathData();
        for (var first = 0; first < lower.Length; first++)
        {
            var end = first;
            while (end < lower.Length && !double.IsNaN(lower[end] + upper[end]))
            {
                end++;
            }

            for (var i = first; i < end; i++)
            {
                path.Point(i == first ? 'M' : 'L', x[i + 0.5], y[upper[i]]);
            }

            for (var i = end - 1; i >= first; i--)
            {
                path.Point('L', x[i + 0.5], y[lower[i]]);
            }

            if (end > first)
            {
                path._data.Append('Z');
            }

            first = end;
        }

        return path;
    }

    /// <summary>Adds a closed box between two corners.</summary>
    public PathData Box(double left, double top, double right, double bottom)
    {
        Point('M', left, top).Horizontal(right).Vertical(bottom).Horizontal(left);
        _data.Append('Z');
        return this;
    }

    /// <summary>Adds a diamond around a point.</summary>
    public PathData Diamond(double x, double y, double radius)
    {
        Point('M', x, y - radius).Point('L', x + radius, y).Point('L', x, y + radius).Point('L', x - radius, y);
        _data.Append('Z');
        return this;
    }

    /// <summary>Adds a straight line between two points.</summary>
    public PathData Stroke(double x1, double y1, double x2, double y2) => Point('M', x1, y1).Point('L', x2, y2);

    /// <inheritdoc/>
    public override string ToString() => _data.ToString();

    private PathData Point(char command, double x, double y)
    {
        _data.Append(command).Append(Coordinate.Of(x)).Append(' ').Append(Coordinate.Of(y));
        return this;
    }

    private PathData Horizontal(double x)
    {
        _data.Append('H').Append(Coordinate.Of(x));
        return this;
    }

    private PathData Vertical(double y)
    {
        _data.Append('V').Append(Coordinate.Of(y));
        return this;
    }
}
