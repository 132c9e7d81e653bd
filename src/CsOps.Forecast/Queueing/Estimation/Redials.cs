namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>How many customers who abandoned contact again because of it, and when.</summary>
/// <param name="Probability">The probability that an abandon makes the customer contact again within the window, beyond those who would have come anyway; in [0, 1].</param>
/// <param name="AfterAbandon">The share that contacted again within the window after an abandon.</param>
/// <param name="AfterAnswer">The same after an answer: those who come anyway.</param>
/// <param name="DelaySeconds">The mean delay in seconds from an abandon to the next contact within the window.</param>
/// <remarks>
/// If customers come anyway with probability b and redial independently with r, they return with a = 1 − (1 − r)(1 − b), so r = (a − b)/(1 − b).
/// Its standard error is by the delta method. A contact counts when the whole window after it is within the data. Who never waits
/// long enough to abandon may differ from who does, so r is what would be seen, not a cause that is proven.
/// </remarks>
public sealed record Redials(Estimate Probability, Estimate AfterAbandon, Estimate AfterAnswer, Estimate DelaySeconds)
{
    /// <summary>Estimates from contacts whose customers are known.</summary>
    /// <param name="customers">The customer of each contact, any number that tells one from another.</param>
    /// <param name="endsSeconds">When the contact was abandoned or its handling ended, in seconds from any origin, finite; in any order.</param>
    /// <param name="startsSeconds">When the contact arrived, in seconds from the same origin, finite.</param>
    /// <param name="abandoned">Whether it was abandoned; else it was answered.</param>
    /// <param name="windowSeconds">The window in seconds, above 0: a redial later than that is not seen as one.</param>
    /// <returns>The estimate; null where no abandon or no answer has the whole window after it.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is outside its range.</exception>
    public static Redials? Of(
        ReadOnlySpan<long> customers, ReadOnlySpan<double> startsSeconds, ReadOnlySpan<double> endsSeconds, ReadOnlySpan<bool> abandoned, double windowSeconds)
    {
        QueueArguments.ThrowIfNotTargetWait(windowSeconds);
        if (startsSeconds.Length != customers.Length || endsSeconds.Length != customers.Length || abandoned.Length != customers.Length)
        {
            throw new ArgumentException($"There are {startsSeconds.Length} starts, {endsSeconds.Length} ends and {abandoned.Length} outcomes for {customers.Length} contacts.", nameof(customers));
        }

        var order = new int[customers.Length];
        var keys = new (long Customer, double Start)[customers.Length];
        var last = double.NegativeInfinity;
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], keys[i]) = (i, (customers[i], startsSeconds[i]));
            last = Math.Max(last, startsSeconds[i]);
        }

        Array.Sort(keys, order);
        var tally = new RedialTally();
        for (var k = 0; k < order.Length; k++)
        {
            var end = endsSeconds[order[k]];
            if (end + windowSeconds <= last)
            {
                var next = k + 1 < order.Length && keys[k + 1].Customer == keys[k].Customer ? keys[k + 1].Start - end : double.PositiveInfinity;
                tally.Add(abandoned[order[k]], Math.Max(0, next), windowSeconds);
            }
        }

        return tally.ToRedials();
    }
}
