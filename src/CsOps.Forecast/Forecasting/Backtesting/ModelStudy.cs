using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>How one model did on one series: where, how far ahead, and what it cost in agents.</summary>
public sealed record ModelStudy
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Why it has no scores, or null.</summary>
    public FitFailure? Failure { get; init; }

    /// <summary>The scores over all origins, or null after a failure.</summary>
    public AccuracyScores? Scores { get; init; }

    /// <summary>By what fraction its error (WAPE) is below the seasonal naive's at the same origins: 1 − WAPE / WAPE of naive; NaN where there is none.</summary>
    public double Skill { get; init; } = double.NaN;

    /// <summary>The test against the model named or the best; null for that model itself, and with fewer than four origins.</summary>
    public PairedTest? Test { get; init; }

    /// <summary>The scores of each origin, in the order of <see cref="SeriesStudy.Origins"/>.</summary>
    public ImmutableArray<AccuracyScores> ByOrigin { get; init; } = [];

    /// <summary>The scores by days ahead, index 0 the origin's own day; a day without steps has a count of 0.</summary>
    public ImmutableArray<AccuracyScores> ByDayAhead { get; init; } = [];

    /// <summary>The scores by origin and then by days ahead.</summary>
    public ImmutableArray<ImmutableArray<AccuracyScores>> ByOriginAndDay { get; init; } = [];

    /// <summary>The scores by bands of days ahead: single days up to a week's horizon, else weeks. Bands without steps are left out.</summary>
    public ImmutableArray<LeadBand> ByLead { get; init; } = [];

    /// <summary>The scores by weekday: 0 is Monday, or the first day of a series without dates.</summary>
    public ImmutableArray<AccuracyScores> ByWeekday { get; init; } = [];

    /// <summary>The scores by slot of the day.</summary>
    public ImmutableArray<AccuracyScores> BySlot { get; init; } = [];

    /// <summary>The errors in agents; null where they were not asked, or nothing was scored.</summary>
    public AgentErrors? Agents { get; init; }

    /// <summary>The slots of the day whose errors add up to most, the worst first: where better forecasts would help most.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<int> WorstSlots(int most) =>
    [
        .. Enumerable.Range(0, BySlot.Length)
            .Where(slot => BySlot[slot].Count > 0)
            .OrderByDescending(slot => BySlot[slot].TotalError)
            .ThenBy(slot => slot)
            .Take(most),
    ];

    /// <summary>The line of a leader board.</summary>
    public Selection.ModelScore Line => new(Model, Scores, Failure);
}
