using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class HistoryEndsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("forecast")]
    [InlineData("plan")]
    [InlineData("explain")]
    public async Task Queue_whose_history_ends_before_a_row_of_a_later_year_is_named_with_what_to_do(string command)
    {
        var centre = TinyCentre.Write(_folder);
        AddVoice(centre, "2027-10-29T10:00+02:00");

        var run = (await Csops.RunAsync(command, centre)).Ended(0);

        Assert.Contains(
            "warning: the history of chat (until 2026-10-30 16:00) ends over a week before that of voice (until 2027-10-29 10:30), after which is planned. Import what is missing, or give --from 2026-11-02 where a date of voice is wrong.\n",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-06T15:30+01:00", null, false)]
    [InlineData("2026-11-06T16:00+01:00", null, true)]
    [InlineData("2027-10-29T10:00+02:00", "2026-11-02", false)]
    public async Task Word_is_said_from_a_week_on_and_where_no_first_day_is_typed(string row, string? from, bool said)
    {
        var centre = TinyCentre.Write(_folder);
        AddVoice(centre, row);

        var run = (await Csops.RunAsync(["forecast", centre, .. from is null ? (string[])[] : ["--from", from]])).Ended(0);

        Assert.Equal(said, run.Error.Contains("ends over a week before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queue_that_others_were_merged_into_ends_with_the_last_of_them()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/centre.json", TinyCentre.Settings.Replace("\"voice\", \"channel\"", "\"all\", \"mergedFrom\": [\"voice\", \"mail\"], \"mergedOn\": \"2026-11-30\", \"channel\"", StringComparison.Ordinal));
        _folder.Write("tiny/agents.csv", TinyCentre.Agents.Replace("voice", "all", StringComparison.Ordinal));
        AddVoice(centre, "2026-12-04T10:00+01:00");

        var run = (await Csops.RunAsync("forecast", centre)).Ended(0);

        Assert.Contains("the history of chat (until 2026-10-30 16:00) ends over a week before that of all (until 2026-12-04 10:30)", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static void AddVoice(string centre, string time) =>
        File.AppendAllText(Path.Combine(centre, "history", "all.csv"), $"voice,{time},30,5,5,0,0,1200,50\n");
}
