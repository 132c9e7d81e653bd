namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Ranges shared by the profile models.</summary>
internal static class ProfileLimits
{
    /// <summary>A year of weeks.</summary>
    public const int MostValues = 52;

    /// <summary>Guards the number of values taken of a weekday-slot.</summary>
    public static void ThrowIfOutOfRange(int values, string parameter)
    {
        if (values is < 1 or > MostValues)
        {
            throw new ArgumentOutOfRangeException(parameter, values, $"A profile takes the last 1 to {MostValues} values of a weekday-slot.");
        }
    }
}
