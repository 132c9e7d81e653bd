using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>Finds the parameters with the smallest mean absolute error over all leads up to a week, from origins spread over the
/// history.</summary>
/// <remarks>
/// One-step errors would choose parameters that follow the last hour; a plan is made from the errors days ahead (Xia and Tong 2011,
/// "Feature matching in time
/// series modeling", Statistical Science 26). Parameters are searched on logistic scales that keep β ≤ α/10 and γ ≤ 1 − α, by the simplex
/// method of Nelder and
/// Mead (1965) from one fixed start.
/// </remarks>
internal sealed class SmoothingSearch(ForecastSeries series, SmoothingStart start)
{
    private const int MostOrigins = 24;
    private const int Evaluations = 90;
    private const double LeastDamping = 0.8;

    /// <summary>β is at most this share of α: a slope a step that moves faster follows noise.</summary>
    private const double MostSlope = 0.1;

    private static readonly double[] From = [-3, -1.5, -2, 2];

    private readonly Dispersion _dispersion = start.Dispersion;
    private readonly double[] _season = new double[series.Calendar.SlotsPerWeek];
    private readonly double[] _centre = new double[Math.Max(1, Math.Min(series.Calendar.SlotsPerWeek, series.Length / 2))];

    /// <summary>The best parameters of a form and their loss.</summary>
    public (SmoothingParameters Parameters, double Loss) Best(SmoothingForm form, CancellationToken cancellationToken)
    {
        var dimensions = form.Trend switch
        {
            SmoothingTrend.None => 2,
            SmoothingTrend.Linear => 3,
            _ => 4,
        };
        var (point, loss) = NelderMead.Minimise(
            at =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Loss(form, Parameters(at));
            },
            From.AsSpan(0, dimensions),
            Evaluations);
        return (Parameters(point), loss);
    }

    /// <summary>The mean absolute error over leads and origins; infinite where nothing could be scored.</summary>
    public double Loss(SmoothingForm form, SmoothingParameters parameters)
    {
        var recursion = new SmoothingRecursion(form, parameters, start, series.Calendar.SlotsPerDay, _season);
        var first = series.Length / 3;
        var spacing = Math.Max(1, (series.Length - first) / MostOrigins);
        var done = 0;
        double sum = 0, weights = 0;
        var values = series.Values;
        for (var origin = first; origin < series.Length; origin += spacing)
        {
            recursion.Walk(series, done, origin);
            done = origin;
            var centre = _centre.AsSpan(0, Math.Min(_centre.Length, series.Length - origin));
            recursion.Forecast(series.Calendar, origin, centre);
            for (var lead = 0; lead < centre.Length; lead++)
            {
                var weight = series.WeightOf(origin + lead);
                weights += weight;
                sum += weight > 0 ? weight * Size(values[origin + lead], centre[lead]) : 0;
            }
        }

        return weights > 0 && double.IsFinite(sum) ? sum / weights : double.PositiveInfinity;
    }

    /// <summary>The absolute error; that of an odd day counts no more than a large one.</summary>
    private double Size(double actual, double forecast)
    {
        const double OddVariances = SmoothingRecursion.OddDeviations * SmoothingRecursion.OddDeviations;
        var error = actual - forecast;
        var bound = OddVariances * _dispersion.VarianceAt(Math.Max(actual, forecast));
        return error * error <= bound || _dispersion.IsNone ? Math.Abs(error) : Math.Sqrt(bound);
    }

    private static SmoothingParameters Parameters(ReadOnlySpan<double> at)
    {
        var level = Logistic(at[0]);
        return new SmoothingParameters
        {
            Level = level,
            Season = (1 - level) * Logistic(at[1]),
            Slope = at.Length > 2 ? MostSlope * level * Logistic(at[2]) : 0,
            Damping = at.Length > 3 ? LeastDamping + ((1 - LeastDamping) * Logistic(at[3])) : 1,
        };
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
