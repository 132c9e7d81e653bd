using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

/// <summary>Queues whose volume goes with web sessions to the power 0.6.</summary>
public class DriverTests
{
    private const double Power = 0.6;

    [Fact]
    public void Driver_with_a_known_future_is_followed()
    {
        var (with, without, volume) = (0.0, 0.0, 0.0);
        for (var seed = 0; seed < 8; seed++)
        {
            var sessions = Sessions(seed);
            var queue = Queue(seed, sessions);
            var result = Forecast(queue.Series(Inputs(sessions)));
            var ignorant = Forecast(queue.Series(EffectInputs.None));
            var effect = Assert.Single(result.Effects);
            Assert.Empty(result.Warnings);
            Assert.InRange(effect.Uplift, Math.Exp(Power * 0.2 * 0.7) - 1, Math.Exp(Power * 0.2 * 1.3) - 1); // A standard deviation of its logarithm is 0.2.
            for (var h = 0; h < queue.Truth.Length; h++)
            {
                with += Math.Abs(queue.Truth[h] - result.Forecast!.P50[h]);
                without += Math.Abs(queue.Truth[h] - ignorant.Forecast!.P50[h]);
                volume += queue.Truth[h];
            }
        }

        Assert.True((without - with) / volume > 0.015, $"{without / volume} {with / volume}");
    }

    [Fact]
    public void Driver_that_ends_with_the_history_is_forecast_warned_of_and_makes_the_forecast_less_sure()
    {
        var sessions = Sessions(1);
        var queue = Queue(1, sessions);
        var end = DateOnly.FromDateTime(queue.Times[queue.Origin]);

        var known = Forecast(queue.Series(Inputs(sessions)));
        var unknown = Forecast(queue.Series(Inputs(sessions.Where(s => s.Key < end).ToDictionary())));

        Assert.Contains("The driver web is not known to the end of the horizon", Assert.Single(unknown.Warnings), StringComparison.Ordinal);
        Assert.True(Width(unknown) > Width(known));
    }

    [Fact]
    public void Driver_that_has_nothing_to_do_with_the_volume_is_not_used()
    {
        var used = 0;
        for (var seed = 0; seed < 8; seed++)
        {
            var queue = Queue(seed, Sessions(seed));
            used += Forecast(queue.Series(Inputs(Sessions(seed + 100)))).Effects[0].Learned is null ? 0 : 1;
        }

        Assert.InRange(used, 0, 1);
    }

    [Fact]
    public void Driver_of_a_few_days_says_so()
    {
        var sessions = Sessions(1).Take(1).ToDictionary();

        var result = Forecast(Queue(1, Sessions(1)).Series(Inputs(sessions)));

        Assert.Equal("web: not used; the past has no days to learn from.", Assert.Single(result.Effects).Sentence);
    }

    [Fact]
    public void Driver_that_is_known_only_after_the_history_changes_nothing_beside_one_that_is_used()
    {
        var sessions = Sessions(1);
        var queue = Queue(1, sessions);
        var end = DateOnly.FromDateTime(queue.Times[queue.Origin]);
        var web = Inputs(sessions).Drivers[0];
        var chatbot = new ExternalDriver("chatbot", [.. web.Values.Where(value => DateOnly.FromDateTime(value.Time) >= end.AddDays(2)).Take(3)]);

        var alone = Forecast(queue.Series(Inputs(sessions)));
        var both = Forecast(queue.Series(new EffectInputs { Drivers = [web, chatbot] }));

        Assert.Equal(alone.Forecast!.Mean, both.Forecast!.Mean);
        Assert.Equal("chatbot: not used; the past has no days to learn from.", both.Effects[1].Sentence);
        Assert.Contains("where the eight weeks before it do not know it either, it is left out", Assert.Single(both.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Drivers_that_are_known_on_other_days_each_make_a_forecast()
    {
        var sessions = Sessions(1);
        var queue = Queue(1, sessions);
        ExternalDriver Of(string name, int first, int end) => new(name, [.. Inputs(sessions).Drivers[0].Values.Skip(first).Take(end - first)]);

        var result = Forecast(queue.Series(new EffectInputs { Drivers = [Of("early", 0, 100), Of("late", 60, 280), Of("one day", 90, 91), Of("gaps", 200, 220)] }));

        Assert.All(result.Forecast!.Mean, mean => Assert.True(double.IsFinite(mean)));
        Assert.All(result.Forecast.P975, value => Assert.True(double.IsFinite(value)));
        Assert.Equal("one day: not used; the past has no days to learn from.", result.Effects.Single(effect => effect.Name == "one day").Sentence);
        Assert.True(result.Effects.Single(effect => effect.Name == "early").Occasions < result.Effects.Single(effect => effect.Name == "late").Occasions);
    }

    private static double Width(SeriesForecastResult result) => Enumerable.Range(0, result.Forecast!.Horizon).Sum(h => result.Forecast.P90[h] - result.Forecast.P10[h]);

    private static SeriesForecastResult Forecast(ForecastSeries series) => new SeriesForecaster(new MedianModel()).Forecast(series, series.MaxHorizon);

    private static EffectQueue Queue(int seed, Dictionary<DateOnly, double> sessions) => new(seed, 40, 600, date => Math.Pow(sessions[date] / 5000, Power));

    private static EffectInputs Inputs(Dictionary<DateOnly, double> sessions) => new()
    {
        Drivers = [new ExternalDriver("web", [.. sessions.Select(s => new DriverValue(s.Key.ToDateTime(default), IsWholeDay: true, s.Value))])],
    };

    private static Dictionary<DateOnly, double> Sessions(int seed)
    {
        var random = new Random(seed + 500);
        return Enumerable.Range(0, 280).ToDictionary(
            day => DateOnly.FromDateTime(EffectQueue.First).AddDays(day),
            _ => 5000 * Math.Exp(0.2 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));
    }
}
