using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Forecasting.Backtesting;

public sealed class BacktestStudyTests : IDisposable
{
    private static readonly BacktestOptions Small = new() { Origins = 5, Horizon = 10, Spacing = 5, MinimumTraining = 20, Parallelism = 2 };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Run_has_the_scores_of_a_backtest_of_each_series()
    {
        ForecastSeries[] series = [Weekdays("a", 12, 7), Weekdays("b", 9, 3)];
        IForecastModel[] models = [new MedianModel(), new AverageModel(), new LevelModel("greedy", 20, minimum: 1000)];

        var studies = BacktestStudy.Run(series, models, new StudyOptions { Backtest = Small }, TestContext.Current.CancellationToken);

        for (var s = 0; s < series.Length; s++)
        {
            var expected = Backtest.Run(series[s], models, Small, TestContext.Current.CancellationToken);
            Assert.Equal(expected.LeaderBoard.Select(Rounded), studies[s].Models.Select(model => Rounded(model.Line)));
            Assert.Equal(expected.Origins, studies[s].Origins);
            Assert.Equal("greedy", studies[s].Models[^1].Model);
            Assert.Contains("it needs 1000 observations", studies[s].Models[^1].Failure!.Reason, StringComparison.Ordinal);
        }

        static (string Model, double? Wape, double? Pinball, int? Count) Rounded(CsOps.Forecast.Forecasting.Selection.ModelScore score) =>
            (score.Model, score.Scores is null ? null : Math.Round(score.Scores.Wape, 12), score.Scores is null ? null : Math.Round(score.Scores.Pinball, 12), score.Scores?.Count);
    }

    [Fact]
    public void Run_tells_errors_apart_by_day_ahead_weekday_and_slot()
    {
        // 100 on every day; the last Wednesday, the third day of the last horizon, 300.
        var values = Enumerable.Repeat(100.0, 40).ToArray();
        values[37] = 300;
        var study = Assert.Single(BacktestStudy.Run(
            [Dated("days", values)], [new LevelModel("last", 1)], new StudyOptions { Backtest = new() { Origins = 1, Horizon = 5, MinimumTraining = 20 } }, TestContext.Current.CancellationToken));

        var model = Assert.Single(study.Models);
        Assert.Equal([new DateOnly(2026, 10, 19)], study.OriginDates);
        Assert.Equal([0, 0, Math.Round(2.0 / 3, 12), 0, 0], model.ByDayAhead.Select(day => Math.Round(day.Wape, 12)));
        Assert.Equal([1, 1, 1, 1, 1, 0, 0], model.ByWeekday.Select(day => day.Count));
        Assert.Equal(2.0 / 3, model.ByWeekday[2].Wape, 12);
        Assert.Equal([(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)], model.ByLead.Select(band => (band.FirstDay, band.LastDay)));
        Assert.Equal(5, Assert.Single(model.BySlot).Count);
        Assert.Equal([0], model.WorstSlots(3));
    }

    [Fact]
    public void Run_bands_leads_by_civil_weeks_where_the_horizon_is_longer()
    {
        var study = BacktestStudy.Run(
            [Dated("days", [.. Enumerable.Range(0, 60).Select(i => 50.0 + (i % 5))])], [new LevelModel("last", 1)],
            new StudyOptions { Backtest = new() { Origins = 1, Horizon = 15, MinimumTraining = 20 } }, TestContext.Current.CancellationToken)[0];

        Assert.Equal([(1, 7, 5), (8, 14, 5), (15, 19, 5)], study.Models[0].ByLead.Select(band => (band.FirstDay, band.LastDay, band.Scores.Count)));
        Assert.Equal(0, study.Models[0].ByDayAhead[5].Count);
    }

    [Fact]
    public void Skill_is_relative_to_the_seasonal_naive_at_the_same_origins()
    {
        var series = Weekdays("a", 12, 7);

        var study = BacktestStudy.Run([series], [new MedianModel()], new StudyOptions { Backtest = Small }, TestContext.Current.CancellationToken)[0];

        var naive = Backtest.Run(series, [new CsOps.Forecast.Forecasting.Naive.SeasonalNaiveModel()], Small, TestContext.Current.CancellationToken).Models[0].Scores!;
        Assert.Equal(1 - (study.Models[0].Scores!.Wape / naive.Wape), study.Models[0].Skill, 12);
        Assert.Equal(naive.Wape, study.Naive.Scores!.Wape, 12);
    }

