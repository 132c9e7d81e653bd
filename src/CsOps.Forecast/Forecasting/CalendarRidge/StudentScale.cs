using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>Student's t with 6 degrees, scaled to a variance of 1.</summary>
internal static class StudentScale
{
    private const double Degrees = 6;

    private static readonly double Deviation = Math.Sqrt(Degrees / (Degrees - 2));

    /// <summary>The quantile at a level in (0, 1).</summary>
    public static double Quantile(double level) => StudentQuantile.At(level) / Deviation;
}
