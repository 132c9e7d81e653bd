using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Tests.Forecasting.Selection;

public class AutomaticModelOnBankCallsTests
{
    [Fact]
    public void Fit_on_bank_calls_stays_within_the_error_asked_for()
    {
        var score = BankCalls.Require().Score(AutomaticModel.Among(ForecastModels.BuiltIn));

        Assert.InRange(score.Wape, 4, 5.2);
        Assert.InRange(score.Coverage95, 93, 97);
    }

    [Fact]
    public void Among_takes_the_median_of_five_for_the_robust_default()
    {
        var candidates = AutomaticModel.Among(ForecastModels.BuiltIn).Candidates;

        Assert.Equal("median-5", candidates[0].Name);
        Assert.Equal(ForecastModels.BuiltIn.Racing.Length, candidates.Length);
    }
}
