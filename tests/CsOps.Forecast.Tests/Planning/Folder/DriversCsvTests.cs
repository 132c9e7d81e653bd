using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class DriversCsvTests
{
    [Fact]
    public void ReadCentre_reads_drivers_by_name_and_queue()
    {
        using var folder = Drivers("web,2026-11-02,,5120,\nweb,2026-11-03,08:30,12.5,\nparcels,2026-11-02,,3,voice");

        var drivers = folder.Read().Drivers;

        Assert.Equal(["web", "parcels"], drivers.Select(d => d.Driver.Name));
        Assert.Equal([null, "voice"], drivers.Select(d => d.Queue));
        Assert.Equal(
            [new DriverValue(new(2026, 11, 2), true, 5120), new DriverValue(new(2026, 11, 3, 8, 30, 0), false, 12.5)],
            drivers[0].Driver.Values);
    }

    [Theory]
    [InlineData("web,2.11.2026,,5,", "column 'date': found '2.11.2026'; expected a date such as 2026-11-02.")]
    [InlineData("web,2026-11-02,,-5,", "column 'value': found '-5'; expected a number from 0 to 1000000000000, with a decimal point.")]
    [InlineData("web,2026-11-02,,NaN,", "column 'value': found 'NaN'; expected a number")]
    [InlineData("web,2026-11-02,,∞,", "column 'value': found '∞'; expected a number")]
    [InlineData("web,2026-11-02,,1e308,", "column 'value': found '1e308'; expected a number")]
    [InlineData("web,2026-11-02,,\"5,1\",", "column 'value': found '5,1'")]
    [InlineData("web,2026-11-02,8am,5,", "column 'time': found '8am'; expected a time of the day such as 08:30, or nothing for the whole day.")]
    [InlineData("web,2026-11-02,,5,chat", "column 'queue': there is no queue 'chat'.")]
    [InlineData(",2026-11-02,,5,", "column 'name': the cell is empty.")]
    [InlineData("web,2026-11-02,08:30,5,\nweb,2026-11-02,08:30,6,", "column 'date': 'web' has a value for it already; expected one row for each date and time.", 3)]
    public void ReadCentre_with_a_wrong_driver_says_where_and_what_was_expected(string row, string expected, int line = 2)
    {
        using var folder = Drivers(row);

        Assert.StartsWith($"drivers.csv:{line}: {expected}", folder.Error(), StringComparison.Ordinal);
    }

    private static TemporaryCentre Drivers(string rows) =>
        new TemporaryCentre(TemporaryCentre.Full).Write("drivers.csv", "name,date,time,value,queue\n" + rows + "\n");
}
