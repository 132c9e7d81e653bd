using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>How models did on one series.</summary>
public sealed record SeriesStudy
{
    /// <summary>The series' name.</summary>
    public required string Series { get; init; }

    /// <summary>The origins: steps that were history, ascending; empty where history was too short for one.</summary>
    public required ImmutableArray<int> Origins { get; init; }

    /// <summary>The civil date of the first step forecast from each origin; empty where the series has no dates.</summary>
    public required ImmutableArray<DateOnly> OriginDates { get; init; }

    /// <summary>Steps forecast from each origin.</summary>
    public required int Horizon { get; init; }

    /// <summary>Steps observed and not scored, since they are believed less than half: campaigns, outliers; one forecast from two origins counts twice.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The clock time of each slot of the day; empty where the series has no clock.</summary>
    public required ImmutableArray<TimeOnly> Slots { get; init; }

    /// <summary>Whether weekdays are those of the calendar, 0 being Monday.</summary>
    public required bool HasDates { get; init; }

    /// <summary>The models by the error of the median (WAPE), best first, ties by name; those without scores last.</summary>
    public required ImmutableArray<ModelStudy> Models { get; init; }

    /// <summary>The seasonal naive, to which skill is relative.</summary>
    public required ModelStudy Naive { get; init; }

    /// <summary>The models' ranks over the origins, in the order of <see cref="RankedModels"/>; null with fewer than two of either.</summary>
    public RankComparison? Ranks { get; init; }

    /// <summary>The models ranked: those with an error at every origin.</summary>
    public ImmutableArray<string> RankedModels { get; init; } = [];

    /// <summary>The model with the least error, or null where none has any.</summary>
    public ModelStudy? Best => Models.FirstOrDefault(model => model.Scores is { } scores && !double.IsNaN(scores.Wape));
}
