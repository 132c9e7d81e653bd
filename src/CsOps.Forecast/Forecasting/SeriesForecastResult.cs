using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting;

/// <summary>The forecast of a series, or the reason why there is none.</summary>
public sealed class SeriesForecastResult
{
    internal SeriesForecastResult(SeriesForecast forecast, ModelChoice choice, ImmutableArray<string> warnings)
    {
        Forecast = forecast;
        Choice = choice;
        Warnings = warnings;
    }

    internal SeriesForecastResult(FitFailure failure) => Failure = failure;

    /// <summary>The forecast, all of its numbers finite, or null.</summary>
    public SeriesForecast? Forecast { get; }

    /// <summary>The model and why it was taken, how open holidays are forecast included; null after a failure.</summary>
    public ModelChoice? Choice { get; }

    /// <summary>What a planner should look at before the forecast is used; empty after a failure.</summary>
    public ImmutableArray<string> Warnings { get; } = [];

    /// <summary>The effects of events, pay days, drivers in the forecast, each with a sentence; empty where nothing is known of any.</summary>
    public ImmutableArray<LearnedEffect> Effects { get; internal init; } = [];

    /// <summary>Why there is none, or null.</summary>
    public FitFailure? Failure { get; }

    /// <summary>Whether there is a forecast.</summary>
    [MemberNotNullWhen(true, nameof(Forecast), nameof(Choice))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Forecast is not null;
}
