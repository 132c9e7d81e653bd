using CsOps.Forecast.Console.Tests.Commands;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.ModelAssemblies;

public sealed class ModelAssemblyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Own => typeof(ModelAssemblyTests).Assembly.Location;

    [Fact]
    public async Task Model_of_an_assembly_is_listed_told_of_and_not_there_without_it()
    {
        var listed = (await Csops.RunAsync("models", "--model-assembly", Own)).Ended(0);
        var told = (await Csops.RunAsync("models", "TWO-WEEK", "--model-assembly", Own)).Ended(0);

        Assert.Matches("(?m)^ +two-week +The mean of the last two values", listed.Output);
        Assert.Contains("It is in the race of auto.", told.Output, StringComparison.Ordinal);
        (await Csops.RunAsync("models", "two-week")).Refused(2, "There is no model 'two-week'");
    }

    [Fact]
    public async Task Model_of_an_assembly_forecasts_a_series_and_is_backtested()
    {
        var file = _folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("a"));
        var output = _folder.PathOf("out.csv");

        (await Csops.RunAsync("forecast", "--series", file, "--horizon", "8", "--model", "two-week", "--model-assembly", Own, "--out", output)).Ended(0);
        var tested = (await Csops.RunAsync("backtest", "--series", file, "--models", "two-week,median-5", "--model-assembly", Own, "--json")).Ended(0);

        // The mean of the last two Mondays at eight of the file.
        var mondays = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Where(line => line.Contains("-10-12T08:00", StringComparison.Ordinal) || line.Contains("-10-19T08:00", StringComparison.Ordinal));
        var expected = mondays.Average(line => double.Parse(line.Split(',')[2], CultureInfo.InvariantCulture));
        var first = (await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken))[1].Split(',');
        Assert.Equal(expected, double.Parse(first[5], CultureInfo.InvariantCulture), 9);
        var answer = AnswerEnvelope.Read(tested, "csops backtest");
        Assert.Contains(answer.GetProperty("result")[0].GetProperty("leader_board").EnumerateArray(), score => score.GetProperty("model").GetString() == "two-week" && score.TryGetProperty("wape", out _));
        Assert.Contains(answer.GetProperty("inputs").EnumerateArray(), input => input.GetProperty("path").GetString() == Own);
    }

    [Fact]
    public void Model_of_the_page_forecasts_a_week_with_a_short_Saturday()
    {
        DateTime[] times =
        [
            .. from day in Enumerable.Range(0, 28)
               let date = new DateTime(2026, 9, 7).AddDays(day)
               where date.DayOfWeek != DayOfWeek.Sunday
               from hour in date.DayOfWeek == DayOfWeek.Saturday ? Enumerable.Range(10, 4) : Enumerable.Range(8, 10)
               select date.AddHours(hour),
        ];
        var known = times.Length - 54;
        var calendar = StepCalendars.FromLocalTimes(times.AsSpan(0, known), 54).Calendar;
        var series = new ForecastSeries("shop", Enumerable.Range(0, known).Select(step => (double)times[step].Hour).ToArray(), calendar);

        var forecast = new TwoWeekModel().Fit(series).Model!.Forecast(54);

        Assert.Equal(times[known..].Select(time => (double)time.Hour), forecast.Mean);
    }

    [Fact]
    public async Task Model_of_an_assembly_plans_a_centre()
    {
        var run = (await Csops.RunAsync("plan", TinyCentre.Write(_folder), "--model", "two-week", "--model-assembly", Own)).Ended(0);

        Assert.Matches("voice +two-week", run.Output);
    }

    [Fact]
    public async Task Model_that_throws_is_that_models_failure()
    {
        var dll = TinyAssembly.Write(_folder, "Faulty.dll", "faulty");
        var file = _folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("a"));

        var tested = (await Csops.RunAsync("backtest", "--series", file, "--models", "faulty,median-5", "--model-assembly", dll, "--json")).Ended(0);
        var forecast = await Csops.RunAsync("forecast", "--series", file, "--horizon", "8", "--model", "faulty", "--model-assembly", dll, "--out", _folder.PathOf("out.csv"));
        var chosen = await Csops.RunAsync("forecast", "--series", file, "--horizon", "8", "--model-assembly", dll, "--out", _folder.PathOf("auto.csv"));

        var board = AnswerEnvelope.Read(tested, "csops backtest").GetProperty("result")[0].GetProperty("leader_board");
        Assert.Contains("InvalidOperationException: the database is away", board[1].GetProperty("failure").GetString(), StringComparison.Ordinal);
        forecast.Ended(3);
        Assert.Contains("could not be forecast: it failed with InvalidOperationException: the database is away", forecast.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", forecast.Error, StringComparison.Ordinal);
        chosen.Ended(0);
    }

    [Fact]
    public async Task Package_folder_is_searched_for_the_nearest_framework()
    {
        TinyAssembly.Write(_folder, "packages/my.model/1.2.0/lib/netstandard2.0/My.Model.dll", "older");
        TinyAssembly.Write(_folder, "packages/my.model/1.2.0/lib/net8.0/My.Model.dll", "packaged");

        var run = (await Csops.RunAsync("models", "--model-assembly", _folder.PathOf("packages/my.model/1.2.0"))).Ended(0);

        Assert.Contains("packaged", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("older", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_loaded_is_refused_in_a_sentence()
    {
        var twice = TinyAssembly.Write(_folder, "Tiny.dll", "tiny");

        (await Csops.RunAsync("models", "--model-assembly", _folder.PathOf("absent.dll"))).Refused(3, "absent.dll: there is no such file");
        (await Csops.RunAsync("models", "--model-assembly", _folder.Write("notes.dll", "buy milk"))).Refused(3, "notes.dll: it is not a .NET assembly");
        (await Csops.RunAsync("models", "--model-assembly", typeof(CsOps.Forecast.Exchange.Importer).Assembly.Location)).Refused(3, "there is no model in it");
        (await Csops.RunAsync("models", "--model-assembly", TinyAssembly.Write(_folder, "Clash.dll", "median-5"))).Refused(3, "it has a model 'median-5', and there is one of that name already");
        (await Csops.RunAsync("models", "--model-assembly", TinyAssembly.Write(_folder, "Seven.dll", "median-7"))).Refused(3, "'median-7'");
        (await Csops.RunAsync("models", "--model-assembly", TinyAssembly.Write(_folder, "Blank.dll", "My Model"))).Refused(3, "called 'My Model'; expected a name of lower-case letters");
        (await Csops.RunAsync("models", "--model-assembly", TinyAssembly.Write(_folder, "Throws.dll", "throws", constructorThrows: true)))
            .Refused(3, "Throws.dll: its model Tiny.Model could not be made", "no licence");
        (await Csops.RunAsync("models", "--model-assembly", twice, "--model-assembly", twice)).Refused(3, "'tiny', and there is one of that name already");
        (await Csops.RunAsync("models", "--model-assembly", _folder.Root)).Refused(3, "there is no folder 'lib' in it");
    }

    [Fact]
    public void Example_of_the_page_is_the_model_tested_here()
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "CsOps.Forecast.Console.Tests", "ModelAssemblies", "TwoWeekModel.cs")).ReplaceLineEndings("\n");
        var code = source.Split("// example-begin\n")[1].Split("// example-end")[0].Trim().Replace("CsOps.Forecast.Console.Tests.ModelAssemblies", "MyModels", StringComparison.Ordinal);

        var page = File.ReadAllText(Repository.PathOf("docs", "forecasting.md")).ReplaceLineEndings("\n");

        Assert.Contains($"```csharp\n{code}\n```", page, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
