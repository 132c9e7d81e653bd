using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>What remains of one model's forecast from one origin once it is scored: its errors by day ahead and by slot, or why there are none.</summary>
internal sealed record OriginErrors
{
    /// <summary>Why there is no forecast, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The errors by days ahead, index 0 the origin's own day.</summary>
    public ErrorSums[] Days { get; init; } = [];

    /// <summary>The errors by slot of the day.</summary>
    public ErrorSums[] Slots { get; init; } = [];

    /// <summary>The errors in agents.</summary>
    public AgentSums Agents { get; init; }

    /// <summary>The errors over all steps.</summary>
    public ErrorSums All => Days.Aggregate(default(ErrorSums), (sum, next) => sum + next);

    /// <summary>Scores a forecast.</summary>
    /// <param name="outcome">The forecast from the origin, or why there is none.</param>
    /// <param name="study">What it is scored against.</param>
    /// <param name="origin">Which of the study's origins.</param>
    public static OriginErrors Of(OriginOutcome outcome, StudiedSeries study, int origin)
    {
        if (outcome.Forecast is not { } forecast)
        {
            return new OriginErrors { Problem = outcome.Problem };
        }

        var series = study.Series;
        var first = study.Plan.Origins[origin];
        var (days, slots, agents) = (new ErrorSums[study.DaysAhead], new ErrorSums[series.Calendar.SlotsPerDay], default(AgentSums));
        for (var h = 0; h < study.Plan.Horizon; h++)
        {
            var step = first + h;
            if (series.IsTypical(step))
            {
                var errors = ErrorSums.At(series.Values[step], forecast, h, study.Scales[origin]);
                days[study.DayAhead(first, step)] += errors;
                slots[series.Calendar.SlotOf(step)] += errors;
                agents += study.Agents is { AgentsFor: var agentsFor } ? AgentSums.At(agentsFor(series.Values[step]), agentsFor(Math.Max(0, forecast.Mean[h]))) : default;
            }
        }

        return new OriginErrors { Days = days, Slots = slots, Agents = agents };
    }
}
