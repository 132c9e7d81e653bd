using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>How the automatic choice backtests, and how it weighs what it sees against what is known of the models.</summary>
public sealed record AutomaticOptions
{
    /// <summary>The most origins of the race, 1 or more; fewer, at most 6 of those closer than a week, where history is short. Default: 8.</summary>
    public int Origins { get; init; } = 8;

    /// <summary>
    /// By what fraction a model's error is to be expected below the robust default's before it is preferred; 0 or more. Default: 0.02.
    /// </summary>
    public double LeastGain { get; init; } = 0.02;

    /// <summary>
    /// By what fraction each model's error is expected below the robust default's before the series has been looked at, by name: what other series
    /// taught. Default: 0.1 for calendar-ridge and local-mix.
    /// </summary>
    public ImmutableDictionary<string, double> ExpectedGains { get; init; } =
        ImmutableDictionary<string, double>.Empty.Add("calendar-ridge", 0.1).Add("local-mix", 0.1);

    /// <summary>The same for a model that is not named: below 0, since most models that look better on one series are lucky. Default: −0.05.</summary>
    public double ExpectedGainOfOthers { get; init; } = -0.05;

    /// <summary>The standard deviation of such gains over series, above 0: how little they say of this one. Default: 0.1.</summary>
    public double ExpectedGainDeviation { get; init; } = 0.1;
}
