namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>Exponential smoothing as it is defined (Hyndman, Koehler, Ord and Snyder 2008, tables 2.2 and 2.3).</summary>
internal sealed class RecordedWalk
{
    private readonly Queue<double> _seasons;
    private readonly double _alpha;
    private readonly double _beta;
    private readonly double _gamma;
    private readonly double _phi;
    private readonly bool _relative;
    private readonly bool _multiplies;
    private readonly bool _isSeasonal;
    private double _level;
    private double _slope;

    /// <summary>Stands at the states of a case: <c>initial</c> or <c>final</c>.</summary>
    public RecordedWalk(RecordedCase found, string at)
    {
        (_relative, _multiplies, _isSeasonal) = (found["form"][0] == 'M', found["form"][^1] == 'M', found["form"][^1] != 'N');
        (_alpha, _beta) = (Weight(found, "alpha", 0), Weight(found, "beta", 0));
        (_gamma, _phi) = (Weight(found, "gamma", 0), Weight(found, "phi", 1));
        _level = found.Named("states", "state", "level", at);
        _slope = found.Named("states", "state", "slope", at);
        _seasons = new Queue<double>(found.Texts("states", "state").Zip(found.Numbers("states", at))
            .Where(state => state.First.StartsWith("season", StringComparison.Ordinal)).Select(state => state.Second));
    }

    /// <summary>Stands where another does.</summary>
    public RecordedWalk(RecordedWalk other)
    {
        (_relative, _multiplies, _isSeasonal) = (other._relative, other._multiplies, other._isSeasonal);
        (_alpha, _beta, _gamma, _phi) = (other._alpha, other._beta, other._gamma, other._phi);
        (_level, _slope, _seasons) = (other._level, other._slope, new Queue<double>(other._seasons));
    }

    /// <summary>Level, slope, then the seasons of the steps to come.</summary>
    public IEnumerable<double> States => [_level, _slope, .. _seasons];

    /// <summary>The forecast of the next step.</summary>
    public double Ahead => _multiplies ? Trend * Season : Trend + Season;

    private double Trend => _level + (_phi * _slope);

    private double Season => _isSeasonal ? _seasons.Peek() : 0;

    /// <summary>Sees a value; returns the forecast that was made of it.</summary>
    public double Step(double value)
    {
        var forecast = Ahead;
        Move(value - forecast);
        return forecast;
    }

    /// <summary>Lets an innovation happen; returns the value that it makes.</summary>
    public double Draw(double innovation)
    {
        var forecast = Ahead;
        var error = _relative ? forecast * innovation : innovation;
        Move(error);
        return forecast + error;
    }

    /// <summary>The tables' equations: with a multiplicative season the error is shared out by the season, and by the level.</summary>
    private void Move(double error)
    {
        var (trend, season) = (Trend, Season);
        var share = _multiplies ? error / season : error;
        _level = trend + (_alpha * share);
        _slope = (_phi * _slope) + (_beta * share);
        if (_isSeasonal)
        {
            _seasons.Enqueue(_seasons.Dequeue() + (_gamma * (_multiplies ? error / trend : error)));
        }
    }

    private static double Weight(RecordedCase found, string name, double otherwise)
    {
        var value = found.Number(name);
        return double.IsNaN(value) ? otherwise : value;
    }
}
