using CsOps.Forecast.Forecasting.CalendarRidge;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Forecasting.CalendarRidge;

public class CalendarRidgeOnBankCallsTests
{
    private const int TwoHours = 4;

    [Fact]
    public void Forecast_of_bank_calls_has_the_error_and_the_coverage_asked_for()
    {
        var score = BankCalls.Require().Score(new CalendarRidgeModel());

        Assert.InRange(score.Wape, 4, 5.2);
        Assert.InRange(score.Coverage95, 93, 97);
        Assert.InRange(score.Coverage80, 77, 86);
    }

    [Fact]
    public void Forecast_of_bank_calls_is_near_that_of_another_implementation()
    {
        var bank = BankCalls.Require();
        var rows = File.ReadLines(SharedData.Require("forecasting", "bank", "reference_forecast_origin14.csv")).Skip(1)
            .Select(row => row.Split(',').Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();

        var forecast = new CalendarRidgeModel().Fit(bank.FirstSeries(bank.FirstHistory())).Model!.Forecast(rows.Count);

        var difference = rows.Zip(forecast.P50, (row, median) => Math.Abs(row[3] - median)).Sum() / rows.Sum(row => row[3]);
        var width = forecast.P975.Zip(forecast.P025, (high, low) => high - low).Sum() / rows.Sum(row => row[5] - row[1]);
        Assert.InRange(difference, 0, 0.015);
        Assert.InRange(width, 0.85, 1.15);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(10.0)]
    public void Forecast_of_bank_calls_after_two_faulty_hours_is_hardly_worse(double factor)
    {
        var bank = BankCalls.Require();

        var score = bank.Score(new CalendarRidgeModel(), history => Times(history, history.Length - 20, history.Length - 20 + TwoHours, factor));

        Assert.InRange(score.Wape, 4, bank.Score(new CalendarRidgeModel()).Wape + 0.2);
    }

    [Fact]
    public void Forecast_of_bank_calls_after_a_false_week_stays_below_the_error_asked_for()
    {
        var score = BankCalls.Require().Score(new CalendarRidgeModel(), history => Times(history, history.Length - (5 * BankCalls.SlotsPerDay), history.Length, 1.3));

        Assert.InRange(score.Wape, 4, 7.5);
    }

    private static double[] Times(double[] history, int from, int to, double factor)
    {
        for (var step = from; step < to; step++)
        {
            history[step] *= factor;
        }

        return history;
    }
}
