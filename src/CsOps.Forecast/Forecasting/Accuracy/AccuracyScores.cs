namespace CsOps.Forecast.Forecasting.Accuracy;

/// <summary>How wrong forecasts were, over the steps that were observed.</summary>
/// <remarks>Fractions, not percent. NaN where a score has no meaning (no observation, or a zero denominator).</remarks>
public sealed record AccuracyScores
{
    /// <summary>Weighted absolute percentage error of the median: Σ|y − P50| / Σ|y|.</summary>
    public required double Wape { get; init; }

    /// <summary>Bias of the mean: Σ(mean − y) / Σ|y|; positive = too many forecast.</summary>
    public required double Bias { get; init; }

    /// <summary>Mean absolute scaled error: mean |y − P50| over the mean absolute error of the in-sample weekly seasonal naive.</summary>
    public required double Mase { get; init; }

    /// <summary>Mean over the five quantiles of twice the pinball loss, as a fraction of the mean of |y|.</summary>
    public required double Pinball { get; init; }

    /// <summary>Share of observations within [P10, P90]; 0.80 is right.</summary>
    public required double Coverage80 { get; init; }

    /// <summary>Share of observations within [P2.5, P97.5]; 0.95 is right.</summary>
    public required double Coverage95 { get; init; }

    /// <summary>The sum of the absolute errors of the median, in the unit of the series.</summary>
    internal double TotalError { get; init; }

    /// <summary>Number of observations scored.</summary>
    public required int Count { get; init; }
}