    [Fact]
    public void Test_against_a_model_is_that_of_the_mean_errors_of_the_origins()
    {
        var series = Weekdays("a", 14, 7);
        IForecastModel[] models = [new MedianModel(), new AverageModel()];

        var study = BacktestStudy.Run([series], models, new StudyOptions { Backtest = Small, Against = "average-4" }, TestContext.Current.CancellationToken)[0];

        var median = study.Models.Single(model => model.Model == "median-5");
        var average = study.Models.Single(model => model.Model == "average-4");
        var expected = DieboldMariano.Of(
            [.. median.ByOrigin.Zip(average.ByOrigin).Select(pair => (pair.First.TotalError - pair.Second.TotalError) / pair.First.Count)], leads: 2);
        Assert.Null(average.Test);
        Assert.Equal((expected.Statistic, expected.PValue), (median.Test!.Statistic, median.Test.PValue));
    }

    [Fact]
    public void Agents_are_those_of_the_mean_against_those_that_came_in()
    {
        // The forecast says 10, then come 14, 8, 10, 10, 10: an agent each takes 4.
        double[] values = [.. Enumerable.Repeat(10.0, 30), 14, 8, 10, 10, 10];
        var scale = new AgentScale { AgentsFor = contacts => Math.Ceiling(contacts / 4), Interval = TimeSpan.FromHours(8), Shrinkage = 0.2 };

        var study = BacktestStudy.Run(
            [Dated("days", values)], [new LevelModel("last", 1)],
            new StudyOptions { Backtest = new() { Origins = 1, Horizon = 5, MinimumTraining = 20 }, Agents = [scale] }, TestContext.Current.CancellationToken)[0];

        var agents = study.Models[0].Agents!;
        Assert.Equal((3.0, 0.2, 0.2, 0.4), (agents.Needed, agents.TooMany, agents.TooFew, agents.Off));

        // 35 days in 47 of the calendar, eight hours each, 0.8 of them with contacts, 40 hours a week.
        Assert.Equal(7.0 * 35 / 47 * 8 / 0.8 / 40, agents.EquivalentsOfAgent, 12);
    }

    [Fact]
    public void Run_resumed_fits_only_what_is_missing_and_ends_alike()
    {
        var series = new[] { Weekdays("a", 12, 7), Weekdays("b", 9, 3) };
        var path = _folder.PathOf("kept.jsonl");
        var options = new StudyOptions { Backtest = Small, ResumeFile = path };
        var whole = BacktestStudy.Run(series, [new LevelModel("mean", 5)], options, TestContext.Current.CancellationToken);
        var lines = File.ReadAllLines(path);

        // Half of the lines, and one that was cut off.
        File.WriteAllText(path, string.Join('\n', lines.Take(11)) + "\n" + lines[11][..20]);
        var again = new LevelModel("mean", 5);
        var resumed = BacktestStudy.Run(series, [again], options, TestContext.Current.CancellationToken);

        Assert.Equal(whole.Select(study => study.Models[0].Scores), resumed.Select(study => study.Models[0].Scores));
        Assert.Equal(lines.Order(StringComparer.Ordinal), File.ReadAllLines(path).Order(StringComparer.Ordinal));
        Assert.InRange(again.Lengths.Count, 1, 9);
    }

    [Fact]
    public void Run_stopped_leaves_a_file_that_goes_on()
    {
        var path = _folder.PathOf("kept.jsonl");
        var series = new[] { Weekdays("a", 12, 7), Weekdays("b", 9, 3) };
        var options = new StudyOptions { Backtest = Small with { Parallelism = 1 }, ResumeFile = path };
        using var source = new CancellationTokenSource();
        var stopping = new StoppingModel(source, after: 3);

        Assert.ThrowsAny<OperationCanceledException>(() => BacktestStudy.Run(series, [stopping], options, source.Token));
        var kept = File.ReadAllLines(path);
        var resumed = BacktestStudy.Run(series, [new StoppingModel(source, after: int.MaxValue)], options, TestContext.Current.CancellationToken);

        Assert.InRange(kept.Length, 2, 8);
        Assert.All(kept, line => Assert.EndsWith("}", line));
        Assert.NotNull(resumed[1].Models[0].Scores);
    }

    [Fact]
    public void File_of_another_study_is_refused()
    {
        var path = _folder.PathOf("kept.jsonl");
        BacktestStudy.Run([Weekdays("a", 12, 7)], [new MedianModel()], new StudyOptions { Backtest = Small, ResumeFile = path }, TestContext.Current.CancellationToken);

        var other = Assert.Throws<ImportException>(() => BacktestStudy.Run(
            [Weekdays("a", 12, 8)], [new MedianModel()], new StudyOptions { Backtest = Small, ResumeFile = path }, TestContext.Current.CancellationToken));
        var horizon = Assert.Throws<ImportException>(() => BacktestStudy.Run(
            [Weekdays("a", 12, 7)], [new MedianModel()], new StudyOptions { Backtest = Small with { Horizon = 5 }, ResumeFile = path }, TestContext.Current.CancellationToken));
        var text = Assert.Throws<ImportException>(() => BacktestStudy.Run(
            [Weekdays("a", 12, 7)], [new MedianModel()], new StudyOptions { ResumeFile = _folder.Write("notes.txt", "buy milk\n") }, TestContext.Current.CancellationToken));

        Assert.Contains("of another study", other.Message, StringComparison.Ordinal);
        Assert.Contains("of another study", horizon.Message, StringComparison.Ordinal);
        Assert.Contains("notes.txt:1: expected the lines", text.Message, StringComparison.Ordinal);
        Assert.Equal("buy milk\n", File.ReadAllText(_folder.PathOf("notes.txt")));
    }

