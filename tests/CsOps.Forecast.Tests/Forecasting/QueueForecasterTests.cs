using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting;

public class QueueForecasterTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly DateTimeOffset Monday = new(2025, 3, 3, 0, 0, 0, TimeSpan.FromHours(1));
    private static readonly OpeningHours Weekdays = new()
    {
        Week = new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .ToImmutableDictionary(d => d, _ => ImmutableArray.Create(new OpenSpan(new TimeOnly(8, 0), new TimeOnly(16, 0)))),
    };

    private static readonly QueueForecaster Forecaster = new(new SameSlotModel("same"));

    [Fact]
    public void Forecast_is_zero_where_the_queue_is_closed_and_follows_the_local_clock_over_the_clock_change()
    {
        // Four weeks of history end on 30 March 2025, the day on which clocks go forward.
        var request = Request(days: 27, horizonDays: 8);

        var forecast = Succeeded(request);

        var calendar = new LocalCalendar(request.Horizon, Copenhagen);
        for (var i = 0; i < request.Horizon.Count; i++)
        {
            Assert.Equal(Expected(calendar, i), forecast.Volume.P50[i]);
        }

        Assert.Equal(request.Horizon.Count, forecast.HandleSeconds.Horizon);
        Assert.All(forecast.HandleSeconds.Mean, s => Assert.Equal(300, s, 6));
    }

    [Fact]
    public void Forecast_with_a_gap_before_the_horizon_drops_the_steps_of_the_gap()
    {
        var request = Request(days: 14, horizonDays: 7, gapDays: 3);

        var forecast = Succeeded(request);

        var calendar = new LocalCalendar(request.Horizon, Copenhagen);
        Assert.Equal(DayOfWeek.Thursday, calendar.WeekdayOf(0));
        Assert.Equal(Enumerable.Range(0, request.Horizon.Count).Select(i => Expected(calendar, i)), forecast.Volume.Mean);
    }

    [Fact]
    public void Forecast_looks_at_no_history_after_the_horizon_begins()
    {
        var request = Request(days: 21, horizonDays: 7, gapDays: -7);
        var corrupted = request.Offered.ToArray();
        Array.Fill(corrupted, 1e6, corrupted.Length - (7 * 48), 7 * 48);

        var forecast = Succeeded(request with { Offered = corrupted });

        Assert.Equal(Succeeded(request).Volume.P50, forecast.Volume.P50);
    }

    [Fact]
    public void Forecast_of_a_young_queue_begins_at_its_first_observation()
    {
        var request = Request(days: 21, horizonDays: 7);
        var young = request.Offered.ToArray();
        Array.Fill(young, double.NaN, 0, 14 * 48);
        var model = new LevelModel("level", 1000);

        var result = new QueueForecaster(model).Forecast(request with { Offered = young });

        Assert.True(result.Succeeded);
        Assert.Equal([5 * 16], model.Lengths);
    }

    [Fact]
    public void Forecast_of_a_week_that_is_all_closed_is_zero()
    {
        var closed = Enumerable.Range(0, 7).Select(d => new DateOnly(2025, 3, 24).AddDays(d)).ToImmutableHashSet();

        var forecast = Succeeded(Request(days: 21, horizonDays: 6) with { OpeningHours = Weekdays with { ClosedDates = closed } });

        Assert.All(forecast.Volume.P975, v => Assert.Equal(0, v));
    }

    [Fact]
    public void Forecast_of_an_open_holiday_takes_the_level_of_past_holidays()
    {
        var request = Request(days: 21, horizonDays: 6);
        var offered = request.Offered.ToArray();
        for (var i = 14 * 48; i < 15 * 48; i++)
        {
            offered[i] *= 0.5;
        }

        var holidays = new HolidayCalendar([new(new DateOnly(2025, 3, 17), "Past"), new(new DateOnly(2025, 3, 25), "Future")]);
        var forecast = Succeeded(request with { Offered = offered, Holidays = holidays });

        var factor = Math.Pow((2 + Math.Sqrt(0.5)) / 3, 2);
        var noonTuesday = 48 + 24;
        Assert.Equal(factor * Expected(new LocalCalendar(request.Horizon, Copenhagen), noonTuesday), forecast.Volume.P50[noonTuesday], 9);
        Assert.EndsWith("Open holidays are forecast at 0.81 of an ordinary day, from 1 holiday in the history.", forecast.Choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_of_an_interval_that_is_open_in_part_has_its_contacts()
    {
        var request = Request(days: 14, horizonDays: 1) with
        {
            OpeningHours = OpeningHoursText.Parse([KeyValuePair.Create("mon-fri", "08:15-15:40")]),
        };

        var forecast = Succeeded(request);

        Assert.Equal(request.Offered.Span[(7 * 48) + 16], forecast.Volume.P50[16]);
        Assert.Equal(request.Offered.Span[(7 * 48) + 31], forecast.Volume.P50[31]);
        Assert.Equal(0, forecast.Volume.P50[15]);
    }

    [Fact]
    public void Forecast_with_the_automatic_model_carries_its_choice()
    {
        var automatic = new AutomaticModel(new LevelModel("robust", 80), [new SameSlotModel("same")]);

        var result = new QueueForecaster(automatic).Forecast(Request(days: 70, horizonDays: 7));

        Assert.Equal("same", result.Forecast!.Choice.Model);
        Assert.Equal(2, result.Forecast.Choice.LeaderBoard.Length);
    }

    [Fact]
    public void Forecast_without_handle_times_takes_the_stated_one()
    {
        var request = Request(days: 14, horizonDays: 7) with { Handled = default, HandleSeconds = default, StatedHandleSeconds = 420 };

        var forecast = Succeeded(request);

        Assert.All(forecast.HandleSeconds.P50, s => Assert.Equal(420, s));
        Assert.Contains("stated", forecast.HandleTimeMethod, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_without_any_handle_time_fails_with_the_reason()
    {
        var result = Forecaster.Forecast(Request(days: 14, horizonDays: 7) with { Handled = default, HandleSeconds = default });

        Assert.Equal("Queue sales: the history has no handle time and none is stated.", result.Failure!.Reason);
    }

    [Fact]
    public void Forecast_of_a_queue_never_observed_fails_with_the_reason()
    {
        var request = Request(days: 14, horizonDays: 7);
        var nothing = new double[request.History.Count];
        Array.Fill(nothing, double.NaN);

        var result = Forecaster.Forecast(request with { Offered = nothing });

        Assert.Contains("no observation", result.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_by_a_model_that_cannot_be_fitted_fails_with_its_reason()
    {
        var result = new QueueForecaster(new LevelModel("greedy", 1, minimum: 10_000)).Forecast(Request(days: 14, horizonDays: 7));

        Assert.Contains("greedy: it needs 10000", result.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_of_a_request_that_contradicts_itself_is_refused()
    {
        var request = Request(days: 14, horizonDays: 7);

        Assert.Throws<ArgumentException>(() => Forecaster.Forecast(request with { Offered = new double[3] }));
        Assert.Throws<ArgumentException>(() => Forecaster.Forecast(request with { Weights = new double[3] }));
        Assert.Throws<ArgumentException>(() => Forecaster.Forecast(request with { Handled = default }));
        Assert.Throws<ArgumentException>(() => Forecaster.Forecast(request with { Horizon = request.History }));
        Assert.Throws<ArgumentException>(() => Forecaster.Forecast(request with { StatedHandleSeconds = 0 }));
        Assert.Throws<ArgumentException>(() =>
            Forecaster.Forecast(request with { Horizon = new IntervalGrid(request.Horizon.Start.AddMinutes(10), request.Horizon.Length, 4) }));
    }

    private static QueueForecast Succeeded(QueueForecastRequest request)
    {
        var result = Forecaster.Forecast(request);
        Assert.True(result.Succeeded, result.Failure?.Reason);
        return result.Forecast;
    }

    private static double Expected(LocalCalendar calendar, int i) =>
        Weekdays.IsOpen(calendar.DateOf(i), calendar.TimeOfSlot(calendar.SlotOf(i))) ? (10 * ((int)calendar.WeekdayOf(i) + 1)) + calendar.SlotOf(i) : 0;

    private static QueueForecastRequest Request(int days, int horizonDays, int gapDays = 0)
    {
        var history = new IntervalGrid(Monday, TimeSpan.FromMinutes(30), days * 48);
        var calendar = new LocalCalendar(history, Copenhagen);
        var offered = Enumerable.Range(0, history.Count).Select(i => Expected(calendar, i)).ToArray();
        return new QueueForecastRequest
        {
            Queue = "sales",
            History = history,
            Offered = offered,
            Handled = offered,
            HandleSeconds = offered.Select(o => 300 * o).ToArray(),
            Zone = Copenhagen,
            OpeningHours = Weekdays,
            Horizon = new IntervalGrid(history.End.AddDays(gapDays), history.Length, horizonDays * 48),
        };
    }
}
