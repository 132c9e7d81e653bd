using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>The chosen model, fitted, with the reason for the choice.</summary>
public sealed class AutomaticFit : FittedModel
{
    private readonly FittedModel _chosen;

    internal AutomaticFit(FittedModel chosen, ModelChoice choice)
    {
        _chosen = chosen;
        Choice = choice;
    }

    /// <summary>Which model it is, why, and the leader board.</summary>
    public override ModelChoice Choice { get; }

    /// <inheritdoc/>
    public override string Explanation => $"{Choice.Model}: {_chosen.Explanation}";

    /// <inheritdoc/>
    public override ImmutableArray<string> Warnings => _chosen.Warnings;

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon) => _chosen.Forecast(horizon);

    /// <inheritdoc/>
    internal override ImmutableArray<double> Median(int horizon) => _chosen.Median(horizon);
}
