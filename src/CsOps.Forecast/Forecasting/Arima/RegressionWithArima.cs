using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>A fitted regression on the season, with an ARIMA process for its errors.</summary>
/// <param name="Terms">The regressors.</param>
/// <param name="Mean">The level; 0 where the errors are differenced.</param>
/// <param name="Effects">The regressors' coefficients.</param>
/// <param name="Errors">The process of the errors.</param>
internal sealed record RegressionWithArima(FourierTerms Terms, double Mean, double[] Effects, ArimaEstimate Errors)
{
    /// <summary>Passes in which the process follows the regression and the regression the process.</summary>
    private const int Passes = 2;

    /// <summary>Below this share of its squares a series has no errors that could be modelled.</summary>
    private const double Nothing = 1e-18;

    /// <summary>Fits.</summary>
    /// <param name="values">The series, none missing.</param>
    /// <param name="day">Steps of a day, 1 where it has none.</param>
    /// <param name="week">Steps of a week.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static RegressionWithArima Fit(double[] values, int day, int week, CancellationToken cancellationToken)
    {
        var terms = FourierChoice.Of(values, day, week);
        return Fit(values, terms, noise => ArimaSearch.Best(noise, cancellationToken), cancellationToken);
    }

    /// <summary>The same regressors and orders with coefficients learned from other values.</summary>
    public RegressionWithArima LearnedFrom(double[] values) => Fit(values, Terms, _ => Errors.Orders, default);

    /// <summary>What the regression says of so many places from one on.</summary>
    public double[] Level(int from, int count)
    {
        var level = new double[count];
        level.AsSpan().Fill(Mean);
        foreach (var (column, effect) in Terms.Columns(from, count).Zip(Effects))
        {
            TensorPrimitives.MultiplyAdd(column, effect, level, level);
        }

        return level;
    }

    /// <summary>What is left of a history without the regression.</summary>
    public double[] NoiseOf(double[] values)
    {
        var noise = values.ToArray();
        TensorPrimitives.Subtract(noise, Level(0, values.Length), noise);
        return noise;
    }

    private static RegressionWithArima Fit(double[] values, FourierTerms terms, Func<double[], ArimaOrders> ordersOf, CancellationToken cancellationToken)
    {
        var fit = Regress(values, terms, new ArimaEstimate(default, [], [], 0, 0, values.Length));
        var noise = fit.NoiseOf(values);
        if (TensorPrimitives.SumOfSquares<double>(noise) <= Nothing * TensorPrimitives.SumOfSquares<double>(values))
        {
            return fit;
        }

        var orders = ordersOf(noise);
        double[]? start = null;
        for (var pass = 0; pass < Passes; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var estimate = ArimaEstimation.Exact(new ArimaData(orders, noise, []), start);
            fit = Regress(values, terms, estimate);
            noise = fit.NoiseOf(values);
            start = estimate.Free;
        }

        return fit;
    }

    private static RegressionWithArima Regress(double[] values, FourierTerms terms, ArimaEstimate estimate)
    {
        var columns = terms.Columns(0, values.Length);
        var hasMean = estimate.Orders.Lost == 0;
        double[][] regressors = hasMean ? [Enumerable.Repeat(1.0, values.Length).ToArray(), .. columns] : columns;
        var effects = ArimaLikelihood.Exact(new ArimaData(estimate.Orders, values, regressors), estimate.Process).Effects;
        return new RegressionWithArima(terms, hasMean ? effects[0] : 0, hasMean ? effects[1..] : effects, estimate);
    }
}
