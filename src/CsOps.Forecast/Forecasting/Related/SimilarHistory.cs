using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Forecasting.Related;

/// <summary>A queue whose shape of week and day a new queue borrows, on the intervals of the new queue's history.</summary>
public sealed record SimilarHistory
{
    /// <summary>Its name.</summary>
    public required string Queue { get; init; }

    /// <summary>Its contacts offered (cleaned) on the intervals of <see cref="QueueForecastRequest.History"/>, NaN where nothing was observed.</summary>
    public required ReadOnlyMemory<double> Offered { get; init; }

    /// <summary>How far each value is believed, in [0, 1]. Default: empty, 1 everywhere.</summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>Its contacts handled, for the handle time of a queue that knows none. Default: empty.</summary>
    public ReadOnlyMemory<double> Handled { get; init; }

    /// <summary>Their handle time in seconds, total per interval. Default: empty.</summary>
    public ReadOnlyMemory<double> HandleSeconds { get; init; }

    /// <summary>What is known of its days unlike others. Default: nothing.</summary>
    public EffectInputs Effects { get; init; } = EffectInputs.None;

    /// <summary>Contacts expected in a usual week of the new queue, above 0: a level that counts until its own history says better. Default: null, not stated.</summary>
    public double? ExpectedPerWeek { get; init; }
}
