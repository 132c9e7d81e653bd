using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>What may tell that a forecast is off, in units of how far a series moves from day to day, less the forecast itself.</summary>
/// <param name="values">The history on its scale, by place.</param>
/// <param name="day">Places of a day.</param>
/// <param name="week">Places of a week.</param>
internal sealed class PooledFeatures(double[] values, int day, int week)
{
    /// <summary>How many there are.</summary>
    public const int Count = 16;

    private const double LeastUnit = 1e-9;

    private double[]? _kind;

    /// <summary>The unit: the mean distance of places a day apart.</summary>
    public double Unit { get; } = Math.Max(LeastUnit, Distance(values, day));

    /// <summary>What kind of series it is: how far it moves from place to place, week to week and altogether, and how much at all.</summary>
    public double[] Kind => _kind ??= [LogRatio(Distance(values, 1)), LogRatio(Distance(values, week)), LogRatio(Spread(values)), Math.Log(Unit)];

    /// <summary>Fills in the features of a forecast.</summary>
    /// <param name="end">The first place that is forecast; before it lie two weeks at least.</param>
    /// <param name="forecast">The forecast from there.</param>
    /// <param name="parts">What each of three parts said.</param>
    /// <param name="lead">The place ahead, 0 for the first.</param>
    /// <param name="means">What <see cref="MeansAt"/> says of the end.</param>
    /// <param name="features">Receives them.</param>
    public void Fill(int end, ReadOnlySpan<double> forecast, ReadOnlySpan<double[]> parts, int lead, PooledMeans means, Span<double> features)
    {
        var (place, centre) = (end + lead, forecast[lead]);
        var weeks = ((lead / week) + 1) * week;
        var days = ((lead / day) + 1) * day;
        var latest = place - days;
        features[0] = Unit;
        features[1] = values[place - weeks] - centre;
        features[2] = values[Math.Max(0, place - weeks - week)] - centre;
        features[3] = values[latest] - centre;
        features[4] = values[latest - day] - centre;
        features[5] = SameSlot(latest) - centre;
        for (var part = 0; part < 3; part++)
        {
            features[6 + part] = parts[part][lead] - centre;
        }

        features[9] = means.LastDay - means.DayAWeekAgo;
        features[10] = values[end - 1] - values[end - 1 - day];
        features[11] = values[end - 1] - values[end - 1 - week];
        features[12] = means.LastDay - means.NextDay;
        features[13] = means.LastWeek - means.WeekBefore;
        features[14] = centre - means.LastWeek;
        features[15] = means.NextDay - means.LastWeek;
        TensorPrimitives.Divide(features, Unit, features);
    }

    /// <summary>The means around an end, of history and of the forecast's first day.</summary>
    public PooledMeans MeansAt(int end, ReadOnlySpan<double> forecast) => new(
        Mean(values.AsSpan(end - day, day)),
        Mean(values.AsSpan(end - week - day, day)),
        Mean(forecast[..Math.Min(day, forecast.Length)]),
        Mean(values.AsSpan(end - week, week)),
        Mean(values.AsSpan(end - (2 * week), week)));

    private static double Mean(ReadOnlySpan<double> span) => TensorPrimitives.Sum(span) / span.Length;

    private static double Distance(double[] values, int lag)
    {
        var sum = 0.0;
        for (var i = lag; i < values.Length; i++)
        {
            sum += Math.Abs(values[i] - values[i - lag]);
        }

        return sum / (values.Length - lag);
    }

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => Math.Abs(value - mean));
    }

    private double LogRatio(double distance) => Math.Log(Math.Max(LeastUnit, distance) / Unit);

    /// <summary>The mean of a slot over as many days as a week has, the latest last.</summary>
    private double SameSlot(int latest)
    {
        var (sum, count) = (0.0, week / day);
        for (var i = 0; i < count; i++)
        {
            sum += values[latest - (i * day)];
        }

        return sum / count;
    }
}
