using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Finds the coefficients and the first states of a form that make the series likeliest, all at once by their gradient.</summary>
internal sealed class EtsSearch
{
    private const double Tolerance = 1e-7;

    /// <summary>α, β / α, γ / (1 − α) and φ to start from: slow, lively, nearly a random walk, a fast slope.</summary>
    private static readonly (double Alpha, double Slope, double Season, double Phi)[] Starts =
        [(0.1, 0.1, 0.05, 0.95), (0.5, 0.1, 0.1, 0.9), (0.9, 0.1, 0.1, 0.95), (0.9, 0.8, 0.1, 0.85)];

    private readonly EtsForm _form;
    private readonly double[] _values;
    private readonly EtsLikelihood _run;
    private readonly EtsVariables _variables;
    private readonly EtsPoint _gradient;
    private readonly EtsPoint _states;

    public EtsSearch(EtsForm form, double[] values, int period)
    {
        period = form.HasSeason ? period : 0;
        (_form, _values) = (form, values);
        (_run, _gradient, _states) = (new EtsLikelihood(form, values, period), new EtsPoint(period), new EtsPoint(period));
        EtsStart.Fill(_states, form, values);
        var observed = values.Where(value => !double.IsNaN(value)).Select(Math.Abs).DefaultIfEmpty(0).ToArray();
        var size = observed.Average() is > 0 and var mean ? mean : 1;
        Start(0);
        _variables = new EtsVariables(form, period, size, Noise(size));
    }

    /// <summary>How many places there are to start from.</summary>
    public static int StartCount => Starts.Length;

    /// <summary>The likeliest found from a place to start from, or from a fit.</summary>
    /// <param name="start">The place, from 0.</param>
    /// <param name="evaluations">The most evaluations.</param>
    /// <returns>The fit; null where the form is refused there.</returns>
    public EtsFit? From(int start, int evaluations) => From(Start(start), evaluations);

    /// <summary>The likeliest found from a fit of the same form.</summary>
    public EtsFit From(EtsFit fit, int evaluations) => From(fit.Start, evaluations) ?? fit;

    private EtsFit? From(EtsPoint start, int evaluations)
    {
        if (!double.IsFinite(_run.Of(start)))
        {
            return null;
        }

        var (found, _) = Lbfgs.Minimise(Evaluate, _variables.Of(start), evaluations, Tolerance);
        return EtsFit.Estimated(_form, _variables.PointOf(found), new EtsLikelihood(_form, _values, _variables.Period));
    }

    private double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var point = _variables.PointOf(x);
        var value = _run.Of(point);
        if (double.IsFinite(value))
        {
            _run.Gradient(point, _gradient);
            _variables.Chain(x, point, _gradient, gradient);
        }

        return value;
    }

    private EtsPoint Start(int number)
    {
        var (alpha, slope, season, phi) = Starts[number];
        var point = new EtsPoint(_states.Seasons.Length)
        {
            Alpha = alpha,
            Beta = _form.HasSlope ? slope * alpha : 0,
            Gamma = _form.HasSeason ? season * (1 - alpha) : 0,
            Phi = _form.Trend == EtsTrend.Damped ? phi : 1,
            Level = _states.Level,
            Slope = _states.Slope,
        };
        _states.Seasons.CopyTo(point.Seasons, 0);
        return point;
    }

    private double Noise(double size)
    {
        const double Least = 1e-6;
        var usual = double.IsFinite(_run.Of(Start(0))) ? Math.Sqrt(_run.Squares / Math.Max(1, _run.Observed)) * (_form.IsRelative ? size : 1) : size;
        return Math.Max(Least * size, usual);
    }
}
