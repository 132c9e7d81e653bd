namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>How a curve is smoothed.</summary>
/// <param name="Window">Number of positions that a value of the curve is learned from; odd, at least 3.</param>
/// <param name="Degree">0: local averages, 1: local lines.</param>
/// <param name="Jump">The curve is computed at every so many positions, at least 1, and is straight between them.</param>
internal readonly record struct LoessSetting(int Window, int Degree, int Jump)
{
    /// <summary>A window made odd, with a tenth of it as the jump.</summary>
    public static LoessSetting Of(double window, int degree)
    {
        var odd = NextOdd(window);
        return new LoessSetting(odd, degree, (odd + 9) / 10);
    }

    private static int NextOdd(double value)
    {
        var up = Math.Max(3, (int)Math.Ceiling(value));
        return up + 1 - (up % 2);
    }
}
