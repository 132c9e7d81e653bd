namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The distribution that an arrival finds at one instant of an interval.</summary>
internal sealed class TraceNode
{
    /// <summary>Seconds since the interval's start.</summary>
    public double At { get; set; }

    /// <summary>The seconds that the instant stands for.</summary>
    public double Weight { get; set; }

    public WaitingMass Found { get; } = new();
}
