using CsOps.Forecast.Console.Tests.Hosting;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class ModelsCommandTests
{
    [Fact]
    public async Task Screen_names_the_robust_models_and_the_automatic_choice()
    {
        var run = (await Csops.RunAsync("models")).Ended(0);

        Assert.All(["seasonal-naive", "median-5", "average-4", "ets", "ssa", "auto"], name => Assert.Matches($@"(?m)^ +{name} ", run.Output));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Json_tells_of_each_model_what_it_assumes_and_whether_it_is_in_this_build()
    {
        var run = (await Csops.RunAsync("models", "--json")).Ended(0);

        var models = AnswerEnvelope.Read(run, "csops models").GetProperty("result").EnumerateArray().ToList();
        Assert.All(models, model => Assert.Equal(["name", "description", "in_this_build"], AnswerEnvelope.NamesOf(model)));
        Assert.All(models, model => Assert.NotEmpty(model.GetProperty("description").GetString()!));
        Assert.Contains(models, model => model.GetProperty("name").GetString()!.StartsWith("mlnet", StringComparison.Ordinal));
        Assert.Equal(models.Count, models.Select(model => model.GetProperty("name").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Every_model_listed_is_told_of_within_80_columns()
    {
        var listed = AnswerEnvelope.Read((await Csops.RunAsync("models", "--json")).Ended(0), "csops models").GetProperty("result").EnumerateArray();
        foreach (var model in listed.Where(model => model.GetProperty("in_this_build").GetBoolean() && !model.GetProperty("name").GetString()!.StartsWith("mlnet", StringComparison.Ordinal)))
        {
            var run = (await Csops.RunAsync("models", model.GetProperty("name").GetString()!)).Ended(0);

            Assert.All(["Assumes: ", "Wins: ", "Loses: ", "Needs: ", "Cost: ", "Source: "], part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
            Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        }
    }

    [Fact]
    public async Task Json_of_one_model_has_its_parameters_and_its_figures()
    {
        var run = (await Csops.RunAsync("models", "median-7", "--json")).Ended(0);

        var model = AnswerEnvelope.Read(run, "csops models").GetProperty("result");
        Assert.Equal(["name", "description", "races", "assumes", "wins", "loses", "needs", "cost", "source", "bank", "parameters"], AnswerEnvelope.NamesOf(model));
        Assert.Equal("median-7", model.GetProperty("name").GetString());
        (await Csops.RunAsync("models", "medain-5")).Refused(2, "Maybe 'median-5'?");
    }
}
