namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Defaults of the profile models.</summary>
internal static class ProfileDefaults
{
    public const int AverageValues = 4;
    public const int MedianValues = 5;
    public const double OddDeviations = 5;
}
