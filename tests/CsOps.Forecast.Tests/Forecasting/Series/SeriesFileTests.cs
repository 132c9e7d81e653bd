using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Series;

public sealed class SeriesFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_gives_the_series_in_the_order_of_their_first_rows()
    {
        var series = Read("b,1,10\nb,2,20\na,1,5\nb,3,30\na,2,\n");

        Assert.Equal(["b", "a"], series.Select(s => s.Name));
        Assert.Equal([10, 20, 30], series[0].Values.ToArray());
        Assert.Equal([5, double.NaN], series[1].Values.ToArray());
        Assert.False(series[0].IsDated);
    }

    [Theory]
    [InlineData("2025-03-03T07:00:00", "2025-03-03T07:30:00")]
    [InlineData("2025-03-03T07:00", "2025-03-03T07:30")]
    [InlineData("2025-03-03 07:00", "2025-03-03 07:30:00")]
    [InlineData("2025-03-03", "2025-03-04")]
    public void Read_takes_local_times_in_iso_form(string first, string second)
    {
        var series = Read($"a,{first},1\na,{second},2.5e1\n");

        Assert.True(series[0].IsDated);
        Assert.Equal([1, 25], series[0].Values.ToArray());
    }

    [Fact]
    public void Read_takes_dates_and_integer_steps_in_different_series_of_a_file()
    {
        var series = Read("a,2025-03-03,1\nb,7,2\na,2025-03-04,3\nb,8,4\n");

        Assert.Equal([true, false], series.Select(s => s.IsDated));
        Assert.Equal([1, 3], series[0].Values.ToArray());
        Assert.Equal([2, 4], series[1].Values.ToArray());
    }

    [Fact]
    public void Read_finds_the_columns_by_name()
    {
        var series = SeriesFile.Read(_folder.Write("s.csv", "value,series,time\n3,a,1\n"));

        Assert.Equal([3], series[0].Values.ToArray());
    }

    [Theory]
    [InlineData("a,1,1\na,1,2\n", 3, "time", "the same as that of line 2")]
    [InlineData("a,2,1\nb,1,1\na,1,2\n", 4, "time", "before that of line 2")]
    [InlineData("a,1,1\na,2025-03-03,2\n", 3, "time", "a date among the integer steps")]
    [InlineData("a,2025-03-03,1\na,7,2\n", 3, "time", "an integer step among the dates")]
    [InlineData("a,2025-03-03T07:00:00+01:00,1\n", 2, "time", "without offset")]
    [InlineData("a,03/04/2025,1\n", 2, "time", "99/99/9999")]
    [InlineData("a,,1\n", 2, "time", "(blank)")]
    [InlineData("a,1,\"1,5\"\n", 2, "value", "decimal point")]
    [InlineData("a,1,many\n", 2, "value", "found aaaa")]
    [InlineData("a,1,NaN\n", 2, "value", "expected a number")]
    [InlineData(",1,5\n", 2, "series", "blank")]
    [InlineData("a,1\n", 2, null, "2 fields; expected 3")]
    [InlineData("a,1,1,9\n", 2, null, "4 fields; expected 3")]
    [InlineData("", 0, null, "no rows")]
    public void Read_refuses_a_bad_row_with_its_line_and_column(string rows, long line, string? column, string problem)
    {
        var error = Assert.Throws<ImportException>(() => Read(rows));

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains("s.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_refuses_a_file_of_another_layout()
    {
        var path = _folder.Write("s.csv", "series;time;value\na;1;2\n");

        var error = Assert.Throws<ImportException>(() => SeriesFile.Read(path));

        Assert.Equal("series", error.Column);
    }

    [Fact]
    public void Prepare_continues_local_times_on_the_series_own_days()
    {
        var prepared = Prepare(DatedRows(days: 14, weekdaysOnly: true), new SeriesOptions { Horizon = 3 });

        Assert.Equal((10, 3, 0), (prepared.Series.Length, prepared.Series.MaxHorizon, prepared.RowsLeftOut));
        Assert.Equal(new DateOnly(2025, 3, 17), prepared.Series.Calendar.DateOf(10));
        Assert.Equal(5, prepared.Series.Calendar.DaysPerWeek);
    }

    [Fact]
    public void Prepare_names_holidays()
    {
        var holidays = new HolidayCalendar([new(new DateOnly(2025, 3, 17), "Shamrock")]);

        var prepared = Prepare(DatedRows(14, weekdaysOnly: true), new SeriesOptions { Horizon = 3, Holidays = holidays });

        Assert.Equal("Shamrock", prepared.Series.Calendar.HolidayOf(10));
    }

    [Fact]
    public void Prepare_leaves_out_accidental_rows_and_counts_them()
    {
        var rows = DatedRows(70, weekdaysOnly: true, extraSaturday: true);

        var prepared = Prepare(rows, new SeriesOptions { Horizon = 1 });

        Assert.Equal((50, 1, 5), (prepared.Series.Length, prepared.RowsLeftOut, prepared.Series.Calendar.DaysPerWeek));
    }

    [Theory]
    [InlineData(new[] { 2, 10 }, 5)]
    [InlineData(new[] { 10 }, 5)]
    [InlineData(new[] { 2 }, 1)]
    public void Prepare_accepts_seasons_that_are_the_series_day_and_week(int[] seasons, int daysPerWeek)
    {
        var prepared = Prepare(TwiceADay(28), new SeriesOptions { Horizon = 1, Seasons = [.. seasons] });

        Assert.Equal((2, daysPerWeek), (prepared.Series.Calendar.SlotsPerDay, prepared.Series.Calendar.DaysPerWeek));
        Assert.True(prepared.Series.Calendar.HasDates);
    }

    [Fact]
    public void Prepare_refuses_seasons_that_the_dates_contradict()
    {
        var error = Assert.Throws<ImportException>(() => Prepare(TwiceADay(28), new SeriesOptions { Horizon = 1, Seasons = [3, 15] }));

        Assert.Contains("3,15", error.Problem, StringComparison.Ordinal);
        Assert.Contains("seasons 2,10", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_counts_a_season_of_months_in_rows()
    {
        var months = string.Concat(Enumerable.Range(1, 12).Select(m => $"a,2024-{m:00}-01,{m}\n"));

        var prepared = Prepare(months, new SeriesOptions { Horizon = 2, Seasons = [12] });

        Assert.Equal((12, 0), (prepared.Series.Calendar.SlotsPerDay, prepared.Series.Calendar.SlotOf(12)));
    }

    [Fact]
    public void Prepare_refuses_months_without_a_season()
    {
        var error = Assert.Throws<ImportException>(() => Prepare("a,2024-01-01,1\na,2024-02-01,2\n", new SeriesOptions { Horizon = 1 }));

        Assert.Contains("name its season", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_refuses_a_time_off_the_grid_with_its_line()
    {
        var rows = "a,2025-03-03T07:00,1\na,2025-03-03T07:30,1\na,2025-03-03T08:00,1\na,2025-03-03T08:13,1\n";

        var error = Assert.Throws<ImportException>(() => Prepare(rows, new SeriesOptions { Horizon = 1 }));

        Assert.Equal((5, "time"), (error.Line, error.Column));
    }

    [Fact]
    public void Prepare_fills_absent_integer_steps_as_not_observed()
    {
        var prepared = Prepare("a,10,1\na,12,2\na,16,4\n", new SeriesOptions { Horizon = 1, Seasons = [2, 4] });

        Assert.Equal([1, 2, double.NaN, 4], prepared.Series.Values.ToArray());
        Assert.Equal((2, 2), (prepared.Series.Calendar.SlotsPerDay, prepared.Series.Calendar.DaysPerWeek));
    }

    [Theory]
    [InlineData("a,1,1\na,2,2\na,1000000000,3\n")]
    [InlineData("a,-9223372036854775808,1\na,0,2\na,9223372036854775807,3\n")]
    public void Prepare_refuses_integer_steps_that_are_mostly_gaps(string rows)
    {
        var error = Assert.Throws<ImportException>(() => Prepare(rows, new SeriesOptions { Horizon = 1 }));

        Assert.Contains("gaps", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_refuses_seasons_that_are_no_day_and_week()
    {
        var error = Assert.Throws<ImportException>(() => Prepare("a,1,1\n", new SeriesOptions { Horizon = 1, Seasons = [24, 100] }));

        Assert.Contains("24,100", error.Problem, StringComparison.Ordinal);
    }

    private static string DatedRows(int days, bool weekdaysOnly, bool extraSaturday = false)
    {
        var dates = Enumerable.Range(0, days).Select(d => new DateTime(2025, 3, 3).AddDays(d))
            .Where(d => !weekdaysOnly || d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || (extraSaturday && d.Day == 29 && d.Month == 3));
        return string.Concat(dates.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $"a,{d:yyyy-MM-dd},{i}\n")));
    }

    private static string TwiceADay(int days)
    {
        var dates = Enumerable.Range(0, days).Select(d => new DateTime(2025, 3, 3).AddDays(d)).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return string.Concat(dates.Select(d => string.Create(CultureInfo.InvariantCulture, $"a,{d:yyyy-MM-dd}T08:00,1\na,{d:yyyy-MM-dd}T12:00,2\n")));
    }

    private System.Collections.Immutable.ImmutableArray<FileSeries> Read(string rows) => SeriesFile.Read(_folder.Write("s.csv", $"series,time,value\n{rows}"));

    private PreparedSeries Prepare(string rows, SeriesOptions options) => Read(rows)[0].Prepare(options);
}
