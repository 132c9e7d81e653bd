namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record is whole: every declared case is there, with numbers for every step it speaks of.</summary>
public class RecordedForecastsTests
{
    private static readonly string[] Words =
    [
        "case", "series", "form", "mode", "status", "reason", "state", "variant", "adjusted", "constant", "harmonics", "method", "name",
        "periodic", "periods", "s_windows", "robust", "alternative", "estimator", "measure", "sums",
    ];

    private static readonly string[] NotSeasonal = ["ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN"];

    private static readonly string[] Additive = ["ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA"];

    private static readonly string[] Admissible = [.. NotSeasonal, "ANA", "AAA", "AAdA", "MNA", "MAA", "MAdA", "MNM", "MAM", "MAdM"];

    private static readonly string[] Forbidden = ["ANM", "AAM", "AAdM", "MMA", "MMdA"];

    [Fact]
    public void Files_hold_finite_numbers_in_every_column_of_numbers()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Oracles", RecordedForecasts.Folder), "*.csv");

        Assert.Equal(27, files.Length);
        Assert.All(files, file =>
        {
            var columns = File.ReadLines(file).First().Split(',');
            Assert.All(File.ReadLines(file).Skip(1), line =>
            {
                var fields = line.Split(',');
                Assert.Equal(columns.Length, fields.Length);
                Assert.All(columns.Zip(fields), field => Assert.True(IsWordOrNumber(field.First, field.Second), $"{file}: {line}"));
            });
        });
    }

    [Theory]
    [InlineData("monthly", 12, 72)]
    [InlineData("weekly_zeros", 7, 84)]
    [InlineData("half_hourly", 48, 480)]
    [InlineData("hourly", 24, 504)]
    [InlineData("intermittent", 1, 60)]
    [InlineData("short", 1, 14)]
    [InlineData("level_shift", 7, 70)]
    [InlineData("arma", 1, 120)]
    public void Series_has_its_period_and_length(string name, int period, int length)
    {
        var series = RecordedForecasts.Series(name);

        Assert.Equal((period, length), (series.Period, series.Values.Length));
    }

    [Fact]
    public void Smoothing_is_recorded_for_every_admissible_form()
    {
        string[] expected =
        [
            .. Admissible.SelectMany(form => new[] { $"monthly-{form}-given", $"monthly-{form}-estimated" }),
            .. Admissible.Select(form => $"level_shift-{form}-estimated"),
            .. Additive.SelectMany(form => new[] { $"weekly_zeros-{form}-given", $"weekly_zeros-{form}-estimated" }),
            .. NotSeasonal.SelectMany(form => new[] { $"short-{form}-given", $"short-{form}-estimated" }),
            .. new[] { "monthly", "weekly_zeros", "short", "level_shift", "arma", "intermittent" }.Select(series => $"{series}-auto"),
        ];
        string[] refused =
        [
            .. Forbidden.SelectMany(form => new[] { $"monthly-{form}-estimated", $"level_shift-{form}-estimated" }),
            .. Forbidden.Select(form => $"weekly_zeros-{form}-estimated"),
            .. Admissible.Except(Additive).Select(form => $"weekly_zeros-{form}-estimated"),
        ];

        var cases = RecordedForecasts.Cases("ets").ToLookup(found => found["status"], found => found.Name);

        Assert.Equal(expected.Order(), cases["fitted"].Order());
        Assert.Equal(refused.Order(), cases["refused"].Order());
    }

    [Theory]
    [InlineData("theta", 12)]
    [InlineData("arima", 68)]
    [InlineData("stl", 7)]
    [InlineData("mstl", 4)]
    [InlineData("stlf", 5)]
    [InlineData("intermittent", 8)]
    public void Cases_are_all_there_by_different_names(string kind, int count)
    {
        var cases = RecordedForecasts.Cases(kind);

        Assert.Equal(count, cases.Count);
        Assert.Equal(count, cases.Select(found => found.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("ets", "steps", "fitted", 33)]
    [InlineData("arima", "steps", "fitted", 30)]
    [InlineData("stl", "components", "trend", 7)]
    [InlineData("mstl", "components", "season1", 4)]
    [InlineData("intermittent", "steps", "fitted", 8)]
    public void Steps_are_those_of_the_series(string kind, string file, string column, int count)
    {
        var cases = RecordedForecasts.Cases(kind).Where(found => found.Numbers(file, "step").Length > 0).ToList();

        Assert.Equal(count, cases.Count);
        Assert.All(cases, found =>
        {
            var length = kind is "stl" or "mstl" ? (int)found.Number("steps") : found.Series.Values.Length;
            Assert.Equal(Enumerable.Range(1, length).Select(step => (double)step), found.Numbers(file, "step"));
            Assert.DoesNotContain(double.NaN, found.Numbers(file, column).Skip(1));
        });
    }

    [Theory]
    [InlineData("ets")]
    [InlineData("theta")]
    [InlineData("arima")]
    [InlineData("stlf")]
    public void Leads_follow_each_other_from_the_first(string kind)
    {
        var cases = RecordedForecasts.Cases(kind)
            .Where(found => kind != "ets" || found["status"] == "fitted" && found["mode"] != "estimated").ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, found =>
        {
            var leads = found.Numbers("forecasts", "lead");
            Assert.True(leads.Length >= Math.Max(10, found.Series.Period), found.Name);
            Assert.Equal(Enumerable.Range(1, leads.Length).Select(lead => (double)lead), leads);
            Assert.DoesNotContain(double.NaN, found.Numbers("forecasts", "mean"));
        });
    }

    private static bool IsWordOrNumber(string column, string text) =>
        Words.Contains(column) || text.Length == 0 || double.IsFinite(RecordedForecasts.Number(text));
}
