using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class BacktestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Screen_of_a_centre_is_as_approved()
    {
        var centre = TinyCentre.Write(_folder);
        var before = FolderListing.Of(_folder.Root);

        var run = (await Csops.RunAsync("backtest", centre, "--models", "median-5,average-4,seasonal-naive", "--origins", "2", "--horizon", "80")).Ended(0);

        Approval.Verify("backtest.txt", run.Output);
        Assert.Equal(before, FolderListing.Of(_folder.Root));
    }

    [Fact]
    public async Task Horizon_that_no_history_is_long_enough_for_is_wrong_data()
    {
        var run = (await Csops.RunAsync("backtest", TinyCentre.Write(_folder), "--models", "median-5", "--horizon", "99999")).Ended(3);

        Assert.Contains("no model could be tested on any series; the table says why", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_of_one_queue_ranks_the_models_by_error()
    {
        var run = (await Csops.RunAsync("backtest", TinyCentre.Write(_folder), "--queue", "VOICE", "--models", "median-5,average-4", "--origins", "2", "--json")).Ended(0);

        var answer = AnswerEnvelope.Read(run, "csops backtest");
        var result = Assert.Single(answer.GetProperty("result").EnumerateArray());
        Assert.Equal(["series", "origins", "horizon", "left_out", "leader_board", "models", "ranks"], AnswerEnvelope.NamesOf(result));
        Assert.Equal("voice", result.GetProperty("series").GetString());
        var board = result.GetProperty("leader_board").EnumerateArray().ToList();
        Assert.Equal(["average-4", "median-5"], board.Select(score => score.GetProperty("model").GetString()).Order());
        Assert.All(board, score => Assert.Equal(["model", "wape", "bias", "mase", "pinball", "coverage80", "coverage95", "count"], AnswerEnvelope.NamesOf(score)));
        Assert.True(WapeOf(board[0]) <= WapeOf(board[1]));
    }

    [Fact]
    public async Task Json_tells_errors_by_lead_weekday_and_interval_in_agents_and_how_sure()
    {
        var run = (await Csops.RunAsync("backtest", TinyCentre.Write(_folder), "--models", "median-5,seasonal-naive", "--origins", "4", "--horizon", "80", "--json")).Ended(0);

        var answer = AnswerEnvelope.Read(run, "csops backtest");
        var model = answer.GetProperty("result")[0].GetProperty("models")[0];
        Assert.Equal(
            ["model", "skill", "diebold_mariano", "agents", "by_lead", "by_day_ahead", "by_weekday", "by_slot", "by_origin"], AnswerEnvelope.NamesOf(model));
        Assert.Equal(16, model.GetProperty("by_slot").GetArrayLength());
        Assert.Equal("08:00", model.GetProperty("by_slot")[0].GetProperty("clock").GetString());
        Assert.Equal([1, 2, 3, 4, 5], model.GetProperty("by_weekday").EnumerateArray().Select(day => day.GetProperty("weekday").GetInt32()));
        Assert.True(model.GetProperty("agents").GetProperty("needed").GetDouble() > 1);
        Assert.Equal(2, answer.GetProperty("summary").GetProperty("cases").GetInt32());
    }

    [Fact]
    public async Task Errors_of_a_series_are_told_in_agents_where_its_handle_time_is_stated()
    {
        var file = _folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("a"));

        var plain = (await Csops.RunAsync("backtest", "--series", file, "--models", "median-5", "--json")).Ended(0);
        var priced = (await Csops.RunAsync("backtest", "--series", file, "--models", "median-5", "--handle-time", "240s", "--target", "80/20", "--json")).Ended(0);
        var refused = await Csops.RunAsync("backtest", "--series", _folder.Write("steps.csv", SeriesFileText.Header + SeriesFileText.Steps("s")), "--handle-time", "240s");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, AgentsOf(plain).ValueKind);
        Assert.True(AgentsOf(priced).GetProperty("off_fte").GetDouble() > 0);
        refused.Refused(2, "--handle-time needs --interval");

        static JsonElement AgentsOf(Csops run) => AnswerEnvelope.Read(run, "csops backtest").GetProperty("result")[0].GetProperty("models")[0].GetProperty("agents");
    }

    [Fact]
    public async Task Interrupted_run_goes_on_from_its_file_and_another_study_is_refused()
    {
        var file = _folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("a") + SeriesFileText.Weekdays("b", level: 40));
        var resume = _folder.PathOf("kept/backtest.jsonl");
        string[] command = ["backtest", "--series", file, "--models", "median-5,average-4", "--out", _folder.PathOf("errors.csv")];

        var whole = (await Csops.RunAsync([.. command, "--resume", resume])).Ended(0);
        var lines = await File.ReadAllLinesAsync(resume, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(resume, string.Join('\n', lines.Take(6)) + "\n" + lines[6][..40], TestContext.Current.CancellationToken);
        var again = (await Csops.RunAsync([.. command, "--resume", resume])).Ended(0);
        var other = await Csops.RunAsync("backtest", "--series", file, "--models", "median-5", "--horizon", "8", "--resume", resume);

        Assert.Equal(whole.Output, again.Output);
        Assert.Equal(lines.Order(StringComparer.Ordinal), (await File.ReadAllLinesAsync(resume, TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal));
        other.Refused(3, "backtest.jsonl:1: it is of another study");
        Assert.StartsWith("series,model,part,key,count,wape,", await File.ReadAllTextAsync(_folder.PathOf("errors.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_series_of_a_file_is_tested()
    {
        var file = _folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("a") + SeriesFileText.Weekdays("b", level: 40));

        var run = (await Csops.RunAsync("backtest", "--series", file, "--horizon", "40", "--season", "8,40", "--holidays", "US", "--models", "median-5", "--json")).Ended(0);

        var results = AnswerEnvelope.Read(run, "csops backtest").GetProperty("result").EnumerateArray().ToList();
        Assert.Equal(["a", "b"], results.Select(result => result.GetProperty("series").GetString()));
        Assert.All(results, result => Assert.Equal(40, result.GetProperty("horizon").GetInt32()));
    }

    [Fact]
    public async Task Every_model_is_tested_when_none_is_named()
    {
        var file = _folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("a"));

        var run = (await Csops.RunAsync("backtest", "--series", file, "--horizon", "8", "--origins", "1", "--json")).Ended(0);
        var listed = (await Csops.RunAsync("models", "--json")).Ended(0);

        var board = AnswerEnvelope.Read(run, "csops backtest").GetProperty("result")[0].GetProperty("leader_board");
        var models = AnswerEnvelope.Read(listed, "csops models").GetProperty("result").EnumerateArray().Where(model => model.GetProperty("in_this_build").GetBoolean());
        Assert.Equal(
            models.Select(model => model.GetProperty("name").GetString()).Order(StringComparer.Ordinal),
            board.EnumerateArray().Select(score => score.GetProperty("model").GetString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("0.9", 0)]
    [InlineData("0.0001", 1)]
    public async Task Gate_of_the_error_decides_the_exit_code(string most, int exitCode)
    {
        var file = _folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("a"));

        var run = (await Csops.RunAsync("backtest", "--series", file, "--models", "average-4", "--max-wape", most)).Ended(exitCode);

        Assert.Equal(exitCode == 1, run.Error.Contains("--max-wape asks for 0.0001", StringComparison.Ordinal));
        Assert.Contains("average-4", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_is_not_passed_by_a_series_that_no_model_could_forecast()
    {
        var file = _folder.Write("in.csv", SeriesFileText.Header + "a,1,5\na,2,6\n");

        var run = await Csops.RunAsync("backtest", "--series", file, "--models", "average-4", "--horizon", "1", "--max-wape", "0.9");

        Assert.Contains(run.ExitCode, new[] { 1, 3 });
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("There is no model 'sssa'", "--models", "median-5,sssa")]
    [InlineData("--models names none", "--models", ",")]
    [InlineData("a whole number from 1 to 52", "--origins", "0")]
    [InlineData("the centre has no queue 'mail'; it has voice, chat", "--queue", "mail")]
    [InlineData("--season means nothing with a centre's folder", "--season", "8,40")]
    [InlineData("--against ssa: it is not among the models tested: median-5", "--models", "median-5", "--against", "ssa")]
    [InlineData("--handle-time means nothing with a centre's folder", "--handle-time", "240s")]
    [InlineData("--target means nothing without --handle-time", "--target", "80/20")]
    [InlineData("and not both", "--series", "in.csv")]
    [InlineData("a number such as 0.85", "--max-wape", "10%")]
    public async Task Command_line_that_is_wrong_is_refused_with_what_was_expected(string words, params string[] options)
    {
        (await Csops.RunAsync(["backtest", TinyCentre.Write(_folder), .. options])).Refused(2, words);
    }

    [Fact]
    public async Task Neither_folder_nor_file_is_refused()
    {
        (await Csops.RunAsync("backtest")).Refused(2, "Give a centre's folder, or --series FILE");
        (await Csops.RunAsync("backtest", "--series", "in.csv", "--queue", "a")).Refused(2, "--queue means nothing with --series");
    }

    [Fact]
    public async Task Missing_file_or_folder_is_named()
    {
        (await Csops.RunAsync("backtest", "--series", _folder.PathOf("absent.csv"))).Refused(3, "absent.csv: there is no such file");
        (await Csops.RunAsync("backtest", _folder.PathOf("absent"))).Refused(3, "centre.json: there is no such file");
    }

    public void Dispose() => _folder.Dispose();

    private static double WapeOf(JsonElement score) => score.GetProperty("wape").GetDouble();
}
