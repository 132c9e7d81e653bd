using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>Simple exponential smoothing whose constant has the smallest mean absolute error over all leads up to a horizon.</summary>
/// <param name="Constant">α in (0, 1): how far the level follows each value.</param>
/// <remarks>
/// The level starts at the mean of the first values and moves by α times each error. Constants are tried on a grid of equal ratios from 1/3
/// down to a memory of a third of the series. R. G. Brown, <i>Smoothing, Forecasting and Prediction of Discrete Time Series</i> (1963),
/// chapter 7.
/// </remarks>
internal readonly record struct LevelSmoothing(double Constant)
{
    private const int Constants = 10;
    private const double Largest = 1 / 3.0;
    private const int MostOrigins = 40;

    /// <summary>The best constant for a series.</summary>
    /// <param name="values">Not empty.</param>
    /// <param name="horizon">Leads that count, at least 1.</param>
    public static LevelSmoothing Of(ReadOnlySpan<double> values, int horizon)
    {
        var smallest = Math.Min(Largest, 3.0 / values.Length);
        var (best, least) = (smallest, double.PositiveInfinity);
        for (var i = 0; i < Constants; i++)
        {
            var constant = smallest * Math.Pow(Largest / smallest, i / (Constants - 1.0));
            var loss = Loss(values, horizon, constant);
            if (loss < least)
            {
                (best, least) = (constant, loss);
            }
        }

        return new LevelSmoothing(best);
    }

    /// <summary>The level after the last of the values.</summary>
    public double LevelOf(ReadOnlySpan<double> values)
    {
        var level = Start(values);
        foreach (var value in values)
        {
            level += Constant * (value - level);
        }

        return level;
    }

    private static double Start(ReadOnlySpan<double> values)
    {
        var first = values[..Math.Min(values.Length, Math.Max(4, values.Length / 10))];
        return TensorPrimitives.Sum(first) / first.Length;
    }

    private static double Loss(ReadOnlySpan<double> values, int horizon, double constant)
    {
        var level = Start(values);
        var first = values.Length / 3;
        var spacing = Math.Max(1, (values.Length - first) / MostOrigins);
        var sum = 0.0;
        for (var t = 0; t < values.Length; t++)
        {
            if (t >= first && (t - first) % spacing == 0)
            {
                foreach (var value in values.Slice(t, Math.Min(horizon, values.Length - t)))
                {
                    sum += Math.Abs(value - level);
                }
            }

            level += constant * (values[t] - level);
        }

        return sum;
    }
}
