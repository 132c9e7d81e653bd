namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>Counts who came again.</summary>
internal sealed class RedialTally
{
    private long _abandoned;
    private long _abandonedAgain;
    private long _answered;
    private long _answeredAgain;
    private double _delay;
    private double _squaredDelay;

    public void Add(bool abandoned, double delay, double window)
    {
        var again = delay <= window ? 1 : 0;
        if (!abandoned)
        {
            _answered++;
            _answeredAgain += again;
            return;
        }

        _abandoned++;
        _abandonedAgain += again;
        _delay += again * Math.Min(delay, window);
        _squaredDelay += again * Math.Min(delay, window) * Math.Min(delay, window);
    }

    public Redials? ToRedials()
    {
        if (_abandoned == 0 || _answered == 0 || _answeredAgain == _answered)
        {
            return null;
        }

        var (after, anyway) = (Estimate.Share(_abandonedAgain, _abandoned), Estimate.Share(_answeredAgain, _answered));
        var stay = 1 - anyway.Value;
        var error = Math.Sqrt(Math.Pow(after.StandardError / stay, 2) + Math.Pow((1 - after.Value) * anyway.StandardError / (stay * stay), 2));
        var mean = _delay / _abandonedAgain;
        var variance = Math.Max(0, (_squaredDelay / _abandonedAgain) - (mean * mean));
        var probability = Estimate.Normal(Math.Max(0, (after.Value - anyway.Value) / stay), error, _abandoned, least: 0, most: 1);
        return new Redials(probability, after, anyway, Estimate.Normal(mean, Math.Sqrt(variance / _abandonedAgain), _abandonedAgain, least: 0));
    }
}
