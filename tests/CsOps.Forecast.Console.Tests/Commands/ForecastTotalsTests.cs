using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops forecast --by … --level … --reconcile …</c>: sums of a centre's forecasts.</summary>
public class ForecastTotalsTests
{
    [Theory]
    [InlineData("day", "bottom-up", 5 * 7)]
    [InlineData("week", "mint", 5)]
    public async Task Files_of_sums_hold_half_hours_that_add_up(string by, string method, int rows)
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        var run = (await Csops.RunAsync("forecast", centre, "--by", by, "--reconcile", method)).Ended(0);

        var plan = Path.Combine(centre, "plans", TinyCentre.PlanId);
        var sums = await Rows(Path.Combine(plan, $"forecast-{by}s.csv"));
        var intervals = await Rows(Path.Combine(plan, "forecast.csv"));
        Assert.Equal(rows, sums.Count);
        foreach (var queue in new[] { "voice", "chat" })
        {
            Assert.Equal(Sum(intervals.Where(row => row["queue"] == queue)), Sum(sums.Where(row => row["level"] == "queue" && row["name"] == queue)), 0.01);
        }

        Assert.Equal(Sum(intervals), Sum(sums.Where(row => row["level"] == "channel")), 0.01);
        Assert.Equal(Sum(intervals), Sum(sums.Where(row => row["level"] == "centre")), 0.01);
        Assert.Contains("the centre", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Level_chooses_the_rows_and_intervals_have_their_own_file()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        (await Csops.RunAsync("forecast", centre, "--level", "centre", "--model", "median-5")).Ended(0);

        var sums = await Rows(Path.Combine(centre, "plans", TinyCentre.PlanId, "forecast-intervals.csv"));
        Assert.Equal(336, sums.Count);
        Assert.All(sums, row => Assert.Equal("centre", row["level"]));
    }

    [Theory]
    [InlineData("--by", "year", "expected one of interval, day, week, month")]
    [InlineData("--level", "skill", "expected one of queue, channel, centre")]
    [InlineData("--reconcile", "ols", "expected one of bottom-up, top-down, structural, variance, mint")]
    public async Task Word_that_is_not_known_is_named(string option, string word, string expected) =>
        (await Csops.RunAsync("forecast", "nowhere", option, word)).Refused(2, $"'{word}' is not a value of {option}", expected);

    [Fact]
    public async Task Sums_mean_nothing_with_a_file_of_series() =>
        (await Csops.RunAsync("forecast", "--series", "a.csv", "--horizon", "2", "--out", "b.csv", "--by", "day")).Refused(2, "--by means nothing with --series");

    private static async Task<List<Dictionary<string, string>>> Rows(string path)
    {
        var lines = await File.ReadAllLinesAsync(path);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static double Sum(IEnumerable<Dictionary<string, string>> rows) => rows.Sum(row => double.Parse(row["offered_mean"], CultureInfo.InvariantCulture));
}
