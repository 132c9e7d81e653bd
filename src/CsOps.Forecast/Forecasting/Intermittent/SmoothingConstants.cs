namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>Guards smoothing constants that users give.</summary>
internal static class SmoothingConstants
{
    /// <summary>Throws unless the constant is null or in (0, 1].</summary>
    public static void ThrowIfOutOfRange(double? constant, string parameter)
    {
        if (constant is { } given && !(given is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(parameter, given, "A smoothing constant lies in (0, 1].");
        }
    }
}
