using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting;

/// <summary>Volume and handle time of one queue per interval of the horizon.</summary>
public sealed record QueueForecast
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>The intervals forecast, closed ones included.</summary>
    public required IntervalGrid Grid { get; init; }

    /// <summary>Contacts offered per interval; length = the grid's count; all 0 where the queue is closed.</summary>
    public required SeriesForecast Volume { get; init; }

    /// <summary>Average handle time per contact in seconds, per interval; length = the grid's count.</summary>
    public required SeriesForecast HandleSeconds { get; init; }

    /// <summary>The correlation of the errors of an interval's volume and of its average handle time, in (−1, 1): busy hours may be hurried ones. Default: 0.</summary>
    public double HandleTimeWithVolume { get; init; }

    /// <summary>The model of the volume, why it was chosen, and the leader board.</summary>
    public required ModelChoice Choice { get; init; }

    /// <summary>What a planner should look at before the forecast is used, each in a sentence. Default: none.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The effects of events, pay days, drivers in the volume, each with a sentence. Default: none.</summary>
    public ImmutableArray<LearnedEffect> Effects { get; init; } = [];

    /// <summary>How the handle time was forecast, in a sentence for people.</summary>
    public required string HandleTimeMethod { get; init; }
}
