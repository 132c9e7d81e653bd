using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Tests.Forecasting.Catalogue;

public class ForecastModelsTests
{
    [Fact]
    public void BuiltIn_names_are_stable_and_in_order()
    {
        Assert.Equal(
            [
                "seasonal-naive", "average-4", "median-5", "weekday-profile", "calendar-ridge", "local-mix", "local-smoothing", "local-autoregression", "local-weekly", "pooled-mix", "holt-winters", "ets", "theta", "ssa", "mstl",
                "arima", "croston", "tsb", "gamma-poisson", "combination",
            ],
            ForecastModels.BuiltIn.All.Select(model => model.Name));
    }

    [Theory]
    [InlineData("median-5", "median-5")]
    [InlineData("median-7", "median-7")]
    [InlineData("AVERAGE-12", "average-12")]
    [InlineData("Seasonal-Naive", "seasonal-naive")]
    public void Find_of_a_known_or_parameterised_name_is_that_model(string name, string found)
    {
        Assert.Equal(found, ForecastModels.BuiltIn.Find(name).Model!.Name);
    }

    [Theory]
    [InlineData("medain-5", "There is no model 'medain-5'.\nMaybe 'median-5'?")]
    [InlineData("median-x", "There is no model 'median-x'.\nMaybe 'median-5'?")]
    [InlineData("prophet", "There is no model 'prophet'.\nMaybe one of: seasonal-naive, average-4, median-5, weekday-profile, calendar-ridge, local-mix, local-smoothing, local-autoregression, local-weekly, pooled-mix, holt-winters, ets, theta, ssa, mstl, arima, croston, tsb, gamma-poisson, combination.")]
    [InlineData("median-99", "The number in 'median-99' must be from 1 to 52, for example 'median-5'.")]
    [InlineData("average-0", "The number in 'average-0' must be from 1 to 52, for example 'average-5'.")]
    public void Find_of_an_unknown_name_says_what_is_near(string name, string problem)
    {
        var search = ForecastModels.BuiltIn.Find(name);

        Assert.False(search.Found);
        Assert.Equal(problem, search.Problem);
    }

    [Fact]
    public void With_adds_a_model_and_replaces_one_of_the_same_name()
    {
        var models = ForecastModels.BuiltIn.With(new Named("mine"), new Named("ssa"));

        Assert.Equal(ForecastModels.BuiltIn.All.Length + 1, models.All.Length);
        Assert.IsType<Named>(models.Find("mine").Model);
        Assert.IsType<Named>(models.Find("ssa").Model);
        Assert.False(ForecastModels.BuiltIn.Find("mine").Found);
    }

    [Fact]
    public void Racing_leaves_out_models_for_comparison_and_takes_in_what_is_added()
    {
        var models = ForecastModels.BuiltIn.With(new Named("mine"));

        Assert.Equal(["median-5", "calendar-ridge", "local-mix", "gamma-poisson", "mine"], models.Racing.Select(model => model.Name));
        Assert.DoesNotContain("ssa", ForecastModels.BuiltIn.Racing.Select(model => model.Name));
        Assert.Equal(models.Racing, models.WithForComparison(new Named("theirs")).Racing);
        Assert.Equal("theirs", models.WithForComparison(new Named("theirs")).Find("theirs").Model!.Name);
    }

    private sealed class Named(string name) : IForecastModel
    {
        public string Name => name;

        public string Description => "For the test.";

        public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default) => FitResult.Failed("For the test.");
    }
}
