namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The ranges of a simulation's options.</summary>
internal static class OptionChecks
{
    public static void ThrowIfNotPossible(SimulationOptions options)
    {
        if (!(options.HalfWidth is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.HalfWidth, "A half width is a fraction above 0 and below 1.\nMaybe it was given in points: 0.2 points are 0.002.");
        }

        if (options.MinimumDays < 2 || options.MaximumDays < options.MinimumDays)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.MaximumDays, string.Create(CultureInfo.InvariantCulture, $"The days are 2 or more, at most not fewer than at least ({options.MinimumDays})."));
        }

        if (options.MaximumContacts < 1 || options.Parallelism < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Math.Min(options.MaximumContacts, options.Parallelism), "Contacts at most and threads are 1 or more.");
        }
    }
}
