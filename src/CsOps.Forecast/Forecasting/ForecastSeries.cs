namespace CsOps.Forecast.Forecasting;

/// <summary>What a model is given: the values observed so far, and the calendar of the past and of the steps to come.</summary>
/// <remarks>Immutable and thread-safe. A model sees nothing after <see cref="Length"/>, except the calendar.</remarks>
public sealed class ForecastSeries
{
    private readonly ReadOnlyMemory<double> _values;
    private readonly ReadOnlyMemory<double> _weights;

    /// <summary>Makes a series.</summary>
    /// <param name="name">Its name; the seed of anything random.</param>
    /// <param name="values">One value a step, index 0 the oldest; NaN where not observed. Not empty.</param>
    /// <param name="calendar">At least as many steps as values; those beyond are the future that can be forecast.</param>
    /// <param name="weights">One weight a step in [0, 1], or empty for 1 everywhere: how far an observation is believed.</param>
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

        var lowest = double.PositiveInfinity;
        foreach (var value in values.Span)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException("A value is infinite; use NaN where nothing was observed.", nameof(values));
            }

            lowest = value < lowest ? value : lowest;
        }

        Name = name;
        Calendar = calendar;
        NeverNegative = lowest >= 0;
        _values = values;
        _weights = weights;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Number of steps in the history.</summary>
    public int Length => _values.Length;

    /// <summary>The largest horizon: steps that the calendar knows after the history.</summary>
    public int MaxHorizon => Calendar.Count - Length;

    /// <summary>Whether no value observed is negative (true also when none is observed): then no forecast may be.</summary>
    public bool NeverNegative { get; }

    /// <summary>The calendar of history and future.</summary>
    public StepCalendar Calendar { get; }

    /// <summary>The values, index 0 the oldest, NaN where not observed.</summary>
    public ReadOnlySpan<double> Values => _values.Span;

    /// <summary>How far the observation at <paramref name="step"/> is believed: 0 where nothing was observed, else in [0, 1].</summary>
    public double WeightOf(int step) => double.IsNaN(_values.Span[step]) ? 0 : _weights.IsEmpty ? 1 : _weights.Span[step];

    /// <summary>The same series as it was when it had only its first <paramref name="length"/> steps; nothing is copied.</summary>
    public ForecastSeries Before(int length) =>
        new(Name, _values[..length], Calendar, _weights.IsEmpty ? default : _weights[..length]);
}
