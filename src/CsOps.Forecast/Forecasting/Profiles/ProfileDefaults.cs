namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Defaults of the profile models.</summary>
internal static class ProfileDefaults
{
    public const int AverageValues = 4;
    public const int MedianValues = 5;
    public const double OddDeviations = 6;
    public const int ProfileValues = 26;
    public const double Forgetting = 0.2;
    public const double ClipDeviations = 2;
}
