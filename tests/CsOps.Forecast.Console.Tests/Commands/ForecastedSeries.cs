using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>What <c>csops forecast --series</c> made of a text: the run, and the rows of the file by series.</summary>
internal sealed record ForecastedSeries(Csops Run, IReadOnlyList<string> Names, IReadOnlyDictionary<string, List<string[]>> Rows)
{
    private const string Header = "series,step,mean,p025,p10,p50,p90,p975";

    public static Task<ForecastedSeries> OfAsync(string text, int horizon, params string[] options) => AsAsync(CultureInfo.InvariantCulture, text, horizon, options);

    /// <summary>Forecasts, and asserts of the file what holds for every one: header, cells, steps 1 to the horizon for each series.</summary>
    public static async Task<ForecastedSeries> AsAsync(CultureInfo culture, string text, int horizon, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var (file, output) = (folder.Write("in.csv", text), folder.PathOf("out.csv"));
        var run = await Csops.RunAsAsync(culture, CancellationToken.None, ["forecast", "--series", file, "--horizon", horizon.ToString(CultureInfo.InvariantCulture), "--out", output, .. options]);
        Assert.True(File.Exists(output), run.Error);
        var lines = await File.ReadAllLinesAsync(output);
        Assert.Equal(Header, lines[0]);
        var cells = lines.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.All(cells, row => Assert.Equal(8, row.Length));
        var names = cells.Select(row => row[0]).Distinct().ToList();
        var steps = Enumerable.Range(1, horizon).Select(step => step.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(from name in names from step in steps select (name, step), cells.Select(row => (row[0], row[1])));
        return new ForecastedSeries(run, names, cells.GroupBy(row => row[0]).ToDictionary(group => group.Key, group => group.ToList()));
    }

    /// <summary>A column of one series; NaN where it is blank.</summary>
    public double[] Column(string series, int column) =>
        [.. Rows[series].Select(row => row[column].Length == 0 ? double.NaN : double.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture))];

    public double[] Mean(string series) => Column(series, 2);

    /// <summary>Asserts that a series has numbers in every row, with its quantiles in order.</summary>
    public void AssertForecast(string series)
    {
        foreach (var row in Rows[series])
        {
            var numbers = row.Skip(2).Select(cell => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
            Assert.All(numbers, number => Assert.True(double.IsFinite(number) && number >= 0));
            Assert.Equal(numbers[1..].Order(), numbers[1..]);
        }
    }

    public void AssertBlank(string series) => Assert.All(Rows[series], row => Assert.All(row.Skip(2), Assert.Empty));
}
