using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>The state of an exponential smoothing model while it walks along a series: level, slope, and a season per
/// weekday-slot.</summary>
/// <remarks>
/// Error-correction form with additive errors (Hyndman, Koehler, Ord and Snyder 2008, <i>Forecasting with Exponential Smoothing</i>, table
/// 2.2). With
/// q = level + φ·slope: additive f = q + s, e = y − f, level = q + αe, slope = φ·slope + βe, s += γe; multiplicative f = q·s,
/// level = q + αe/s, slope = φ·slope + βe/s, s += γe/q. A step that was not observed moves the level along the slope and nothing else;
/// so does an odd one, more than <see cref="OddDeviations"/> standard deviations off. After a day of odd steps in a row the level is
/// believed to
/// have changed: errors then count up to that many at the queue's usual level.
/// </remarks>
internal struct SmoothingRecursion
{
    /// <summary>How many standard deviations make a value odd.</summary>
    public const double OddDeviations = 5;

    /// <summary>A multiplicative season below this share tells nothing of the level.</summary>
    private const double LeastSeason = 0.02;

    private readonly bool _multiplies;
    private readonly SmoothingStart _start;
    private readonly Dispersion _dispersion;
    private readonly int _oddSteps;
    private readonly double _alpha;
    private readonly double _beta;
    private readonly double _gamma;
    private readonly double _phi;
    private readonly double[] _season;
    private double _level;
    private double _slope;
    private int _oddInARow;

    /// <summary>Starts before the first step; <paramref name="season"/> is overwritten and kept, one place per weekday-slot.</summary>
    public SmoothingRecursion(SmoothingForm form, SmoothingParameters parameters, SmoothingStart start, int slotsPerDay, double[] season)
    {
        _multiplies = form.Season == SmoothingSeason.Multiplicative;
        _start = start;
        _dispersion = start.Dispersion;
        _oddSteps = slotsPerDay;
        _alpha = parameters.Level;
        _beta = form.Trend == SmoothingTrend.None ? 0 : parameters.Slope;
        _gamma = parameters.Season;
        _phi = form.Trend switch
        {
            SmoothingTrend.None => 0,
            SmoothingTrend.Damped => parameters.Damping,
            _ => 1,
        };
        _season = season;
        _level = start.Level;
        for (var place = 0; place < season.Length; place++)
        {
            season[place] = _multiplies ? start.Profile[place] / start.Level : start.Profile[place] - start.Level;
        }
    }

    /// <summary>Walks over the steps of a series from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public void Walk(ForecastSeries series, int from, int to)
    {
        var calendar = series.Calendar;
        var values = series.Values;
        for (var step = from; step < to; step++)
        {
            Update(values[step], series.WeightOf(step), calendar.SlotOfWeek(step));
        }
    }

    /// <summary>Forecasts the steps after <paramref name="origin"/>, the step at which the walk stands.</summary>
    public readonly void Forecast(StepCalendar calendar, int origin, Span<double> centre)
    {
        var level = _level;
        var slope = _slope;
        for (var lead = 0; lead < centre.Length; lead++)
        {
            slope *= _phi;
            level += slope;
            var season = _season[calendar.SlotOfWeek(origin + lead)];
            centre[lead] = _multiplies ? level * season : level + season;
        }
    }

    private void Update(double value, double weight, int place)
    {
        _slope *= _phi;
        _level += _slope;
        if (weight <= 0)
        {
            return;
        }

        var season = _season[place];
        var forecast = _multiplies ? _level * season : _level + season;
        var error = weight * Believed(value - forecast, forecast, place);
        if (!_multiplies)
        {
            _level += _alpha * error;
            _slope += _beta * error;
            _season[place] += _gamma * error;
            return;
        }

        var before = _level;
        if (season > LeastSeason)
        {
            _level = Math.Max(before + (_alpha * error / season), 0);
            _slope += _beta * error / season;
        }

        _season[place] = before > 0 ? Math.Max(0, season + (_gamma * error / before)) : season;
    }

    private double Believed(double error, double forecast, int place)
    {
        var variance = _dispersion.VarianceAt(Math.Max(forecast, _start.Profile[place]));
        if (error * error <= OddDeviations * OddDeviations * variance || _dispersion.IsNone)
        {
            _oddInARow = 0;
            return error;
        }

        _oddInARow++;
        var change = OddDeviations * _dispersion.DeviationAt(Math.Max(forecast, _start.Usual));
        return _oddInARow <= _oddSteps ? 0 : Math.Clamp(error, -change, change);
    }
}
