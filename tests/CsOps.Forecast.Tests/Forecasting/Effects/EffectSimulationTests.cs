using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.CalendarRidge;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

/// <summary>Seeded queues whose effects are known: what is learned, how well forecasts of event days cover, what is gained, and that nothing is lost.</summary>
public class EffectSimulationTests
{
    private const int Queues = 16;
    private const int EventDays = 3;

    private static readonly DateOnly[] Starts = [.. new[] { 10, 24, 37, 49, 60 }.Select(week => DateOnly.FromDateTime(EffectQueue.First).AddDays((7 * week) + 1))];
    private static readonly PayDayRule LastBusinessDay = PayDayRule.TryParse("last-business-day")!;
    private static readonly HashSet<DateOnly> PayDays = [.. LastBusinessDay.Between(new(2023, 1, 1), new(2025, 1, 1), HolidayCalendar.None)];

    [Theory]
    [InlineData(0.3, 0.1, 600)]
    [InlineData(-0.2, 0.05, 600)]
    [InlineData(0.3, 0.1, 40)]
    public void Events_are_learned_within_their_intervals_and_forecasts_of_their_days_cover(double uplift, double scatter, double perDay)
    {
        var (inside, tally) = (0, new Tally());
        for (var seed = 0; seed < Queues; seed++)
        {
            var random = new Random(seed + 1000);
            var factors = Starts.Select(_ => (1 + uplift) * Math.Exp(scatter * Normal(random))).ToArray();
            var queue = new EffectQueue(seed, 62, perDay, date => FactorOn(date, factors));

            var result = Forecast(queue, Sales(), new CalendarRidgeModel());

            var effect = Assert.Single(result.Effects);
            Assert.Equal(4, effect.Occasions);
            inside += Math.Abs(effect.Learned!.Value - uplift) < 1.96 * effect.StandardError!.Value ? 1 : 0;
            tally.Add(queue, result, Forecast(queue, EffectInputs.None, new CalendarRidgeModel()), date => FactorOn(date, [2, 2, 2, 2, 2]) > 1);
        }

        Assert.InRange(inside, Queues - 2, Queues);
        Assert.InRange(tally.Covered80, 0.7, 0.92); // 480 steps, but 16 occasions to come.
        Assert.InRange(tally.Covered95, 0.88, 1);
        Assert.True(tally.Gain > (perDay > 100 ? 0.02 : 0.01), $"{tally.Gain}");
    }

    [Fact]
    public void Events_that_do_nothing_cost_nothing()
    {
        var tally = new Tally();
        for (var seed = 0; seed < Queues; seed++)
        {
            var queue = new EffectQueue(seed, 62, 600, _ => 1);
            tally.Add(queue, Forecast(queue, Sales(), new MedianModel()), Forecast(queue, EffectInputs.None, new MedianModel()), _ => true);
        }

        Assert.InRange(tally.Gain, -0.0005, 0.0005);
        Assert.InRange(tally.Covered80, 0.74, 0.88);
    }

    [Theory]
    [InlineData(0.15, 0.003, 0.02)]
    [InlineData(0, -0.0005, 0.0005)]
    public void Pay_days_gain_what_they_are_worth_and_lose_nothing(double uplift, double least, double most)
    {
        var (mean, tally) = (0.0, new Tally());
        for (var seed = 0; seed < Queues; seed++)
        {
            var queue = new EffectQueue(seed, 57, 600, date => PayDays.Contains(date) ? 1 + uplift : 1);
            var result = Forecast(queue, new EffectInputs { PayDays = [LastBusinessDay] }, new MedianModel());
            mean += result.Effects.Single(e => !e.Name.StartsWith("the day after", StringComparison.Ordinal)).Uplift / Queues;
            tally.Add(queue, result, Forecast(queue, EffectInputs.None, new MedianModel()), PayDays.Contains);
        }

        Assert.InRange(mean, uplift - 0.02, uplift + 0.01);
        Assert.InRange(tally.Covered80, 0.7, 0.9);
        Assert.InRange(tally.Gain, least, most);
    }