    [Fact]
    public void Model_of_somebody_else_that_fails_is_told_as_its_failure()
    {
        IForecastModel[] models =
        [
            new GuardedModel(new BrokenModel("throws", Fault.ThrowsWhenFitted)), new GuardedModel(new BrokenModel("later", Fault.ThrowsWhenForecasting)),
            new GuardedModel(new BrokenModel("short", Fault.TooFewSteps)), new GuardedModel(new BrokenModel("nan", Fault.NotANumber)),
            new GuardedModel(new BrokenModel("null", Fault.Nothing)), new GuardedModel(new BrokenModel("crossed", Fault.Crossed)), new MedianModel(),
        ];

        var study = BacktestStudy.Run([Weekdays("a", 12, 7)], models, new StudyOptions { Backtest = Small }, TestContext.Current.CancellationToken)[0];

        Assert.NotNull(study.Models[0].Scores);
        var reasons = study.Models.Skip(1).ToDictionary(model => model.Model, model => model.Failure!.Reason);
        Assert.Contains("it failed with InvalidOperationException: no fit", reasons["throws"], StringComparison.Ordinal);
        Assert.Contains("it failed with InvalidOperationException: no forecast", reasons["later"], StringComparison.Ordinal);
        Assert.Contains("it gave 9 steps of 10", reasons["short"], StringComparison.Ordinal);
        Assert.Contains("no finite number", reasons["nan"], StringComparison.Ordinal);
        Assert.Contains("nothing (null)", reasons["null"], StringComparison.Ordinal);
        Assert.Contains("quantiles are out of order at step 1", reasons["crossed"], StringComparison.Ordinal);
    }

    [Fact]
    public void Series_too_short_has_models_that_say_so()
    {
        var study = BacktestStudy.Run([Weekdays("a", 2, 7)], [new MedianModel()], new StudyOptions { Backtest = Small }, TestContext.Current.CancellationToken)[0];

        Assert.Empty(study.Origins);
        Assert.Null(study.Best);
        Assert.Contains("too short", study.Models[0].Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_occur_twice_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BacktestStudy.Run([Weekdays("a", 9, 7), Weekdays("a", 9, 7)], [new MedianModel()]));
        Assert.Throws<ArgumentException>(() => BacktestStudy.Run([Weekdays("a", 9, 7)], [new MedianModel(), new MedianModel()]));
    }

    [Fact]
    public void Summary_ranks_the_models_over_the_series()
    {
        ForecastSeries[] series = [Weekdays("a", 12, 7), Weekdays("b", 12, 3), Weekdays("c", 12, 5)];
        IForecastModel[] models = [new LevelModel("far", 1, addend: 1000), new MedianModel(), new LevelModel("never", 1, minimum: 1000)];

        var summary = StudySummary.Of(BacktestStudy.Run(series, models, new StudyOptions { Backtest = Small }, TestContext.Current.CancellationToken))!;

        Assert.Equal(["median-5", "far"], summary.Models);
        Assert.Equal([1.0, 2.0], summary.Ranks.MeanRanks);
        Assert.Equal(3, summary.Ranks.Cases);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Days on weekdays from Monday 31 August 2026, a week of five, with a seeded scatter.</summary>
    private static ForecastSeries Weekdays(string name, int weeks, int seed) =>
        Dated(name, [.. Enumerable.Range(0, 5 * weeks).Select(i => 100 + (10 * (i % 5)) + (double)((i * i * seed) % 13))]);

    private static ForecastSeries Dated(string name, double[] values)
    {
        var days = Enumerable.Range(0, values.Length).Select(i => new DateTime(2026, 8, 31).AddDays((7 * (i / 5)) + (i % 5))).ToArray();
        return new ForecastSeries(name, values, StepCalendars.FromLocalTimes(days, 0).Calendar);
    }

    private sealed class StoppingModel(CancellationTokenSource source, int after) : IForecastModel
    {
        private int _fits;

        public string Name => "stopping";

        public string Description => "Stops the run.";

        public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _fits) > after)
            {
                source.Cancel();
            }

            return new LevelModel("inner", 1).Fit(series, cancellationToken);
        }
    }
}
