using System.Reflection;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Forecasting.Catalogue;

public class ModelDetailsTests
{
    public static TheoryData<string> Names => [.. ForecastModels.BuiltIn.All.Select(model => model.Name), "auto"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Details_of_a_model_of_the_library_are_complete(string name)
    {
        var details = ForecastModels.DetailsOf(name)!;

        Assert.All([details.Assumes, details.Wins, details.Loses, details.Needs, details.Cost], text => Assert.EndsWith(".", text));
        Assert.All([details.Assumes, details.Wins, details.Loses], text => Assert.True(text.Length >= 20, text));
        Assert.Matches("[12][09][0-9][0-9]|chapter", details.Source);
        Assert.All(details.Parameters, parameter => Assert.All([parameter.Name, parameter.Range, parameter.Default, parameter.Meaning], text => Assert.False(string.IsNullOrWhiteSpace(text))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_of_a_model_are_those_of_the_benchmark(string name)
    {
        var table = File.ReadAllText(Repository.PathOf("benchmarks", "results", "forecasting.md")).Split("## Bank calls")[1].Split("## ")[0];
        var row = table.Split('\n').FirstOrDefault(line => line.StartsWith($"| {name} |", StringComparison.Ordinal))?.Split('|', StringSplitOptions.TrimEntries);
        var bank = ForecastModels.DetailsOf(name)!.Bank;

        Assert.Equal(row is null, bank is null);
        if (row is not null)
        {
            // Model, WAPE, worst origin, bias, pinball, cover80, cover95.
            Assert.Equal((row[2], row[5], row[7]), (Percent(bank!.Wape, "0.00"), Percent(bank.Pinball, "0.00"), Percent(bank.Coverage95, "0.0")));
        }

        static string Percent(double fraction, string format) => Math.Round(100 * fraction, 6).ToString(format, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Parameters_of_options_are_their_properties()
    {
        // What a page says can be set can be set: each name is a property of the model's options.
        foreach (var model in ForecastModels.BuiltIn.All)
        {
            var options = model.GetType().GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType).FirstOrDefault();
            var named = ForecastModels.DetailsOf(model.Name)!.Parameters.Select(parameter => parameter.Name).Where(parameter => !parameter.Contains(' ', StringComparison.Ordinal)).ToList();
            var known = options?.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name) ?? [];

            Assert.Empty(named.Except(known));
            Assert.Empty(known.Except(["EqualityContract", "Values", .. named]));
        }
    }

    [Theory]
    [InlineData("MEDIAN-7", true)]
    [InlineData("median-x", false)]
    [InlineData("prophet", false)]
    public void Details_of_a_name_are_found_in_any_case_and_with_any_number(string name, bool found)
    {
        Assert.Equal(found, ForecastModels.DetailsOf(name) is not null);
    }
}
