namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>What is constant within an interval: rates a second, and agents.</summary>
/// <param name="ArrivalRate">Contacts a second.</param>
/// <param name="Agents">Agents that take contacts.</param>
/// <param name="ServiceRate">Contacts a second that one busy agent finishes.</param>
/// <param name="AbandonRate">How often a second one waiting contact gives up; 0 where nobody does.</param>
internal readonly record struct IntervalRates(double ArrivalRate, int Agents, double ServiceRate, double AbandonRate)
{
    /// <summary>A probability that no figure shows, for the ends of distributions.</summary>
    public const double Negligible = 1e-13;

    /// <summary>Contacts a second that leave a system of <paramref name="inSystem"/>, finished or abandoned.</summary>
    public double Departures(int inSystem) =>
        inSystem <= Agents ? inSystem * ServiceRate : (Agents * ServiceRate) + ((inSystem - Agents) * AbandonRate);

    /// <summary>A number in the system that is not exceeded, but for a negligible probability, when at most <paramref name="high"/> are there now.</summary>
    /// <param name="high">The most that are in the system now.</param>
    /// <param name="surplus">Agents that finish a contact and take no other.</param>
    /// <param name="seconds">How far ahead.</param>
    /// <remarks>
    /// The smaller of two bounds: all arrivals of that time stay; and, since a birth–death chain is reversible, the probability of state y, from
    /// any state x at or above its mode, is at most π(y)/π(x).
    /// </remarks>
    public int Top(int high, int surplus, double seconds)
    {
        var mean = ArrivalRate * seconds;
        var most = high + (int)Math.Ceiling(mean + (9 * Math.Sqrt(mean)) + 25);
        var ratio = 1.0;
        var top = high;
        while (top < most && ratio > Negligible)
        {
            top++;
            var departures = surplus > 0 ? Math.Max(0, top - Agents) * AbandonRate : Departures(top);
            ratio = departures > ArrivalRate ? ratio * (ArrivalRate / departures) : 1;
        }

        return top;
    }
}
