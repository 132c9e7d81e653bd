using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.MLNet;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Seasons of series without dates: named, found, or neither.</summary>
public sealed class SeasonOptionTests
{
    private static readonly string Steps = SeriesFileText.Header + Text(step => 20 + (2 * (step % 8)) + (step / 8 % 5 == 0 ? 10 : 0));

    [Fact]
    public async Task Season_auto_is_what_is_found_in_the_values()
    {
        var found = await ForecastedSeries.OfAsync(Steps, 40, "--model", "seasonal-naive", "--season", "auto");
        var named = await ForecastedSeries.OfAsync(Steps, 40, "--model", "seasonal-naive", "--season", "8,40");

        Assert.Equal(named.Mean("calls"), found.Mean("calls"));
        Assert.Contains("It repeats itself every 8 and 40 steps.", found.Run.Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Season_auto_of_a_series_without_one_says_so()
    {
        var found = await ForecastedSeries.OfAsync(SeriesFileText.Header + Text(_ => 20), 10, "--model", "seasonal-naive", "--season", "auto");

        Assert.Contains("No season can be told from chance in it.", found.Run.Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Season_auto_of_a_series_with_dates_is_that_of_its_dates()
    {
        var text = SeriesFileText.Header + SeriesFileText.Weekdays("calls");
        var found = await ForecastedSeries.OfAsync(text, 40, "--model", "seasonal-naive", "--season", "auto");
        var plain = await ForecastedSeries.OfAsync(text, 40, "--model", "seasonal-naive");

        Assert.Equal(plain.Mean("calls"), found.Mean("calls"));
    }

    [Fact]
    public async Task Season_that_is_none_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("steps.csv", Steps);

        (await Csops.RunAsync("forecast", "--series", file, "--horizon", "8", "--season", "weekly", "--out", folder.PathOf("out.csv"))).Refused(2, "'weekly' is not a value of --season", "or auto");
        if (!MLNetDetectors.Available)
        {
            (await Csops.RunAsync("forecast", "--series", file, "--horizon", "8", "--season", "mlnet-seasonality", "--out", folder.PathOf("out.csv"))).Refused(2, "'mlnet-seasonality' is not in this build");
        }
    }

    private static string Text(Func<int, double> value)
    {
        var random = new Random(2);
        return string.Concat(Enumerable.Range(0, 320).Select(step => string.Create(CultureInfo.InvariantCulture, $"calls,{step + 1},{value(step) + random.Next(4)}\n")));
    }
}
