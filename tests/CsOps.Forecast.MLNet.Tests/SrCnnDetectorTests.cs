using CsOps.Forecast.History.Anomalies;

namespace CsOps.Forecast.MLNet.Tests;

public class SrCnnDetectorTests
{
    [Fact]
    public void Input_is_the_open_hours_of_weeks_in_a_row()
    {
        var input = SrCnnInput.From(new History(6).Queue, new History(6).Context)!;

        Assert.Equal((History.Period, 6 * History.Period), (input.Period, input.Values.Length));
        Assert.Equal([10, 20, 30, 40, 10], input.Values[..5]);
        Assert.Equal([History.At(0, 10), History.At(0, 11)], input.Intervals[..2]);
        Assert.Equal(History.At(7, 10), input.Intervals[History.Period]);
    }

    [Fact]
    public void Input_fills_gaps_with_the_median_of_the_slot()
    {
        var history = new History(6);
        history.Counts[History.At(8, 12)] = double.NaN;
        history.Counts[History.At(15, 12)] = 90;

        var input = SrCnnInput.From(history.Queue, history.Context)!;

        Assert.Equal((30, -1), (input.Values[History.Period + 6], input.Intervals[History.Period + 6]));
        Assert.Equal(90, input.Values[(2 * History.Period) + 6]);
    }

    [Fact]
    public void Find_gives_what_ML_NET_found_a_cause_and_a_reason()
    {
        var history = new History(6);
        history.Counts[History.At(8, 12)] = 90;

        var anomaly = Assert.Single(Detector(history.Counts, 90, 31).Find(history.Queue, history.Context));

        Assert.Equal((AnomalyKind.Intervals, AnomalyCause.Unknown, 90.0, 31.0), (anomaly.Kind, anomaly.Cause, anomaly.Observed, anomaly.Expected));
        Assert.Equal("90 came where 31 were expected; no cause is known.", anomaly.Reason);
        Assert.Equal(new DateTimeOffset(2024, 1, 9, 12, 0, 0, TimeSpan.Zero), anomaly.Span.Start);
    }

    [Fact]
    public void Find_with_less_than_four_weeks_finds_none_and_asks_nobody()
    {
        var history = new History(3);

        Assert.Empty(new SrCnnDetector(_ => throw new InvalidOperationException()).Find(history.Queue, history.Context));
    }

    [Fact]
    public void Find_where_ML_NET_cannot_run_says_so()
    {
        var history = new History(6);
        var detector = new SrCnnDetector(_ => throw new TypeInitializationException("x", new DllNotFoundException("MklImports\nsearched everywhere")));

        var problem = Assert.Throws<PlatformNotSupportedException>(() => detector.Find(history.Queue, history.Context));

        Assert.Equal("ML.NET cannot run here: MklImports", problem.Message);
    }

    private static SrCnnDetector Detector(double[] counts, double odd, double expected) =>
        new(input => new SrCnnVerdict(Array.ConvertAll(input.Values, value => value == odd), Array.ConvertAll(input.Values, _ => expected)));
}
