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
    private const int Evaluations = 120;
    private const double FirstStep = 0.3;
    private const double LeastDay = 0.012;
    private const double MostDay = 0.55;

    private readonly LevelEquations _equations;
    private readonly DayTable _table;
    private readonly double[] _logTotals;
    private readonly double[] _weights;
    private readonly double[] _none;
    private readonly int _count;

    private ScaleSearch(DayTable table, double[] logTotals, double[] weights)
    {
        (_table, _logTotals, _weights) = (table, logTotals, weights);
        _equations = new LevelEquations(table);
        _none = [.. logTotals.Select(_ => double.NaN)];
        _count = logTotals.Count(value => !double.IsNaN(value));
    }

    /// <summary>The likeliest scales.</summary>
    /// <param name="table">The days.</param>
    /// <param name="logTotals">Logarithms of the totals of the first of them; NaN where a day has none.</param>
    public static LevelScales Of(DayTable table, double[] logTotals)
    {
        var first = new DayLevel(table, logTotals, LevelScales.Usual);
        var search = new ScaleSearch(table, first.Deviations, first.Weights);
        double[] start = [Math.Log(0.05), 0, 0, 0];
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
        var precision = 1 / Square(scales.Day);
        var priorDeterminant = _equations.Of(_none, _weights, scales).LogDeterminant;
        var equations = _equations.Of(_logTotals, _weights, scales);
        var fit = equations.FitSquares();
        var squares = 0.0;
        for (var day = 0; day < _logTotals.Length; day++)
        {
            squares += double.IsNaN(_logTotals[day]) ? 0 : _weights[day] * precision * Square(_logTotals[day]);
        }

        return -0.5 * ((2 * _count * Math.Log(scales.Day)) + equations.LogDeterminant - priorDeterminant + squares - fit);
    }

    private static double Square(double value) => value * value;
}
