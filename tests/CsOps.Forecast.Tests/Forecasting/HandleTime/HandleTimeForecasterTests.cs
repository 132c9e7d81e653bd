using CsOps.Forecast.Forecasting.HandleTime;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting.HandleTime;

public class HandleTimeForecasterTests
{
    [Fact]
    public void Forecast_of_equal_handle_times_is_that_time_without_spread()
    {
        var forecast = Forecast(Work(140, (_, _) => (10, 300)), contacts: 10)!;

        Assert.All(forecast.Steps.Mean, s => Assert.Equal(300, s, 9));
        Assert.All(forecast.Steps.P975, s => Assert.Equal(300, s, 9));
        Assert.Equal(300, forecast.Overall, 9);
    }

    [Fact]
    public void Forecast_is_a_ratio_of_sums_not_a_mean_of_ratios()
    {
        // One slot in ten has one contact of 900 s, the others 99 of 300 s: the mean of ratios would be 360.
        var forecast = Forecast(Work(1400, (step, _) => step % 10 == 3 ? (1, 900) : (99, 300)), contacts: 50)!;

        Assert.InRange(forecast.Overall, 300, 301);
    }

    [Fact]
    public void Forecast_of_a_slot_with_many_contacts_follows_the_slot()
    {
        var forecast = Forecast(Work(1400, (step, noise) => (200, (step % 2 == 0 ? 200 : 400) + noise)), contacts: 200)!;

        Assert.Equal(200, forecast.Steps.Mean[0], 2.0);
        Assert.Equal(400, forecast.Steps.Mean[1], 2.0);
    }

    [Fact]
    public void Forecast_of_a_slot_with_few_contacts_is_drawn_to_the_overall_average()
    {
        var forecast = Forecast(Work(140, (step, noise) => step == 3 ? (1, 500) : (20, 300 + noise)), contacts: 20)!;

        Assert.InRange(forecast.Steps.Mean[3], 290, 340);
    }

    [Fact]
    public void Forecast_is_not_moved_by_one_wild_contact()
    {
        var ordinary = Forecast(Work(700, (_, noise) => (10, 300 + noise)), contacts: 10)!;

        var wild = Forecast(Work(700, (step, noise) => (10, step == 697 ? 36_000 : 300 + noise)), contacts: 10)!;

        Assert.Equal(ordinary.Overall, wild.Overall, ordinary.Overall * 0.01);
        Assert.All(wild.Steps.Mean.Zip(ordinary.Steps.Mean), pair => Assert.Equal(pair.Second, pair.First, pair.Second * 0.05));
    }

    [Fact]
    public void Forecast_follows_a_level_of_three_weeks_ago()
    {
        var forecast = Forecast(Work(1400, (step, noise) => (20, (step < 1400 - 210 ? 200 : 260) + (4 * noise))), contacts: 20)!;

        Assert.InRange(forecast.Overall, 255, 265);
    }

    [Fact]
    public void Forecast_of_a_steady_level_does_not_follow_noise()
    {
        // Days share an error of a standard deviation of 5 %: the mean of 140 days is known to 0.4 %.
        var random = new Random(11);
        double[] days = [.. Enumerable.Range(0, 140).Select(_ => 1 + (0.05 * MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1)))];
        var forecast = Forecast(Work(1400, (step, noise) => (20, (300 * days[step / 10]) + noise)), contacts: 20)!;

