using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

/// <summary>Seeded queues of ten slots a day, Monday to Friday, with effects whose truth is known: days scatter by 4 %, counts are Poisson.</summary>
internal sealed class EffectQueue
{
    public const int Slots = 10;
    private const double DayScatter = 0.04;

    private static readonly double[] Weekdays = [1.25, 1.05, 1, 0.95, 0.85];
    private readonly Random _random;
    private readonly double[] _values;

    /// <summary>A queue of some weeks.</summary>
    /// <param name="seed">Where its chance comes from.</param>
    /// <param name="weeks">Weeks known, of which the last two are the truth to forecast.</param>
    /// <param name="perDay">Contacts of an average day.</param>
    /// <param name="factorOn">What a date multiplies the volume by.</param>
    public EffectQueue(int seed, int weeks, double perDay, Func<DateOnly, double> factorOn)
    {
        _random = new Random(seed);
        Times = [.. Enumerable.Range(0, weeks).SelectMany(week => Enumerable.Range(0, 5).SelectMany(day => Enumerable.Range(0, Slots).Select(slot => First.AddDays((7 * week) + day).AddHours(8 + slot))))];
        _values = new double[Times.Length];
        var level = 1.0;
        for (var step = 0; step < Times.Length; step++)
        {
            level = step % Slots == 0 ? Math.Exp(DayScatter * Normal()) * factorOn(DateOnly.FromDateTime(Times[step])) : level;
            var slot = step % Slots;
            var shape = (1 + (0.4 * Math.Sin(Math.PI * slot / (Slots - 1)))) / (1.25 * Slots);
            _values[step] = Poisson(perDay * Weekdays[step / Slots % 5] * shape * level);
        }
    }

    /// <summary>The first Monday.</summary>
    public static DateTime First { get; } = new(2023, 1, 2);

    public DateTime[] Times { get; }

    public int Origin => Times.Length - (2 * 5 * Slots);

    /// <summary>The values before the origin; a new array each time.</summary>
    public double[] History => _values[..Origin];

    public ReadOnlySpan<double> Truth => _values.AsSpan(Origin);

    /// <summary>The date of a step to forecast.</summary>
    public DateOnly DateAhead(int lead) => DateOnly.FromDateTime(Times[Origin + lead]);

    /// <summary>What a model is given.</summary>
    public ForecastSeries Series(EffectInputs inputs, HolidayCalendar? holidays = null)
    {
        var calendar = StepCalendars.FromLocalTimes(Times.AsSpan(0, Origin), Times.Length - Origin, holidays).Calendar;
        return new ForecastSeries("queue", _values.AsMemory(0, Origin), calendar).With(inputs);
    }

    public static KnownEvent Event(string name, DateOnly first, int days, double? uplift = null) =>
        new(name, first.ToDateTime(default), first.AddDays(days).ToDateTime(default), uplift);

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private double Poisson(double mean)
    {
        if (mean > 60)
        {
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        }

        var (count, product, limit) = (-1, 1.0, Math.Exp(-mean));
        do
        {
            (count, product) = (count + 1, product * _random.NextDouble());
        }
        while (product > limit);
        return count;
    }
}
