namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>
/// Closes in on the fewest agents that meet a target: log-odds of the service level are nearly a straight line in the agents, of a slope
/// that goes with the root of the load; every third step halves, so that no shape of the line takes long.
/// </summary>
/// <param name="least">The fewest allowed.</param>
/// <param name="most">The most allowed: the answer where none meets it.</param>
/// <param name="target">The service level.</param>
/// <param name="spread">The root of the load in erlangs.</param>
/// <param name="isRough">Whether to stop where one agent less would probably miss the target: at most about an agent more, for a solve less.</param>
internal sealed class AgentBracket(int least, int most, double target, double spread, bool isRough)
{
    private const double OddsPerSpread = 3;

    private int _tooFew = least - 1;
    private int _enough = most;
    private double _oddsOfTooFew = double.NaN;
    private double _oddsOfEnough = double.NaN;
    private int _steps;
    private double _stretch = 1;

    public bool IsOpen => _enough - _tooFew > 1 && !(isRough && _oddsOfEnough < 0.7 * OddsPerSpread / spread);

    public int Fewest => _enough;

    public int Within(int agents) => Math.Clamp(agents, _tooFew + 1, Math.Max(_tooFew + 1, _enough - 1));

    /// <summary>Notes the service level of a number of agents; the number to try next.</summary>
    public int Narrow(int agents, double level, bool isMet)
    {
        var odds = Odds(level) - Odds(target);
        if (isMet)
        {
            (_enough, _oddsOfEnough) = (agents, odds);
        }
        else
        {
            (_tooFew, _oddsOfTooFew) = (agents, odds);
        }

        _steps++;
        if (double.IsNaN(_oddsOfTooFew) || double.IsNaN(_oddsOfEnough))
        {
            var step = Math.Max(1, Math.Min(1e6, Math.Ceiling(_stretch * Math.Abs(odds) * spread / OddsPerSpread)));
            _stretch *= 2;
            return isMet ? agents - (int)step : agents + (int)step;
        }

        var share = _steps % 3 == 0 ? 0.5 : -_oddsOfTooFew / Math.Max(1e-9, _oddsOfEnough - _oddsOfTooFew);
        var next = _tooFew + (share * (_enough - _tooFew));
        return (int)(isMet ? Math.Floor(next) : Math.Ceiling(next));
    }

    private static double Odds(double level)
    {
        var inside = Math.Clamp(level, 1e-6, 1 - 1e-6);
        return Math.Log(inside / (1 - inside));
    }
}
