using CsOps.Forecast.Console.Commands.Forecasts;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>The machine contract <c>csops forecast --series</c>, sentence by sentence.</summary>
public sealed class SeriesContractTests
{
    public static TheoryData<string> Models => [.. ConsoleModels.All.All.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Every_model_forecasts_the_shape_of_the_week(string model)
    {
        var forecast = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Weekdays("calls"), 40, "--model", model);

        forecast.Run.Ended(0);
        forecast.AssertForecast("calls");
        var mean = forecast.Mean("calls");
        Assert.True(mean[7] > mean[0] + 5, "the last half-hour of a day is busier than the first");
        Assert.True(mean[..8].Sum() > mean[8..16].Sum() + 30, "Monday is busier than Tuesday");
    }

    [Fact]
    public async Task Several_series_interleaved_are_forecast_each_by_itself_in_the_order_of_the_file()
    {
        var (b, a, c) = (SeriesFileText.Weekdays("b", level: 20), SeriesFileText.Weekdays("a", level: 50), SeriesFileText.Weekdays("c", weeks: 6, level: 80));

        var together = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Interleaved(b, a, c), 16, "--model", "median-5");
        var inBlocks = await ForecastedSeries.OfAsync(SeriesFileText.Header + b + a + c, 16, "--model", "median-5");
        var alone = await ForecastedSeries.OfAsync(SeriesFileText.Header + a, 16, "--model", "median-5");

