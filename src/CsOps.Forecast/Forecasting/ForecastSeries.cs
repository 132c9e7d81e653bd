using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Forecasting;

/// <summary>What a model is given: the values observed so far, and the calendar of the past and of the steps to come.</summary>
/// <remarks>Immutable and thread-safe. A model sees nothing after <see cref="Length"/>, except the calendar.</remarks>
public sealed class ForecastSeries
{
    private readonly double[] _values;
    private readonly double[] _weights;

    /// <summary>Makes a series.</summary>
    /// <param name="name">Its name; the seed of anything random.</param>
    /// <param name="values">One value a step, index 0 the oldest; NaN where not observed. Not empty. Copied.</param>
    /// <param name="calendar">At least as many steps as values; those beyond are the future that can be forecast.</param>
    /// <param name="weights">One weight a step in [0, 1], or empty for 1 everywhere: how far an observation is believed. Copied.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, or a value is infinite.</exception>
    public ForecastSeries(string name, ReadOnlyMemory<double> values, StepCalendar calendar, ReadOnlyMemory<double> weights = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(calendar);
        if (values.IsEmpty || values.Length > calendar.Count)
        {
            throw new ArgumentException($"A series needs from 1 to {calendar.Count} values (its calendar's steps); it has {values.Length}.", nameof(values));
        }

        if (!weights.IsEmpty && weights.Length != values.Length)
        {
            throw new ArgumentException($"There are {weights.Length} weights for {values.Length} values.", nameof(weights));
        }

        foreach (var value in values.Span)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException("A value is infinite; use NaN where nothing was observed.", nameof(values));
            }
        }

        (Name, Calendar, Length, _values, _weights) = (name, calendar, values.Length, values.ToArray(), weights.ToArray());
        NeverNegative = !HasNegative(Values);
        AsCounted = this;
    }

    private ForecastSeries(ForecastSeries whole, int length, StepEffects? effects)
    {
        (Name, Calendar, Length, _values, _weights, Effects) = (whole.Name, whole.Calendar, length, whole._values, whole._weights, effects);
        NeverNegative = !HasNegative(Values);
        AsCounted = this;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Number of steps in the history.</summary>
    public int Length { get; }

    /// <summary>The largest horizon: steps that the calendar knows after the history.</summary>
    public int MaxHorizon => Calendar.Count - Length;

    /// <summary>Whether no value observed is negative (true also when none is observed): then no forecast may be.</summary>
    public bool NeverNegative { get; }

    /// <summary>The calendar of history and future.</summary>
    public StepCalendar Calendar { get; }

    /// <summary>The values, index 0 the oldest, NaN where not observed.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, Length);

    /// <summary>How far the observation at <paramref name="step"/> is believed: 0 where nothing was observed, else in [0, 1].</summary>
    public double WeightOf(int step) => double.IsNaN(Values[step]) ? 0 : _weights.Length == 0 ? 1 : _weights[step];

    /// <summary>Whether the observation at <paramref name="step"/> is believed enough to say how good a forecast of it was: half or more.</summary>
    internal bool IsTypical(int step) => WeightOf(step) >= 0.5;

    /// <summary>The same series as it was when it had only its first <paramref name="length"/> steps; nothing is copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not from 1 to <see cref="Length"/>.</exception>
    public ForecastSeries Before(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        return new ForecastSeries(this, length, Effects);
    }

    /// <summary>The same series with what is known of days unlike others, so that <see cref="SeriesForecaster"/> learns their effects; nothing is copied.</summary>
    /// <param name="inputs">Events, school holidays, pay days, drivers.</param>
    /// <exception cref="ArgumentException">Something is known, and the calendar has no dates.</exception>
    public ForecastSeries With(EffectInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.IsEmpty)
        {
            return new ForecastSeries(this, Length, effects: null);
        }

        return Calendar.HasDates
            ? new ForecastSeries(this, Length, new StepEffectsBuilder(this).Build(inputs))
            : throw new ArgumentException("The series has no dates, and effects are of days. Maybe its times are integer steps.", nameof(inputs));
    }

    /// <summary>Which effects touch which steps; null where nothing is known of any.</summary>
    internal StepEffects? Effects { get; }

    /// <summary>The series as it was counted, of which this one is with learned effects taken out; this one itself where none were.</summary>
    internal ForecastSeries AsCounted { get; private init; }

    /// <summary>
    /// The series for a backtest within its history: as it was counted, so that every origin learns its own effects; where none were taken out,
    /// none are to be learned.
    /// </summary>
    internal ForecastSeries ForRace => ReferenceEquals(AsCounted, this) && Effects is not null ? new ForecastSeries(this, Length, effects: null) : AsCounted;

    /// <summary>The same series with other values and weights, of which it remembers how it was counted.</summary>
    internal ForecastSeries Without(double[] values, double[] weights)
    {
        var counted = new ForecastSeries(new ForecastSeries(Name, _values.AsMemory(0, Length), Calendar, weights), Length, Effects);
        return new ForecastSeries(Name, values, Calendar, weights) { AsCounted = counted };
    }

    /// <summary>The same series as if it had begun later: its last <paramref name="length"/> steps, or all where it has no more. Cost: O(steps).</summary>
    internal ForecastSeries Last(int length)
    {
        if (length >= Length)
        {
            return this;
        }

        var from = Length - length;
        var weights = _weights.Length == 0 ? default : _weights.AsMemory(from, length);
        return new ForecastSeries(Name, _values.AsMemory(from, length), Calendar.From(from), weights);
    }

    private static bool HasNegative(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value < 0)
            {
                return true;
            }
        }

        return false;
    }
}
