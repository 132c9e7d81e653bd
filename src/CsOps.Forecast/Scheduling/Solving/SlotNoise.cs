namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A stream of random disturbances of slot prices, the same for the same seed.</summary>
internal sealed class SlotNoise
{
    private readonly ulong _seed;
    private ulong _drawn;

    public SlotNoise(ulong seed) => _seed = seed;

    /// <summary>The greatest disturbance; 0 for none.</summary>
    public double Amplitude { get; set; }

    /// <summary>A number drawn evenly from −<see cref="Amplitude"/> to <see cref="Amplitude"/>.</summary>
    public double Next()
    {
        const double scale = 1.0 / (1UL << 53);
        var unit = (SeededOrder.Mix(unchecked(_seed + (++_drawn * SeededOrder.GoldenGamma))) >> 11) * scale;
        return Amplitude * ((2 * unit) - 1);
    }
}
