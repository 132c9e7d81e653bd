using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Counts;

namespace CsOps.Forecast.Forecasting.Related;

/// <summary>Finds, by the few weeks that a new queue has, the queue whose shape foretells it best, where that is better than its own shape.</summary>
/// <remarks>
/// Each day of the new queue is left out in turn and foretold from the other days: with each other queue's shape (<see cref="BorrowedShapeModel"/>), and with its own (gamma-Poisson
/// rates that pool slots and weekdays). The unlikelihood (Poisson) of the days is compared. The best is taken if its mean gain over the own shape is more than its standard
/// error; three days are asked for. Cost: O(days · queues · steps).
/// </remarks>
public static class SimilarQueueSearch
{
    private const int FewestDays = 3;

    /// <summary>Searches.</summary>
    /// <param name="own">The new queue's history.</param>
    /// <param name="others">The others, on the same steps (as <see cref="BorrowedShapeModel"/> asks for).</param>
    /// <returns>The place of the most similar one in <paramref name="others"/>; null where the queue's own shape is as good, or too few days are known.</returns>
    public static int? Find(ForecastSeries own, ImmutableArray<ForecastSeries> others)
    {
        ArgumentNullException.ThrowIfNull(own);
        var days = Enumerable.Range(0, own.Length).Where(own.IsTypical).GroupBy(own.Calendar.DayOf).Select(day => day.ToArray()).ToArray();
        if (days.Length < FewestDays || others.IsDefaultOrEmpty || !own.NeverNegative)
        {
            return null;
        }

        var without = Array.ConvertAll(days, day => Without(own, day));
        var losses = days.Select((day, i) => OwnLoss(without[i], own, day)).ToArray();
        var best = (Queue: (int?)null, Gain: 0.0);
        for (var other = 0; other < others.Length; other++)
        {
            if (SimilarRates.Of(own, others[other]).Rates is { } rates)
            {
                var gains = days.Select((day, i) => losses[i] - Loss(own, day, new BorrowedShape(without[i], rates, null).ExpectedAt)).ToArray();
                var mean = gains.Average();
                var deviation = Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean)) / (gains.Length - 1) / gains.Length);
                best = mean > Math.Max(deviation, best.Gain) ? (other, mean) : best;
            }
        }

        return best.Queue;
    }

    private static ForecastSeries Without(ForecastSeries own, int[] steps)
    {
        var values = own.Values.ToArray();
        foreach (var step in steps)
        {
            values[step] = double.NaN;
        }

        return new ForecastSeries(own.Name, values, own.Calendar, Enumerable.Range(0, own.Length).Select(own.WeightOf).ToArray());
    }

    private static double OwnLoss(ForecastSeries without, ForecastSeries own, int[] day)
    {
        var history = new CountHistory(without);
        var rates = new SlotRates(history, without.Length, fading: 1);
        return Loss(own, day, step => history.Unit * rates.RateAt(own.Calendar.SlotOfWeek(step)));
    }

    private static double Loss(ForecastSeries own, int[] day, Func<int, double> meanAt) => day.Sum(step => PoissonLoss.Of(own.Values[step], meanAt(step)));
}
