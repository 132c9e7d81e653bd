using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Files;

public class ForecastFileTests
{
    [Fact]
    public void Forecast_written_and_read_again_is_the_same_through_both_hours_of_October()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("forecast.csv");
        var written = SmallPlan.Forecast("voice", i => i % 48 / 10.0);
        AtomicFile.Write(path, stream => ForecastFile.Write([written, written with { Queue = "chat, \"sales\"" }], SmallPlan.Copenhagen, stream));

        var read = ForecastFile.Read(path);

        Assert.Equal(["voice", "chat, \"sales\""], read.Select(f => f.Queue));
        Assert.All(read, forecast => Assert.Equal(written.Grid, forecast.Grid));
        for (var level = 0; level < SeriesForecast.Levels.Length; level++)
        {
            Assert.Equal(written.Volume.Quantile(level), read[1].Volume.Quantile(level));
            Assert.Equal(written.HandleSeconds.Quantile(level), read[1].HandleSeconds.Quantile(level));
        }
    }

    [Fact]
    public void Repeated_hour_is_two_rows_with_two_offsets()
    {
        using var stream = new MemoryStream();

        ForecastFile.Write([SmallPlan.Forecast("voice", _ => 1)], SmallPlan.Copenhagen, stream);

        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("voice,2026-10-25T02:30:00+02:00,30,1,", text);
        Assert.Contains("voice,2026-10-25T02:30:00+01:00,30,1,", text);
    }

    [Theory]
    [InlineData("voice,2026-10-19T08:30:00+02:00,30", "interval_start", "expected 2026-10-19T06:00:00Z")]
    [InlineData("voice,19-10-2026 08:00,30", "interval_start", "expected a time with its offset")]
    [InlineData(",2026-10-19T08:00:00+02:00,30", "queue", "blank")]
    [InlineData("voice,2026-10-19T08:00:00+02:00,30,1,1,1,1,x", "offered_p90", "expected a number")]
    [InlineData("voice,2026-10-19T08:00:00+02:00,30,1,1,1,1,0.5,2", "offered_p90", "below the one before")]
    [InlineData("voice,2026-10-19T08:00:00+02:00,30,-1", "offered_mean", "zero or more")]
    public void Row_that_is_wrong_is_named_by_file_line_and_column(string row, string column, string problem)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("forecast.csv");
        string[] good = ["voice", "2026-10-19T08:00:00+02:00", "30", "1", "1", "1", "1", "1", "1", "180", "180", "180", "180", "180", "180"];
        var cells = row.Split(',');
        var header = "queue,interval_start,interval_minutes,offered_mean,offered_p025,offered_p10,offered_p50,offered_p90,offered_p975,"
            + "handle_seconds_mean,handle_seconds_p025,handle_seconds_p10,handle_seconds_p50,handle_seconds_p90,handle_seconds_p975";
        good[1] = "2026-10-19T07:30:00+02:00";
        File.WriteAllText(path, $"{header}\n{string.Join(',', good)}\n{string.Join(',', cells.Concat(good[cells.Length..]))}\n");

        var error = Assert.Throws<ImportException>(() => ForecastFile.Read(path));

        Assert.Equal((path, 3L, column), (error.File, error.Line, error.Column));
        Assert.Contains(problem, error.Problem);
    }

    [Fact]
    public void Queues_with_different_intervals_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("forecast.csv");
        var week = SmallPlan.Forecast("voice", _ => 1);
        var shorter = SmallPlan.Forecast("chat", _ => 1, new(SmallPlan.AutumnWeek.First, SmallPlan.AutumnWeek.First));
        AtomicFile.Write(path, stream => ForecastFile.Write([week, shorter], SmallPlan.Copenhagen, stream));

        var error = Assert.Throws<ImportException>(() => ForecastFile.Read(path));

        Assert.Contains("queue 'chat' has 48 intervals", error.Message);
    }
}
