using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The factors by which the arrivals of one day are multiplied.</summary>
internal static class DayFactors
{
    /// <summary>One factor a skill; where they are shared, all are the same quantile of their laws.</summary>
    public static void Draw(CentrePlan plan, ulong seed, Span<double> factors)
    {
        for (var skill = 0; skill < factors.Length; skill++)
        {
            factors[skill] = plan.Skills[skill].DayFactor is { } law ? Draw(law, seed, plan.IsDayVariationShared ? 0 : skill, plan.IsDayVariationShared) : 1;
        }
    }

    private static double Draw(TimeDistribution law, ulong seed, int skill, bool isShared)
    {
        var random = new RandomStream(ArrivalSource.SeedOf(seed, skill, StreamPurpose.DayFactor));
        return isShared ? law.Quantile(random.Uniform()) : law.Draw(ref random);
    }
}
