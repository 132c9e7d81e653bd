using CsOps.Forecast.Queueing.Transient.Kolmogorov;

namespace CsOps.Forecast.Queueing.Transient;

/// <summary>The checks of a day, and its rates.</summary>
internal static class TransientArguments
{
    /// <summary>Contacts of one interval: the cost of an overload grows with their square.</summary>
    public const double MostContacts = 100_000;

    public static void ThrowIfNotDay(ReadOnlySpan<double> contactsPerInterval, ReadOnlySpan<double> handleSeconds, TransientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (contactsPerInterval.IsEmpty)
        {
            throw new ArgumentException("A day has at least one interval.", nameof(contactsPerInterval));
        }

        if (handleSeconds.Length != 1 && handleSeconds.Length != contactsPerInterval.Length)
        {
            throw new ArgumentException($"There are {handleSeconds.Length} handle times for {contactsPerInterval.Length} intervals: expected one, or one for each.", nameof(handleSeconds));
        }

        foreach (var seconds in handleSeconds)
        {
            QueueArguments.ThrowIfNotHandleSeconds(seconds);
        }

        ThrowIfNotContacts(contactsPerInterval);
        ThrowIfNotOptions(options);
    }

    public static void ThrowIfNotStaffing(ReadOnlySpan<int> agents, int intervals)
    {
        if (agents.Length != intervals)
        {
            throw new ArgumentException($"There are {agents.Length} numbers of agents for {intervals} intervals.", nameof(agents));
        }

        foreach (var number in agents)
        {
            if (number is < 0 or > 1_000_000)
            {
                throw new ArgumentOutOfRangeException(nameof(agents), number, "Agents are from 0 to 1,000,000.");
            }
        }
    }

    public static void ThrowIfNotSearch(int intervals, ReadOnlySpan<int> least, ReadOnlySpan<bool> working, TransientStaffingOptions options)
    {
        if (!least.IsEmpty)
        {
            ThrowIfNotStaffing(least, intervals);
        }

        if (!working.IsEmpty && working.Length != intervals)
        {
            throw new ArgumentException($"There are {working.Length} marks for {intervals} intervals.", nameof(working));
        }

        QueueArguments.ThrowIfNotTargetFraction(options.ServiceLevel, nameof(options));
        QueueArguments.ThrowIfNotTargetFraction(options.NegligibleShare, nameof(options));
        if (options.Budget < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Budget, "A budget is 0 intervals or more.");
        }
    }

    /// <summary>The rates of each interval.</summary>
    public static IntervalRates[] RatesOf(ReadOnlySpan<double> contactsPerInterval, ReadOnlySpan<double> handleSeconds, ReadOnlySpan<int> agents, TransientOptions options)
    {
        var rates = new IntervalRates[contactsPerInterval.Length];
        for (var i = 0; i < rates.Length; i++)
        {
            var handle = handleSeconds[handleSeconds.Length == 1 ? 0 : i];
            rates[i] = new IntervalRates(contactsPerInterval[i] / options.IntervalSeconds, agents.IsEmpty ? 0 : agents[i], 1 / handle, 1 / options.PatienceSeconds);
        }

        return rates;
    }

    private static void ThrowIfNotContacts(ReadOnlySpan<double> contactsPerInterval)
    {
        foreach (var number in contactsPerInterval)
        {
            if (!(number is >= 0 and <= MostContacts))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(contactsPerInterval), number, "Contacts of an interval are from 0 to 100,000.\nMaybe a forecast is missing (NaN) or below 0.");
            }
        }
    }

    private static void ThrowIfNotOptions(TransientOptions options)
    {
        if (!(options.IntervalSeconds > 0 && double.IsFinite(options.IntervalSeconds)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.IntervalSeconds, "An interval is more than 0 seconds and finite.");
        }

        QueueArguments.ThrowIfNotWait(options.AcceptableWaitSeconds, nameof(options));
        if (!(options.PatienceSeconds > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.PatienceSeconds, "Patience is more than 0 seconds; infinity when nobody abandons.\nMaybe 0 was meant as nobody abandons.");
        }

        if (!Enum.IsDefined(options.ShiftEnd))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.ShiftEnd, "There is no such rule for the end of a shift.");
        }
    }
}
