namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Runs a form along a series; tells how likely the series is, and how that changes with every coefficient and first state.</summary>
/// <remarks>
/// With q = level + φ·slope: f = q, q + s or q·s; e = y − f; level = q + αe, slope = φ·slope + βe, s += γe, where with a multiplicative
/// season level and slope take e / s, the season e / q (Hyndman, Koehler, Ord and Snyder 2008, tables 2.2 and 2.3; additive and
/// multiplicative errors move the states alike). Where nothing was observed e is 0. Minus the logarithm of the likelihood, without
/// constants, is n/2 · log Σr² with r = e for additive errors, and with r = e / f and Σ log f more for multiplicative ones (equation 5.3).
/// The gradient comes from running the recursion backwards (adjoints), in O(length) whatever the number of states.
/// </remarks>
internal sealed class EtsLikelihood
{
    /// <summary>A fit closer than this share of the values is taken for no closer: a perfect one has no likelihood.</summary>
    private const double Closest = 1e-9;

    /// <summary>States of a product below this share of their usual size are refused.</summary>
    private const double Least = 1e-8;

    private readonly EtsForm _form;
    private readonly double[] _values;
    private readonly double[] _trends;
    private readonly double[] _slopes;
    private readonly double[] _seasonsAt;
    private readonly double[] _errors;
    private readonly double[] _seasons;
    private readonly double _floor;
    private readonly double _least;
    private double _level;
    private double _slope;

    /// <summary>Prepares the run.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">The series, NaN where nothing was observed; above 0 for multiplicative errors.</param>
    /// <param name="period">Steps of a season; 0 without a season.</param>
    public EtsLikelihood(EtsForm form, double[] values, int period)
    {
        (_form, _values, _seasons) = (form, values, new double[period]);
        (_trends, _slopes, _errors) = (new double[values.Length], new double[values.Length], new double[values.Length]);
        _seasonsAt = new double[values.Length];
        var sum = 0.0;
        foreach (var value in values)
        {
            (sum, Observed) = double.IsNaN(value) ? (sum, Observed) : (sum + Math.Abs(value), Observed + 1);
        }

        var size = sum / Math.Max(1, Observed);
        _least = Least * size;
        _floor = Math.Max(1e-200, Observed * Closest * Closest * (form.IsRelative ? 1 : size * size));
    }

    /// <summary>How many values were observed.</summary>
    public int Observed { get; }

    /// <summary>Σr² of the last run.</summary>
    public double Squares { get; private set; }

    /// <summary>Minus the logarithm of the likelihood; infinite where a factor or a relative error's base is not above 0.</summary>
    public double Of(EtsPoint point)
    {
        (_level, _slope) = (point.Level, point.Slope);
        point.Seasons.CopyTo(_seasons, 0);
        var (squares, logarithms, product) = (0.0, 0.0, 1.0);
        for (int step = 0, place = 0; step < _values.Length; step++)
        {
            var season = _form.HasSeason ? _seasons[place] : 0;
            var forecast = Enter(step, point.Phi, season);
            if (IsRefused(step, forecast))
            {
                return double.PositiveInfinity;
            }

            var error = _values[step] - forecast;
            if (double.IsNaN(error))
            {
                (error, _errors[step]) = (0, double.NaN);
            }
            else
            {
                _errors[step] = error;
                var residual = _form.IsRelative ? error / forecast : error;
                squares += residual * residual;
                product *= _form.IsRelative ? forecast : 1;
                (logarithms, product) = product is > 1e-150 and < 1e150 ? (logarithms, product) : (logarithms + Math.Log(product), 1);
            }

            Leave(step, point, error, place);
            place = place + 1 < _seasons.Length ? place + 1 : 0;
        }

        Squares = squares;
        return (Observed / 2.0 * Math.Log(squares + _floor)) + logarithms + Math.Log(product);
    }

