using CsOps.Forecast.Forecasting.SeasonalTrend;
using CsOps.Forecast.Tests.Forecasting.Recorded;

namespace CsOps.Forecast.Tests.Forecasting.SeasonalTrend;

/// <summary>STL and MSTL against the recorded components of R's stl and mstl.</summary>
public class StlTests
{
    /// <summary>Both sum in another order.</summary>
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Cases => [.. RecordedForecasts.Cases("stl").Select(found => found.Name)];

    public static TheoryData<string> CasesOfSeveral => [.. RecordedForecasts.Cases("mstl").Select(found => found.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Components_are_the_recorded_ones(string name)
    {
        var found = RecordedForecasts.Case("stl", name);

        var parts = Stl.Decompose(ValuesOf(found), OptionsOf(found));

        AssertSame(found, "seasonal", parts.Season);
        AssertSame(found, "trend", parts.Trend);
        AssertSame(found, "remainder", parts.Remainder);
        AssertSame(found, "weight", parts.Belief);
    }

    [Fact]
    public void Windows_are_the_recorded_ones_where_none_is_given()
    {
        string[] given = ["-t", "every", "degree1"];
        var cases = RecordedForecasts.Cases("stl").Where(found => !given.Any(found.Name.Contains)).ToList();

        Assert.Equal(3, cases.Count);
        Assert.All(cases, found =>
        {
            var (period, robust) = ((int)found.Number("period"), found.Number("outer") > 0);
            var own = found["periodic"] == "TRUE"
                ? StlOptions.Unchanging(period, (int)found.Number("steps"), robust)
                : StlOptions.Changing(period, (int)found.Number("s_window"), robust);
            Assert.Equal(OptionsOf(found), own);
        });
    }

    [Theory]
    [MemberData(nameof(CasesOfSeveral))]
    public void Components_of_several_seasons_are_the_recorded_ones(string name)
    {
        var found = RecordedForecasts.Case("mstl", name);
        int[] periods = [.. found["periods"].Split('+').Select(int.Parse)];
        var (length, robust) = ((int)found.Number("steps"), found["robust"] == "TRUE");
        var options = name.Contains("periodic")
            ? [.. periods.Select(period => StlOptions.Unchanging(period, length, robust))]
            : Mstl.Changing(periods, robust);

        var parts = Mstl.Decompose(ValuesOf(found), options);

        AssertSame(found, "trend", parts.Trend);
        AssertSame(found, "remainder", parts.Remainder);
        for (var i = 0; i < periods.Length; i++)
        {
            AssertSame(found, $"season{i + 1}", parts.Seasons[i]);
        }
    }

    [Fact]
    public void Season_and_line_are_told_apart()
    {
        double[] season = [3, -1, -4, 2];
        double[] values = [.. Enumerable.Range(0, 61).Select(t => 10 + (0.5 * t) + season[t % 4])];

        var parts = Stl.Decompose(values, StlOptions.Unchanging(4, values.Length));

        Assert.All(parts.Season.Select((value, t) => value - season[t % 4]), error => Assert.Equal(0, error, 0.1));
        Assert.All(parts.Trend.Select((value, t) => value - 10 - (0.5 * t)), error => Assert.Equal(0, error, 0.1));
    }

    [Fact]
    public void Gross_error_stays_in_the_remainder_when_loops_are_robust()
    {
        double[] season = [3, -1, -4, 2];
        double[] values = [.. Enumerable.Range(0, 60).Select(t => 10 + season[t % 4] + (0.1 * Math.Sin(t)))];
        values[30] += 100;

        var parts = Stl.Decompose(values, StlOptions.Unchanging(4, values.Length, robust: true));

        Assert.Equal(100, parts.Remainder[30], 1.0);
        Assert.Equal(0, parts.Belief[30]);
        Assert.All(parts.Remainder.Where((_, t) => t != 30), rest => Assert.Equal(0, rest, 0.5));
    }

    private static double[] ValuesOf(RecordedCase found) => found.Series.Values[..(int)found.Number("steps")];

    private static StlOptions OptionsOf(RecordedCase found)
    {
        LoessSetting Setting(string part) =>
            new((int)found.Number($"{part}_window"), (int)found.Number($"{part}_degree"), (int)found.Number($"{part}_jump"));
        return new StlOptions
        {
            Period = (int)found.Number("period"),
            Season = Setting("s"),
            Trend = Setting("t"),
            LowPass = Setting("l"),
            Periodic = found["periodic"] == "TRUE",
            Inner = (int)found.Number("inner"),
            Outer = (int)found.Number("outer"),
        };
    }

    private static void AssertSame(RecordedCase found, string column, double[] values)
    {
        var recorded = found.Numbers("components", column);
        Assert.Equal(recorded.Length, values.Length);
        Assert.All(recorded.Zip(values), pair => Assert.Equal(pair.First, pair.Second, Tolerance * (1 + Math.Abs(pair.First))));
    }
}
