using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Forecasting.Series;

public sealed class SeriesForecastFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_gives_a_row_per_series_and_step_and_blanks_where_there_is_no_forecast()
    {
        var path = _folder.PathOf("out.csv");

        SeriesForecastFile.Write(path, [new("b", LevelModel.Constant(10.5, 2, spread: 1)), new("a", null)], horizon: 2);

        Assert.Equal(
            "series,step,mean,p025,p10,p50,p90,p975\n"
            + "b,1,10.5,8.5,9.5,10.5,11.5,12.5\n"
            + "b,2,10.5,8.5,9.5,10.5,11.5,12.5\n"
            + "a,1,,,,,,\n"
            + "a,2,,,,,,\n",
            File.ReadAllText(path));
    }

    [Fact]
    public void Write_of_forecasts_longer_than_the_horizon_stops_there()
    {
        var path = _folder.PathOf("out.csv");

        SeriesForecastFile.Write(path, [new("b", LevelModel.Constant(1, 5))], horizon: 1);

        Assert.Equal(2, File.ReadAllLines(path).Length);
    }

    [Fact]
    public void Write_that_fails_leaves_the_old_file()
    {
        var path = _folder.Write("out.csv", "old");

        Assert.ThrowsAny<Exception>(() => SeriesForecastFile.Write(path, [new("b", LevelModel.Constant(1, 1))], horizon: 2));

        Assert.Equal("old", File.ReadAllText(path));
    }
}
