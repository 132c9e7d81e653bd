namespace CsOps.Forecast.History.RootCauses;

/// <summary>How <see cref="ScanLocator"/> finds root causes.</summary>
public sealed record ScanOptions
{
    /// <summary>How far ordinary counts lie from what is expected beyond chance, as a fraction of it (one standard deviation), from 0 to 1. Default: 0.05.</summary>
    public double Scatter { get; init; } = 0.05;

    /// <summary>The share of the deviation that a part has at the least to be named, from 0 to 1. Default: 0.1.</summary>
    public double LeastShare { get; init; } = 0.1;
}
