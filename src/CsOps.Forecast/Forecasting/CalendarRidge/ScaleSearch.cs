using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// Finds how far the parts of a series' day level move: the scales under which its totals are likeliest, with a prior about what is usual.
/// </summary>
/// <remarks>
/// The marginal likelihood of a Gaussian linear model, C. E. Rasmussen and C. K. I. Williams, "Gaussian Processes for Machine Learning" (2006),
/// section 2.7; days that stand out count with the weights of a robust fit.
/// </remarks>
internal sealed class ScaleSearch
{
    private const int Evaluations = 60;
    private const double FirstStep = 0.3;
    private const double LeastDay = 0.012;
    private const double MostDay = 0.55;

    private readonly LevelEquations _equations;
    private readonly double _squares;
    private readonly int _count;

    private ScaleSearch(DayTable table, double[] logTotals, double[] weights)
    {
        _equations = new LevelEquations(table);
        _equations.Observe(logTotals, weights);
        for (var day = 0; day < logTotals.Length; day++)
        {
            if (!double.IsNaN(logTotals[day]))
            {
                _squares += weights[day] * Square(logTotals[day]);
                _count++;
            }
        }
    }

    /// <summary>The likeliest scales.</summary>
    /// <param name="table">The days.</param>
    /// <param name="logTotals">Logarithms of the totals of the first of them; NaN where a day has none.</param>
    public static LevelScales Of(DayTable table, double[] logTotals)
    {
        var first = new DayLevel(table, logTotals, LevelScales.Usual);
        var search = new ScaleSearch(table, first.Deviations, first.Weights);
        double[] start = [Math.Log(Math.Clamp(1.1 * first.ErrorScale, LeastDay, MostDay)), 0, 0, 0];
        var (point, _) = NelderMead.Minimise(search.Cost, start, Evaluations, FirstStep);
        return ScalesAt(point);
    }

    /// <summary>Logarithms of the day's scale, and of the others over what is usual beside it.</summary>
    private static LevelScales ScalesAt(double[] point)
    {
        var day = Math.Clamp(Math.Exp(point[0]), LeastDay, MostDay);
        return new LevelScales(day, 0.6 * day * Math.Exp(point[1]), 2.2 * day * Math.Exp(point[2]), Math.Exp(point[3]));
    }

    private double Cost(double[] point)
    {
        var scales = ScalesAt(point);
        var prior = Square(point[1] / 0.25) + Square(point[2] / 0.5) + Square(point[3]);
        return prior - (2 * LogLikelihood(scales));
    }

    private double LogLikelihood(LevelScales scales)
    {
        var equations = _equations.Of(scales);
        var left = (_squares / Square(scales.Day)) - equations.FitSquares();
        return -0.5 * ((2 * _count * Math.Log(scales.Day)) + equations.LogDeterminant - _equations.LogDeterminantOfPriors(scales) + left);
    }

    private static double Square(double value) => value * value;
}
