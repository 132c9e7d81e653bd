using CsOps.Forecast.Reporting.Svg;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>Where in a picture the data are drawn, with the scale of each direction: intervals across, values upward.</summary>
internal sealed record PlotArea
{
    /// <summary>The width of every picture in the page.</summary>
    public const double Width = 1120;

    private const double Left = 46;
    private const double Right = Width - 10;

    /// <summary>Across: the index of an interval, whose end is the next index.</summary>
    public required LinearScale X { get; init; }

    /// <summary>Upward: values from zero.</summary>
    public required LinearScale Y { get; init; }

    /// <summary>The values that have a line.</summary>
    public required double[] Ticks { get; init; }

    /// <summary>The upper edge.</summary>
    public double Top => Y.End;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y.Start;

    /// <summary>An area for <paramref name="count"/> intervals and values from zero to <paramref name="max"/>, rounded up, with about so many steps.</summary>
    public static PlotArea For(int count, double max, double top, double bottom, int about = 4)
    {
        var ticks = NiceTicks.UpTo(max, about);
        return new PlotArea
        {
            X = new LinearScale(0, count, Left, Right),
            Y = new LinearScale(0, ticks[^1], bottom, top),
            Ticks = ticks,
        };
    }
}
