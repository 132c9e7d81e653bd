namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>What errors of a forecast are in agents: the agents that its mean asks for against those that what came in needed, each interval by itself.</summary>
/// <remarks>Averages over the intervals scored; times the hours of a period they are agent-hours. Both can be above 0: too many at one time do not help at another.</remarks>
/// <param name="Needed">Agents needed.</param>
/// <param name="TooMany">Agents planned and not needed; 0 or more.</param>
/// <param name="TooFew">Agents needed and not planned; 0 or more.</param>
/// <param name="EquivalentsOfAgent">Full-time equivalents of one agent in every open interval of a week.</param>
public sealed record AgentErrors(double Needed, double TooMany, double TooFew, double EquivalentsOfAgent)
{
    /// <summary>Agents off, either way.</summary>
    public double Off => TooMany + TooFew;

    /// <summary>The same in full-time equivalents: the people that a week off by so much at every open interval pays or lacks.</summary>
    public double OffEquivalents => Off * EquivalentsOfAgent;

    /// <summary>The averages of sums; null where nothing was scored.</summary>
    internal static AgentErrors? Of(AgentSums sums, double equivalentsOfAgent) =>
        sums.Steps == 0 ? null : new AgentErrors(sums.Needed / sums.Steps, sums.TooMany / sums.Steps, sums.TooFew / sums.Steps, equivalentsOfAgent);
}
