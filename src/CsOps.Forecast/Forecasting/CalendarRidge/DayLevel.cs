using System.Numerics.Tensors;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// The logarithm of a day's total: a slowly moving level of the week, the weekday, the month's turn, the day of the month and the days
/// after a holiday, each drawn to 0 by a prior, fitted robustly.
/// </summary>
internal sealed class DayLevel
{
    private const int Passes = 5;
    private const double LeastScale = 0.005;
    private const double Tolerated = 2;

    private readonly DayTable _table;
    private readonly LevelScales _scales;
    private readonly BorderedEquations _equations;
    private readonly double[] _solution;
    private readonly double _middle;

    /// <summary>Fits the level to the logarithms of the totals of the first days; NaN where a day has none.</summary>
    public DayLevel(DayTable table, ReadOnlySpan<double> logTotals, LevelScales scales)
    {
        (_table, _scales) = (table, scales);
        var sizes = new double[logTotals.Length];
        _middle = Medians.Of(Observed(logTotals, sizes));
        Deviations = [.. logTotals];
        TensorPrimitives.Subtract(Deviations, _middle, Deviations);
        Weights = new double[logTotals.Length];
        Array.Fill(Weights, 1);
        _solution = new double[table.Weeks + table.Columns];
        var equations = new LevelEquations(table);
        for (var pass = 0; ; pass++)
        {
            equations.Observe(Deviations, Weights);
            _equations = equations.Of(scales);
            _equations.Solve(_solution);
            if (pass == Passes - 1)
            {
                break;
            }

            Reweight(sizes);
        }
    }

    /// <summary>The logarithms of the totals less their median; NaN where a day has none.</summary>
    public double[] Deviations { get; }

    /// <summary>How far each day of the past is believed, above 0 and at most 1.</summary>
    public double[] Weights { get; }

    /// <summary>A robust standard deviation of the errors of the last fit but one.</summary>
    public double ErrorScale { get; private set; }

    /// <summary>The logarithm of the median of a day's total.</summary>
    public double At(int day) => _middle + _solution[_table.WeekOf[day]] + _table.FeaturesOf(day).Times(_solution.AsSpan(_table.Weeks));

    /// <summary>The mean covariance of the logarithms of the totals of two days, over some days one after the other; 0 for one.</summary>
    public double MeanCovariance(int first, int count)
    {
        var size = _solution.Length;
        var (sum, spread) = (new double[size], new double[size]);
        var squares = 0.0;
        for (var day = first; day < first + count; day++)
        {
            _equations.Spread(_table.WeekOf[day], _table.FeaturesOf(day), spread);
            TensorPrimitives.Add(sum, spread, sum);
            squares += TensorPrimitives.SumOfSquares<double>(spread);
        }

        return count < 2 ? 0 : (TensorPrimitives.SumOfSquares<double>(sum) - squares) / (count * (count - 1.0));
    }

    /// <summary>The variance of the logarithm of a day's total about <see cref="At"/>.</summary>
    public double VarianceAt(int day) => _equations.VarianceOf(_table.WeekOf[day], _table.FeaturesOf(day)) + (_scales.Day * _scales.Day);

    private void Reweight(double[] sizes)
    {
        var count = 0;
        for (var day = 0; day < Deviations.Length; day++)
        {
            if (!double.IsNaN(Deviations[day]))
            {
                sizes[count++] = Math.Abs(ErrorOf(day));
            }
        }

        ErrorScale = Math.Max(LeastScale, 1.4826 * Medians.Of(sizes.AsSpan(0, count)));
        for (var day = 0; day < Deviations.Length; day++)
        {
            Weights[day] = double.IsNaN(Deviations[day]) ? 1 : Math.Min(1, Tolerated * ErrorScale / Math.Abs(ErrorOf(day)));
        }
    }

    private double ErrorOf(int day) => _middle + Deviations[day] - At(day);

    private static Span<double> Observed(ReadOnlySpan<double> values, double[] into)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                into[count++] = value;
            }
        }

        return into.AsSpan(0, count);
    }
}
