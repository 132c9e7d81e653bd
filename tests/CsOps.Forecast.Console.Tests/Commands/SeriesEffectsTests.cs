using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Events, drivers, school holidays and pay days of <c>csops forecast --series</c>. The history ends on Friday 23 October 2026.</summary>
public sealed class SeriesEffectsTests
{
    private static readonly string Calls = SeriesFileText.Header + SeriesFileText.Weekdays("calls", level: 60);

    [Fact]
    public async Task Stated_event_raises_its_day_and_is_told()
    {
        using var folder = new TemporaryFolder();
        var events = folder.Write("events.csv", "kind,start,end,uplift,name\ncampaign,2026-10-27,2026-10-27,0.5,Sale\n");

        var plain = await ForecastedSeries.OfAsync(Calls, 40, "--model", "median-5");
        var raised = await ForecastedSeries.OfAsync(Calls, 40, "--model", "median-5", "--events", events);

        raised.Run.Ended(0);
        Assert.Contains("Sale: +50 % as stated; the past has none to learn from.", raised.Run.Output, StringComparison.Ordinal);
        Assert.All(raised.Mean("calls")[8..16].Zip(plain.Mean("calls")[8..16]), pair => Assert.Equal(1.5 * pair.Second, pair.First, 0.01));
        Assert.Equal(plain.Rows["calls"][..8], raised.Rows["calls"][..8]);
    }

    [Fact]
    public async Task Every_input_has_its_sentence_and_warnings_name_the_series()
    {
        using var folder = new TemporaryFolder();
        var school = folder.Write("school.csv", "date,name\n2026-10-12,Autumn\n2026-10-13,Autumn\n2026-10-26,Autumn\n");
        var drivers = folder.Write("drivers.csv", "name,date,value\n" + string.Concat(Enumerable.Range(0, 50).Select(day => $"web,{new DateOnly(2026, 9, 4).AddDays(day):yyyy-MM-dd},{100 + (day * 37 % 11)}\n")));

        var forecast = await ForecastedSeries.OfAsync(
            Calls, 80, "--model", "median-5", "--school-holidays", school, "--drivers", drivers, "--pay-days", "last-business-day", "--pay-days", "27");

        forecast.Run.Ended(0);
        foreach (var name in new[] { "Autumn: ", "web: ", "pay day (last-business-day): ", "pay day (27): ", "the day after pay day (27): " })
        {
            Assert.Contains($"  {name}", forecast.Run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("series 'calls': The driver web is not known to the end of the horizon", forecast.Run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_no_series_has_and_events_of_centres_are_warned_of()
    {
        using var folder = new TemporaryFolder();
        var events = folder.Write("events.csv", "kind,start,end,queue\ncampaign,2026-10-27,2026-10-27,cals\nclosed,2026-10-12,2026-10-12,\n");
        var calls = folder.Write("calls.csv", Calls);

        var forecast = await ForecastedSeries.OfAsync(Calls, 40, "--model", "median-5", "--events", events);
        var tested = (await Csops.RunAsync("backtest", "--series", calls, "--models", "median-5", "--events", events)).Ended(0);

        Assert.All([forecast.Run.Ended(0).Error, tested.Error], error =>
        {
            Assert.Contains("name a queue 'cals', and there is no series of that name", error, StringComparison.Ordinal);
            Assert.Contains("1 events are outages or closed days", error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Event_of_another_series_is_not_used()
    {
        using var folder = new TemporaryFolder();
        var events = folder.Write("events.csv", "kind,start,end,uplift,name,queue\ncampaign,2026-10-27,2026-10-27,0.5,Sale,mails\n");

        var plain = await ForecastedSeries.OfAsync(Calls, 40, "--model", "median-5");
        var forecast = await ForecastedSeries.OfAsync(Calls, 40, "--model", "median-5", "--events", events);

        Assert.Equal(plain.Rows["calls"], forecast.Rows["calls"]);
    }

    [Fact]
    public async Task Series_without_dates_cannot_have_effects_and_says_so()
    {
        var forecast = await ForecastedSeries.OfAsync(SeriesFileText.Header + SeriesFileText.Steps("calls"), 40, "--season", "8,40", "--pay-days", "15");

        forecast.Run.Ended(3);
        forecast.AssertBlank("calls");
        Assert.Contains("events, school holidays, pay days and drivers need dates", forecast.Run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_rules_and_files_are_refused()
    {
        using var folder = new TemporaryFolder();
        var (series, output) = (folder.Write("in.csv", Calls), folder.PathOf("out.csv"));
        var events = folder.Write("events.csv", "kind,start,end\nparty,2026-10-27,2026-10-27\n");

        var rule = await Csops.RunAsync("forecast", "--series", series, "--horizon", "8", "--out", output, "--pay-days", "Fridays");
        var file = await Csops.RunAsync("forecast", "--series", series, "--horizon", "8", "--out", output, "--events", events);
        var centre = await Csops.RunAsync("forecast", folder.PathOf("."), "--pay-days", "15");

        rule.Ended(2);
        Assert.Contains("'Fridays' is not a value of --pay-days; expected last-business-day", rule.Error, StringComparison.Ordinal);
        file.Ended(3);
        Assert.Contains("events.csv:2: column 'kind': found 'party'", file.Error, StringComparison.Ordinal);
        centre.Ended(2);
        Assert.Contains("--pay-days means nothing with a centre's folder", centre.Error, StringComparison.Ordinal);
    }
}
