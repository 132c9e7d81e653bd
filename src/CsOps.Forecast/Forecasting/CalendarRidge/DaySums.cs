namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The correlation of steps with which sums over days are as unsure as the level of the days is.</summary>
/// <param name="covariance">The mean covariance of the logarithms of two days' totals.</param>
internal struct DaySums(double covariance)
{
    private const double Most = 0.99;

    private double _variance;
    private double _contacts;
    private double _deviation;
    private double _squares;
    private double _common;
    private double _pairs;
    private double _relative;

    /// <summary>Begins a day whose total has this variance of its logarithm.</summary>
    public void StartDay(double variance)
    {
        EndDay();
        (_variance, _contacts, _deviation, _squares) = (variance, 0, 0, 0);
    }

    /// <summary>Adds a step of the day.</summary>
    public void Add(double contacts, double deviation)
    {
        _contacts += contacts;
        _deviation += deviation;
        _squares += deviation * deviation;
    }

    public ErrorCorrelation ToCorrelation()
    {
        EndDay();
        StartDay(0);
        var within = _pairs > 0 ? Math.Clamp(_common / _pairs, 0, Most) : 0;
        var between = _relative > 0 ? Math.Clamp(covariance / _relative, 0, within) : 0;
        return new ErrorCorrelation(within, between);
    }

    /// <summary>The variance of the total is what the steps have of their own and what their pairs have in common.</summary>
    private void EndDay()
    {
        if (_contacts > 0)
        {
            _common += (_contacts * _contacts * _variance) - _squares;
            _pairs += (_deviation * _deviation) - _squares;
            _relative = Math.Max(_relative, _deviation / _contacts * (_deviation / _contacts));
        }
    }
}
