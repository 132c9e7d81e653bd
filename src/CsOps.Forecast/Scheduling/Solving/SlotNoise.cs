namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A stream of random disturbances of slot prices, the same for the same seed.</summary>
internal sealed class SlotNoise(ulong seed)
{
    private SplitMix64 _random = new(seed);

    /// <summary>The greatest disturbance; 0 for none.</summary>
    public double Amplitude { get; set; }

    /// <summary>A number drawn evenly from −<see cref="Amplitude"/> to <see cref="Amplitude"/>.</summary>
    public double Next() => Amplitude * ((2 * _random.Uniform()) - 1);
}
