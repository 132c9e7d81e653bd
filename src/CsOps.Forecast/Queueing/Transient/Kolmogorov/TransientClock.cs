namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The lengths of time of a day: the interval and the acceptable wait.</summary>
internal readonly record struct TransientClock(double IntervalSeconds, double AcceptableWaitSeconds)
{
    /// <summary>Until when an arrival's acceptable wait ends within its own interval.</summary>
    public double SecondsBeforeChange => Math.Max(0, IntervalSeconds - AcceptableWaitSeconds);

    /// <summary>Until when the acceptable wait ends one boundary of intervals sooner than at the interval's end.</summary>
    public double SecondsBetweenNodes =>
        Math.Clamp((IntervalSeconds * Math.Ceiling(AcceptableWaitSeconds / IntervalSeconds)) - AcceptableWaitSeconds, 0, IntervalSeconds);

    /// <summary>How many of the following intervals an acceptable wait may reach into.</summary>
    public int Reach => (int)Math.Min(int.MaxValue / 2, Math.Ceiling(AcceptableWaitSeconds / IntervalSeconds));
}
