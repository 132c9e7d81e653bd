using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Tests.Forecasting.Intervals;

public class ForecastErrorsTests
{
    [Fact]
    public void Of_a_short_week_takes_every_lead_of_every_origin()
    {
        var forecaster = new Ramp(TestSeries.Of(new double[20 * 20], 4, 5));

        var errors = ForecastErrors.Of(forecaster, 20);

        Assert.Equal(14 * 20, errors.Count);
        Assert.All(Enumerable.Range(0, errors.Count), i => Assert.Equal(errors.Leads[i], errors.Centres[i]));
    }

    [Fact]
    public void Of_a_long_week_takes_about_4000_errors_with_every_slot_and_lead_alike()
    {
        var forecaster = new Ramp(TestSeries.Of(new double[20 * 336], 48, 7));

        var errors = ForecastErrors.Of(forecaster, 336);

        Assert.InRange(errors.Count, 2000, 4000);
        var bySlot = errors.Steps.GroupBy(step => step % 48).Select(slot => slot.Count()).ToArray();
        var byLead = errors.Leads.GroupBy(lead => lead).Select(lead => lead.Count()).ToArray();
        Assert.Equal(48, bySlot.Length);
        Assert.Equal(bySlot.Min(), bySlot.Max());
        Assert.Equal(336, byLead.Length);
        Assert.Equal(byLead.Min(), byLead.Max());
    }

    [Fact]
    public void Of_a_model_that_learns_anew_knows_at_no_origin_what_came_after()
    {
        var lengths = new List<int>();

        var errors = ForecastErrors.Of(new Learner(TestSeries.Of(new double[20 * 20], 4, 5), 400, lengths), 20);

        Assert.Equal([400 - (4 * 20), 400 - (8 * 20), 400 - (12 * 20), 400 - (14 * 20)], lengths);
        Assert.All(Enumerable.Range(0, errors.Count), i => Assert.InRange(errors.Centres[i], 1, errors.Steps[i] - errors.Leads[i]));
    }

    /// <summary>Forecasts each step by the length that it was learned from, and notes that.</summary>
    private sealed class Learner(ForecastSeries series, int length, List<int> lengths) : PointForecaster(series)
    {
        public override int FirstOrigin => 1;

        public override void Forecast(int origin, Span<double> centre) => centre.Fill(length);

        public override PointForecaster LearnedBefore(int length)
        {
            lengths.Add(length);
            return new Learner(Series, length, lengths);
        }
    }

    /// <summary>Forecasts each step by its lead.</summary>
    private sealed class Ramp(ForecastSeries series) : PointForecaster(series)
    {
        public override int FirstOrigin => 1;

        public override void Forecast(int origin, Span<double> centre)
        {
            for (var lead = 0; lead < centre.Length; lead++)
            {
                centre[lead] = lead;
            }
        }
    }
}
