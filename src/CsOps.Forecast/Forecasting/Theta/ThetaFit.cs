using System.Numerics.Tensors;
using CsOps.Forecast.Forecasting.Ets;

namespace CsOps.Forecast.Forecasting.Theta;

/// <summary>Simple smoothing of the seasonally adjusted series, with half the slope of its regression on time as drift.</summary>
internal sealed class ThetaFit
{
    private readonly SeasonalIndices _indices;
    private readonly int _length;

    /// <summary>How many steps of drift the level lags behind: the sum of (1 − α)ᵏ for k from 0 to n − 1, that is (1 − (1 − α)ⁿ) / α.</summary>
    private readonly double _lag;

    private ThetaFit(SeasonalIndices indices, double[] adjusted, double alpha, double level)
    {
        (_indices, _length, Alpha, Drift) = (indices, adjusted.Length, alpha, SlopeOf(adjusted) / 2);
        var power = 1.0;
        foreach (var value in adjusted)
        {
            level += alpha * (value - level);
            _lag += power;
            power *= 1 - alpha;
        }

        LastLevel = level;
    }

    /// <summary>α: the share of an error that goes into the level.</summary>
    public double Alpha { get; }

    /// <summary>Half the slope of the regression, a step.</summary>
    public double Drift { get; }

    /// <summary>The smoothed level at the end.</summary>
    public double LastLevel { get; }

    /// <summary>Fits: α and the first level make the squared one-step errors least.</summary>
    /// <param name="values">The series, without gaps; one value or more.</param>
    /// <param name="indices">Its season, see <see cref="SeasonalIndices.Of"/>.</param>
    public static ThetaFit Of(ReadOnlySpan<double> values, SeasonalIndices indices)
    {
        var adjusted = Adjusted(values, indices);
        return EtsSelection.Estimate(default, adjusted, period: 0) is { } smooth
            ? new ThetaFit(indices, adjusted, smooth.Start.Alpha, smooth.Start.Level)
            : new ThetaFit(indices, adjusted, alpha: 1, level: 0);
    }

    /// <summary>Fits with a given α and first level.</summary>
    public static ThetaFit Given(ReadOnlySpan<double> values, SeasonalIndices indices, double alpha, double level) =>
        new(indices, Adjusted(values, indices), alpha, level);

    /// <summary>The forecast of a step ahead, 0 for the first.</summary>
    public double At(int lead) => _indices.Add(LastLevel + (Drift * (lead + _lag)), _length + lead);

    private static double[] Adjusted(ReadOnlySpan<double> values, SeasonalIndices indices)
    {
        var adjusted = values.ToArray();
        for (var step = 0; step < adjusted.Length; step++)
        {
            adjusted[step] = indices.Remove(adjusted[step], step);
        }

        return adjusted;
    }

    private static double SlopeOf(double[] values)
    {
        var (middle, mean) = ((values.Length - 1) / 2.0, TensorPrimitives.Average<double>(values));
        var (product, square) = (0.0, 0.0);
        for (var step = 0; step < values.Length; step++)
        {
            product += (step - middle) * (values[step] - mean);
            square += (step - middle) * (step - middle);
        }

        return square > 0 ? product / square : 0;
    }
}
