namespace CsOps.Forecast.History.Anomalies;

/// <summary>How <see cref="PeltDetector"/> finds changes.</summary>
public sealed record PeltOptions
{
    /// <summary>Values that a level lasts at the least, 2 or more. Default: 10.</summary>
    public int ShortestLevel { get; init; } = 10;

    /// <summary>Values on either side of a change that say how large it is, and whether it is sudden; at least <see cref="ShortestLevel"/>. Default: 56.</summary>
    public int Reach { get; init; } = 56;

    /// <summary>The length in values of a slow wave, such as a year's, that is no change; more than 0. Looked for where the series is 1.4 times as long. Default: null, none.</summary>
    public double? Cycle { get; init; }
}
