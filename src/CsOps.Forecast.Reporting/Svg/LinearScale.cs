namespace CsOps.Forecast.Reporting.Svg;

/// <summary>Maps values from <paramref name="From"/>..<paramref name="To"/> to coordinates <paramref name="Start"/>..<paramref name="End"/>.</summary>
/// <remarks>An empty domain maps everything to the start. Intervals are equally long in UTC, so this is the time scale too: the domain is the index.</remarks>
internal readonly record struct LinearScale(double From, double To, double Start, double End)
{
    /// <summary>The coordinate of a value; the value may lie outside the domain.</summary>
    public double this[double value] => From == To ? Start : Start + ((value - From) / (To - From) * (End - Start));
}
