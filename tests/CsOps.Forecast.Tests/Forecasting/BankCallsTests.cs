using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Tests.Forecasting;

public class BankCallsTests
{
    [Theory]
    [InlineData("seasonal-naive", 8.45)]
    [InlineData("average-4", 6.44)]
    [InlineData("median-5", 6.21)]
    public void Forecast_of_bank_calls_is_as_wrong_as_published(string name, double wape)
    {
        var model = ForecastModels.BuiltIn.Find(name).Model!;

        var score = BankCalls.Require().Score(model);

        Assert.Equal(wape, score.Wape, 0.05);
    }

    [Fact]
    public void Intervals_of_bank_calls_hold_what_they_promise()
    {
        var bank = BankCalls.Require();

        var scores = ForecastModels.BuiltIn.All.Select(bank.Score).ToList();

        Assert.All(scores, score => Assert.InRange(score.Coverage95, 90, 98));
    }
}
