namespace CsOps.Forecast.Reporting.Svg;

/// <summary>Coordinates as SVG reads them.</summary>
internal static class Coordinate
{
    /// <summary>Rounded to a tenth, with a point whatever the culture, and never "-0".</summary>
    public static string Of(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
