using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.History.Anomalies;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>What the forecast of a queue rests on: what its history shows, what is known besides, the model, and what changed since the last plan.</summary>
public sealed record QueueExplanation
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>Level, trend and shapes of the history.</summary>
    public required QueuePattern Pattern { get; init; }

    /// <summary>What was found in the history that does not belong, in order of time.</summary>
    public required ImmutableArray<Anomaly> Anomalies { get; init; }

    /// <summary>Changes of the level, in order of time.</summary>
    public required ImmutableArray<LevelChange> Changes { get; init; }

    /// <summary>The effects in the forecast.</summary>
    public required ImmutableArray<LearnedEffect> Effects { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>Its error in backtests, as a fraction of the contacts (WAPE); NaN where there was no backtest.</summary>
    public required double Error { get; init; }

    /// <summary>What changed since an earlier plan; null where there is none.</summary>
    public required ForecastChange? SinceLastPlan { get; init; }

    /// <summary>All of it for people, part by part: level, trend, week, day, holidays, events, changes, anomalies, model, since the last plan.</summary>
    public required ImmutableArray<ExplanationPart> Parts { get; init; }
}