        together.Run.Ended(0);
        Assert.Equal(["b", "a", "c"], together.Names);
        Assert.Equal(inBlocks.Rows["c"], together.Rows["c"]);
        Assert.Equal(alone.Rows["a"], together.Rows["a"]);
    }

    [Fact]
    public async Task Steps_follow_the_weekdays_and_slots_of_the_history()
    {
        var forecast = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Weekdays("calls"), 80, "--model", "seasonal-naive");

        var mean = forecast.Mean("calls");
        Assert.True(mean[0] > mean[8] + 5, "step 1 is on Monday, the first row after a Friday");
        Assert.All(mean[..40].Zip(mean[40..]), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
    }

    [Fact]
    public async Task Integer_steps_with_named_seasons_are_forecast_like_dates()
    {
        var dated = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Weekdays("calls"), 40, "--model", "median-5", "--season", "8,40");
        var stepped = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Steps("calls"), 40, "--model", "median-5", "--season", "8,40");

        stepped.Run.Ended(0);
        stepped.AssertForecast("calls");
        Assert.All(dated.Mean("calls").Zip(stepped.Mean("calls")), pair => Assert.InRange(pair.First - pair.Second, -3, 3));
    }

    [Fact]
    public async Task Integer_steps_without_a_season_are_forecast()
    {
        var forecast = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Steps("calls", count: 60), 12);

        forecast.Run.Ended(0);
        forecast.AssertForecast("calls");
    }

    [Fact]
    public async Task Season_that_a_dated_series_does_not_have_leaves_it_blank_and_names_those_it_has()
    {
        var forecast = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Weekdays("calls"), 8, "--season", "28,140");

        forecast.Run.Ended(3);
        forecast.AssertBlank("calls");
        Assert.Contains("8,40", forecast.Run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blank_value_is_a_row_that_was_not_observed_and_keeps_its_step()
    {
        var rows = SeriesFileText.Weekdays("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var blank = rows.Select((row, i) => i is >= 312 or 100 ? row[..(row.LastIndexOf(',') + 1)] : row);

        var whole = await ForecastedSeries.OfAsync(SeriesFileText.Header + string.Join('\n', rows), 8, "--model", "median-5");
        var gaps = await ForecastedSeries.OfAsync(SeriesFileText.Header + string.Join('\n', blank), 8, "--model", "median-5");

        gaps.Run.Ended(0);
        gaps.AssertForecast("calls");
        Assert.All(whole.Mean("calls").Zip(gaps.Mean("calls")), pair => Assert.InRange(pair.First - pair.Second, -3, 3));
    }

    [Theory]
    [InlineData("US")]
    [InlineData("us")]
    [InlineData("FILE")]
    public async Task Holidays_of_a_country_or_a_file_keep_their_steps(string holidays)
    {
        using var folder = new TemporaryFolder();
        var named = holidays == "FILE" ? folder.Write("days.csv", "date,name\n2026-09-07,Labor Day\n") : holidays;
        var rows = SeriesFileText.Weekdays("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Contains("2026-09-07", StringComparison.Ordinal) ? row[..(row.LastIndexOf(',') + 1)] + "0" : row);

        var forecast = await ForecastedSeries.OfAsync(SeriesFileText.Header + string.Join('\n', rows), 40, "--model", "median-5", "--holidays", named);

        forecast.Run.Ended(0);
        forecast.AssertForecast("calls");
        Assert.True(forecast.Mean("calls")[0] > 20, "a Monday that was a holiday is not what Mondays are");
    }

    [Fact]
    public async Task Holiday_to_come_is_forecast_at_the_level_of_the_past_one()
    {
        using var folder = new TemporaryFolder();
        var past = folder.Write("past.csv", "date,name\n2026-09-07,Labor Day\n");
        var both = folder.Write("both.csv", "date,name\n2026-09-07,Labor Day\n2026-10-26,Another\n");
        var rows = SeriesFileText.Weekdays("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Contains("2026-09-07", StringComparison.Ordinal) ? row[..(row.LastIndexOf(',') + 1)] + "0" : row);
        var text = SeriesFileText.Header + string.Join('\n', rows);

        var ordinary = await ForecastedSeries.OfAsync(text, 40, "--model", "median-5", "--holidays", past);
        var holiday = await ForecastedSeries.OfAsync(text, 40, "--model", "median-5", "--holidays", both);

        // One holiday with nothing, and two ordinary days assumed, on the scale of square roots: (2/3)².
        Assert.All(Enumerable.Range(0, 8), i => Assert.Equal(ordinary.Mean("calls")[i] * 4 / 9, holiday.Mean("calls")[i], 0.001));
        Assert.Equal(ordinary.Mean("calls")[8..], holiday.Mean("calls")[8..]);
    }

    [Fact]
    public async Task Series_that_cannot_be_forecast_is_blank_with_a_line_and_exit_code_3_while_others_are_forecast()
    {
        var text = SeriesFileText.Header + SeriesFileText.Weekdays("good") + "short,2026-08-31T08:00,\n" + SeriesFileText.Weekdays("fine");

        var forecast = await ForecastedSeries.OfAsync(text, 8, "--model", "median-5");

        forecast.Run.Ended(3);
        Assert.Equal(["good", "short", "fine"], forecast.Names);
        forecast.AssertForecast("good");
        forecast.AssertBlank("short");
        forecast.AssertForecast("fine");
        var line = Assert.Single(forecast.Run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("warning: series 'short' could not be forecast: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_is_the_same_in_every_culture_and_every_time()
    {
        var text = SeriesFileText.Header + SeriesFileText.Weekdays("calls");

        var first = await ForecastedSeries.OfAsync(text, 16);
        var second = await ForecastedSeries.AsAsync(CultureInfo.GetCultureInfo("da-DK"), text, 16);

        Assert.Equal(first.Rows["calls"], second.Rows["calls"]);
    }

    [Fact]
    public async Task Automatic_choice_says_why_on_screen()
    {
        var forecast = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Weekdays("calls"), 8, "--model", "auto");

        Assert.StartsWith("calls: ", forecast.Run.Output, StringComparison.Ordinal);
        Assert.Contains("WAPE", forecast.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_the_envelope_with_the_rows_read_and_written()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("calls") + "short,2026-08-31T08:00,\n");

        var run = (await Csops.RunAsync("forecast", "--series", file, "--horizon", "8", "--model", "median-5", "--out", folder.PathOf("out.csv"), "--json")).Ended(3);

        var answer = AnswerEnvelope.Read(run, "csops forecast");
        Assert.Equal(321, Assert.Single(answer.GetProperty("inputs").EnumerateArray()).GetProperty("rows").GetInt32());
        Assert.Equal(16, Assert.Single(answer.GetProperty("outputs").EnumerateArray()).GetProperty("rows").GetInt32());
        Assert.Equal("NOT_FORECAST", Assert.Single(answer.GetProperty("warnings").EnumerateArray()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("", "in.csv", "0 bytes")]
    [InlineData("series,time,value\n", "in.csv", "no rows")]
    [InlineData("series,time\ncalls,1\n", "in.csv:1", "value")]
    [InlineData("series;time;value\ncalls;1;2\n", "in.csv:1", "series")]
    [InlineData("series,time,value\ncalls,1,2\ncalls,2,many\n", "in.csv:3", "value")]
    [InlineData("series,time,value\ncalls,soon,2\n", "in.csv:2", "time")]
    [InlineData("series,time,value\ncalls,2026-08-31T08:00+02:00,2\n", "in.csv:2", "time")]
    [InlineData("series,time,value\ncalls,2,2\ncalls,1,2\n", "in.csv:3", "time")]
    [InlineData("series,time,value\ncalls,1,2\ncalls,2026-08-31,2\n", "in.csv:3", "time")]
    public async Task File_that_is_wrong_is_refused_with_its_line_and_nothing_is_written(string text, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("in.csv", text);
        var before = FolderListing.Of(folder.Root);

        var run = await Csops.RunAsync("forecast", "--series", file, "--horizon", "4", "--out", folder.PathOf("made/out.csv"));

        run.Refused(3, words);
        Assert.Equal(before, FolderListing.Of(folder.Root));
    }

    [Fact]
    public async Task Folder_in_place_of_a_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Steps("calls", count: 40));

        (await Csops.RunAsync("forecast", "--series", folder.Root, "--horizon", "4", "--out", folder.PathOf("out.csv"))).Refused(3, folder.Root);
        (await Csops.RunAsync("forecast", "--series", file, "--horizon", "4", "--model", "median-5", "--out", folder.Root)).Refused(3, folder.Root);
        Assert.Equal(["in.csv"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("Give a centre's folder, or --series FILE, and not both")]
    [InlineData("Give a centre's folder, or --series FILE, and not both", "DIR", "--series", "in.csv", "--horizon", "4", "--out", "out.csv")]
    [InlineData("--series needs --horizon", "--series", "in.csv", "--out", "out.csv")]
    [InlineData("--series needs --out", "--series", "in.csv", "--horizon", "4")]
    [InlineData("expected a whole number from 1", "--series", "in.csv", "--horizon", "0", "--out", "out.csv")]
    [InlineData("expected one or two whole numbers", "--series", "in.csv", "--horizon", "4", "--out", "out.csv", "--season", "day")]
    [InlineData("at most two", "--series", "in.csv", "--horizon", "4", "--out", "out.csv", "--season", "8,40,80")]
    [InlineData("larger multiple", "--series", "in.csv", "--horizon", "4", "--out", "out.csv", "--season", "40,8")]
    [InlineData("is neither a file nor one of the countries", "--series", "in.csv", "--horizon", "4", "--out", "out.csv", "--holidays", "XX")]
    [InlineData("--weeks means nothing with --series", "--series", "in.csv", "--horizon", "4", "--out", "out.csv", "--weeks", "2")]
    public async Task Command_line_that_is_wrong_is_refused_with_what_was_expected(string words, params string[] args)
    {
        (await Csops.RunAsync(["forecast", .. args])).Refused(2, words);
    }
}
