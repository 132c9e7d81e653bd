namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>How far an error moves the level and the seasons, and how much of the rest goes on.</summary>
internal readonly record struct SmoothingGains(double Level, double Day, double Week, double Rest)
{
    private const double LeastRest = -0.05;

    /// <summary>From a point of the whole space: level, day, rest, and week where it is there.</summary>
    public static SmoothingGains At(double[] point) => new(
        Logistic(point[0]), Logistic(point[1]), point.Length > 3 ? Logistic(point[3]) : 0, LeastRest + ((1 - LeastRest) * Logistic(point[2])));

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));
}