        Assert.Equal(300 * days.Average(), forecast.Overall, 2.0);
    }

    [Fact]
    public void Forecast_takes_hours_that_are_odd_on_a_day_each_for_no_shape()
    {
        // Steps share an error of 30 %, whatever their contacts: the mean of three weeks of a slot is known to 20 s, and no slot differs.
        var random = new Random(5);
        var worst = 0.0;
        for (var draw = 0; draw < 20; draw++)
        {
            var forecast = Forecast(Work(210, (_, noise) => (400, (300 * (1 + (0.3 * MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1)))) + noise)), contacts: 400)!;
            worst += forecast.Steps.Mean.Max(mean => Math.Abs(mean - forecast.Overall)) / 20;
        }

        Assert.InRange(worst, 0, 20);
    }

    [Fact]
    public void Forecast_is_moved_by_an_odd_last_day_by_less_than_its_share()
    {
        var ordinary = Forecast(Work(700, (_, noise) => (20, 300 + noise)), contacts: 20)!;

        var odd = Forecast(Work(700, (step, noise) => (20, step >= 690 ? 900 : 300 + noise)), contacts: 20)!;

        Assert.InRange(odd.Overall / ordinary.Overall, 1, 1 + (2.0 / 70));
    }

    [Fact]
    public void Forecast_has_quantiles_in_order_and_wider_for_fewer_contacts()
    {
        var work = Work(1400, (_, noise) => (10, 300 + (10 * noise)));

        var few = Forecast(work, contacts: 2)!.Steps;
        var many = Forecast(work, contacts: 200)!.Steps;

        Assert.True(few.P025[0] < few.P10[0] && few.P10[0] < few.P50[0] && few.P50[0] < few.P90[0] && few.P90[0] < few.P975[0]);
        Assert.True(few.P90[0] - few.P10[0] > many.P90[0] - many.P10[0]);
        Assert.True(few.P025[0] > 0);
    }

    [Fact]
    public void Forecast_intervals_cover_what_contacts_of_known_spread_give()
    {
        // Averages of 25 exponential handle times of mean 300 s have a standard deviation of 60 s.
        var random = new Random(7);
        var work = Work(2800, (_, _) => (25, Enumerable.Range(0, 25).Average(_ => -300 * Math.Log(1 - random.NextDouble()))));

        var steps = Forecast(work, contacts: 25)!.Steps;

        var width = (steps.P90[0] - steps.P10[0]) / (2 * 1.2816);
        Assert.InRange(width, 54, 66);
    }

    [Fact]
    public void Forecast_without_handle_times_is_the_stated_one_and_says_so()
    {
        var forecast = HandleTimeForecaster.Forecast(new HandledWork(Array.Empty<double>(), Array.Empty<double>()), 0, StepCalendars.FromSeasons(2), [1, 1], 240)!;

        Assert.Equal([240, 240], forecast.Steps.P90);
        Assert.Equal("The stated handle time of 240 s: the history has no handle time.", forecast.Method);
    }

    [Fact]
    public void Forecast_with_almost_no_contacts_is_the_stated_one_and_says_so()
    {
        var forecast = Forecast(Work(10, (step, _) => step == 1 ? (12, 999) : (0, 0)), contacts: 5, stated: 240)!;

        Assert.Equal(240, forecast.Overall);
        Assert.Contains("only 12 contacts", forecast.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_from_handle_times_of_zero_is_the_stated_one_or_none()
    {
        var work = Work(140, (_, _) => (10, 0));

        Assert.Equal(240, Forecast(work, contacts: 5, stated: 240)!.Overall);
        Assert.Null(Forecast(work, contacts: 5));
    }

    [Fact]
    public void Forecast_passes_over_contacts_with_a_handle_time_of_zero()
    {
        var forecast = Forecast(Work(140, (step, _) => (10, step % 3 == 0 ? 0 : 300)), contacts: 10)!;

        Assert.Equal(300, forecast.Overall, 9);
    }

    [Fact]
    public void Forecast_without_history_or_statement_is_none()
    {
        Assert.Null(Forecast(Work(10, (_, _) => (double.NaN, 0)), contacts: 5));
    }

    [Fact]
    public void Forecast_passes_over_steps_not_observed()
    {
        var forecast = Forecast(Work(140, (step, _) => step % 3 == 0 ? (double.NaN, 5) : (10, 300)), contacts: 10)!;

        Assert.All(forecast.Steps.Mean, s => Assert.Equal(300, s, 9));
    }

    private static HandleTimeForecast? Forecast(HandledWork work, double contacts, double? stated = null) =>
        HandleTimeForecaster.Forecast(
            work, work.Length, StepCalendars.FromSeasons(work.Length + 70, 10, 70), [.. Enumerable.Repeat(contacts, 70)], stated);

    private static HandledWork Work(int steps, Func<int, double, (double Contacts, double Average)> of)
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, steps).Select(step => of(step, (10 * random.NextDouble()) - 5)).ToArray();
        return new HandledWork(rows.Select(r => r.Contacts).ToArray(), rows.Select(r => r.Contacts * r.Average).ToArray());
    }
}
