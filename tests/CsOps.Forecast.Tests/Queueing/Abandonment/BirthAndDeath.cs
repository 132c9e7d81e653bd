namespace CsOps.Forecast.Tests.Queueing.Abandonment;

/// <summary>M/M/n+M by its states: the textbook's sums, independent of integrals. For queues of moderate size.</summary>
internal sealed record BirthAndDeath(double Waits, double Abandoned, double QueueLength, double Busy)
{
    public static BirthAndDeath Of(int agents, double load, double handleSeconds, double patienceSeconds)
    {
        double term = 1, sum = 1, waits = agents == 0 ? 1 : 0, length = 0, busy = 0;
        for (var k = 1; term > 1e-25 * sum || k <= Math.Max(agents, load); k++)
        {
            term *= load / (Math.Min(k, agents) + (Math.Max(0, k - agents) * handleSeconds / patienceSeconds));
            if (term > 1e200)
            {
                (term, sum, waits, length, busy) = (term * 1e-200, sum * 1e-200, waits * 1e-200, length * 1e-200, busy * 1e-200);
            }

            sum += term;
            busy += Math.Min(k, agents) * term;
            waits += k >= agents ? term : 0;
            length += Math.Max(0, k - agents) * term;
        }

        return new(waits / sum, length / sum * handleSeconds / patienceSeconds / load, length / sum, busy / sum);
    }
}
