namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Errors in agents, summed over the steps scored; sums may be added.</summary>
/// <param name="Steps">Steps.</param>
/// <param name="Needed">Agents that what came in needed.</param>
/// <param name="TooMany">Agents that the forecast had more than that, at the steps where it had more.</param>
/// <param name="TooFew">Agents that it had less, at the others.</param>
internal readonly record struct AgentSums(int Steps, double Needed, double TooMany, double TooFew)
{
    /// <summary>The errors of one step.</summary>
    public static AgentSums At(double needed, double planned) => new(1, needed, Math.Max(0, planned - needed), Math.Max(0, needed - planned));

    /// <summary>The sums over both.</summary>
    public static AgentSums operator +(AgentSums left, AgentSums right) =>
        new(left.Steps + right.Steps, left.Needed + right.Needed, left.TooMany + right.TooMany, left.TooFew + right.TooFew);
}
