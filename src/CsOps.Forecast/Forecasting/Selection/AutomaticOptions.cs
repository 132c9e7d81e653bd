namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>How the automatic choice backtests, and what evidence it asks for.</summary>
public sealed record AutomaticOptions
{
    /// <summary>The most origins of the race, 1 or more; fewer where history is short. Default: 6.</summary>
    public int Origins { get; init; } = 6;

    /// <summary>
    /// By what fraction a model's error must be below the robust default's before it is preferred; 0 or more. Default: 0.02.
    /// </summary>
    public double LeastGain { get; init; } = 0.02;

    /// <summary>
    /// By how many of its standard errors over the origins the gain must exceed zero; 0 or more. Default: 2, as origins a week apart share
    /// half of a horizon of two weeks and the standard error knows nothing of that.
    /// </summary>
    public double StandardErrors { get; init; } = 2;

    /// <summary>The gain asked for where there is one origin only, hence no standard error; 0 or more. Default: 0.1.</summary>
    public double LeastGainOfOneOrigin { get; init; } = 0.1;
}
