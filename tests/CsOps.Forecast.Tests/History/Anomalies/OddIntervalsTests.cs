using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.Tests.History.Cleaning;

namespace CsOps.Forecast.Tests.History.Anomalies;

/// <summary>Anomalies of intervals that something else has found odd.</summary>
public class OddIntervalsTests
{
    private const string Wednesday = "2024-04-10";

    [Fact]
    public void ToAnomalies_joins_intervals_of_a_day_on_one_side_and_says_why()
    {
        var queue = new SyntheticQueue(20);
        var (zeros, surge) = (queue.At(Wednesday, 11), queue.At(Wednesday, 15));
        Array.Clear(queue.Counts, zeros, 4);
        (queue.Counts[surge], queue.Counts[surge + 1]) = (60, 70);
        var expected = Nothing(queue);
        Array.Fill(expected, 18, zeros, 4);
        Array.Fill(expected, 20, surge, 2);

        var anomalies = OddIntervals.ToAnomalies(queue.History(), queue.Context(), expected);

        Assert.Equal([AnomalyKind.Zeros, AnomalyKind.Intervals], anomalies.Select(anomaly => anomaly.Kind));
        Assert.Equal([(0, 72), (130, 40)], anomalies.Select(anomaly => (anomaly.Observed, anomaly.Expected)));
        Assert.Equal(AnomalyCause.Outage, anomalies[0].Cause);
        Assert.Equal("130 came where 40 were expected; no cause is known.", anomalies[1].Reason);
        Assert.All(anomalies, anomaly => Assert.Equal(double.NaN, anomaly.Chance));
    }

    [Fact]
    public void ToAnomalies_of_what_was_not_observed_is_none()
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At(Wednesday, 11);
        queue.Counts[at] = double.NaN;
        var expected = Nothing(queue);
        expected[at] = 20;

        Assert.Empty(OddIntervals.ToAnomalies(queue.History(), queue.Context(), expected));
    }

    [Fact]
    public void ToAnomalies_of_another_length_throws()
    {
        var queue = new SyntheticQueue(20);

        Assert.Throws<ArgumentException>(() => OddIntervals.ToAnomalies(queue.History(), queue.Context(), [1, 2]));
    }

    private static double[] Nothing(SyntheticQueue queue)
    {
        var expected = new double[queue.Counts.Length];
        Array.Fill(expected, double.NaN);
        return expected;
    }
}