    [Fact]
    public void What_calendar_ridge_learns_itself_is_not_applied_twice()
    {
        var (volume, expected) = (0.0, 0.0);
        for (var seed = 0; seed < Queues; seed++)
        {
            var queue = new EffectQueue(seed, 57, 600, date => PayDays.Contains(date) ? 1.4 : 1);
            var result = Forecast(queue, new EffectInputs { PayDays = [LastBusinessDay] }, new CalendarRidgeModel());
            for (var h = 0; h < queue.Truth.Length; h++)
            {
                if (PayDays.Contains(queue.DateAhead(h)))
                {
                    (volume, expected) = (volume + queue.Truth[h], expected + result.Forecast!.P50[h]);
                }
            }
        }

        Assert.InRange(expected / volume, 0.95, 1.03);
    }

    [Fact]
    public void School_holidays_of_six_weeks_are_learned_from_the_year_before()
    {
        var school = new HolidayCalendar(
            from year in new[] { 2023, 2024 }
            from day in Enumerable.Range(0, 42)
            let date = new DateOnly(year, 7, 3).AddDays(day)
            where date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            select KeyValuePair.Create(date, $"Summer {year}"));
        var tally = new Tally();
        for (var seed = 0; seed < Queues; seed++)
        {
            var queue = new EffectQueue(seed, 80, 600, date => school.IsHoliday(date) ? 0.8 : 1); // Forecast: 1 to 12 July 2024.
            var result = Forecast(queue, new EffectInputs { SchoolHolidays = school }, new MedianModel());
            tally.Add(queue, result, Forecast(queue, EffectInputs.None, new MedianModel()), school.IsHoliday);
            var effect = Assert.Single(result.Effects);
            Assert.Equal(("Summer", EffectKind.SchoolHoliday, 1), (effect.Name, effect.Kind, effect.Occasions));
            Assert.InRange(effect.Uplift, -0.24, -0.12);
        }

        Assert.True(tally.Gain > 0.05, $"{tally.Gain}");
        Assert.InRange(tally.Covered80, 0.65, 0.95);
    }

    private static SeriesForecastResult Forecast(EffectQueue queue, EffectInputs inputs, IForecastModel model)
    {
        var series = queue.Series(inputs);
        return new SeriesForecaster(model).Forecast(series, series.MaxHorizon);
    }

    private static EffectInputs Sales() => new() { Events = [.. Starts.Select((start, i) => EffectQueue.Event($"Sale {2020 + i}", start, EventDays))] };

    private static double FactorOn(DateOnly date, double[] factors)
    {
        var at = Array.FindIndex(Starts, start => date >= start && date < start.AddDays(EventDays));
        return at < 0 ? 1 : factors[at];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Errors with effects and without, and how often intervals held on some days.</summary>
    private sealed class Tally
    {
        private double _volume;
        private double _with;
        private double _without;
        private int _steps;
        private int _in80;
        private int _in95;

        public double Covered80 => (double)_in80 / _steps;

        public double Covered95 => (double)_in95 / _steps;

        /// <summary>WAPE without effects less WAPE with.</summary>
        public double Gain => (_without - _with) / _volume;

        public void Add(EffectQueue queue, SeriesForecastResult result, SeriesForecastResult ignorant, Func<DateOnly, bool> isAsked)
        {
            var (forecast, other) = (result.Forecast!, ignorant.Forecast!);
            for (var h = 0; h < queue.Truth.Length; h++)
            {
                var truth = queue.Truth[h];
                _volume += truth;
                _with += Math.Abs(truth - forecast.P50[h]);
                _without += Math.Abs(truth - other.P50[h]);
                if (isAsked(queue.DateAhead(h)))
                {
                    _steps++;
                    _in80 += truth >= forecast.P10[h] && truth <= forecast.P90[h] ? 1 : 0;
                    _in95 += truth >= forecast.P025[h] && truth <= forecast.P975[h] ? 1 : 0;
                }
            }
        }
    }
}