    /// <summary>The gradient at the point of the last run.</summary>
    public void Gradient(EtsPoint point, EtsPoint gradient)
    {
        double alpha = 0, beta = 0, gamma = 0, phi = 0, level = 0, slope = 0;
        var seasons = gradient.Seasons;
        Array.Clear(seasons);
        var weight = Observed / (Squares + _floor);
        for (var step = _values.Length - 1; step >= 0; step--)
        {
            var place = seasons.Length == 0 ? -1 : step % seasons.Length;
            var seasonal = place < 0 ? 0 : seasons[place];
            var (trend, season, error) = (_trends[step], _seasonsAt[step], _errors[step]);
            if (!double.IsNaN(error))
            {
                var multiplies = _form.Season == EtsSeason.Multiplicative;
                var (bySeason, byTrend) = multiplies ? (season, trend) : (1.0, 1.0);
                var (forTrend, forSeason) = (error / bySeason, error / byTrend);
                alpha += level * forTrend;
                beta += slope * forTrend;
                gamma += seasonal * forSeason;
                var (ofTrend, ofSeason) = ((point.Alpha * level) + (point.Beta * slope), point.Gamma * seasonal);
                var ofForecast = Direct(step, weight) - (ofTrend / bySeason) - (ofSeason / byTrend);
                if (multiplies)
                {
                    seasonal += (ofForecast * trend) - (ofTrend * forTrend / season);
                    level += (ofForecast * season) - (ofSeason * forSeason / trend);
                }
                else
                {
                    seasonal += ofForecast;
                    level += ofForecast;
                }
            }

            slope += level;
            phi += slope * _slopes[step];
            slope *= point.Phi;
            if (place >= 0)
            {
                seasons[place] = seasonal;
            }
        }

        (gradient.Alpha, gradient.Beta, gradient.Gamma, gradient.Phi) = (alpha, beta, gamma, phi);
        (gradient.Level, gradient.Slope) = (level, slope);
    }

    /// <summary>What was forecast of a step one step before, in the last run.</summary>
    public double FittedAt(int step) => _form.Season switch
    {
        EtsSeason.Multiplicative => _trends[step] * _seasonsAt[step],
        _ => _trends[step] + _seasonsAt[step],
    };

    /// <summary>Where the last run ended: the same coefficients and the states after the last step.</summary>
    public EtsPoint End(EtsPoint point)
    {
        var end = point.WithoutStates();
        (end.Level, end.Slope) = (_level, _slope);
        for (var lead = 0; lead < _seasons.Length; lead++)
        {
            end.Seasons[lead] = _seasons[(_values.Length + lead) % _seasons.Length];
        }

        return end;
    }

    private double Enter(int step, double phi, double season)
    {
        _slopes[step] = _slope;
        _slope *= phi;
        _trends[step] = _level + _slope;
        _seasonsAt[step] = season;
        return FittedAt(step);
    }

    private bool IsRefused(int step, double forecast) =>
        (_form.IsRelative && !(forecast > _least))
        || (_form.Season == EtsSeason.Multiplicative && !(_trends[step] > _least && _seasonsAt[step] > Least));

    private void Leave(int step, EtsPoint point, double error, int place)
    {
        var (trend, season) = (_trends[step], _seasonsAt[step]);
        var multiplies = _form.Season == EtsSeason.Multiplicative;
        var share = multiplies ? error / season : error;
        _level = trend + (point.Alpha * share);
        _slope += point.Beta * share;
        if (_form.HasSeason)
        {
            _seasons[place] = season + (point.Gamma * (multiplies ? error / trend : error));
        }
    }

    /// <summary>How the likelihood changes with a forecast by its own residual.</summary>
    private double Direct(int step, double weight)
    {
        if (!_form.IsRelative)
        {
            return -weight * _errors[step];
        }

        var forecast = FittedAt(step);
        return (1 - (weight * (_errors[step] / forecast) * (_values[step] / forecast))) / forecast;
    }
}
