using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>The models' ranks over many series.</summary>
/// <param name="Models">The models ranked, by mean rank, the best first: those with an error on every series that any model has one on.</param>
/// <param name="Ranks">Their ranks, in that order.</param>
public sealed record StudySummary(ImmutableArray<string> Models, RankComparison Ranks)
{
    /// <summary>Compares the models across series, each series a case.</summary>
    /// <returns>The comparison; null with fewer than two series, or two models, that can be compared.</returns>
    public static StudySummary? Of(IReadOnlyList<SeriesStudy> studies)
    {
        ArgumentNullException.ThrowIfNull(studies);
        var scored = studies.Where(study => study.Best is not null).ToList();
        if (scored.Count == 0)
        {
            return null;
        }

        var models = scored[0].Models.Select(model => model.Model)
            .Where(name => scored.TrueForAll(study => !double.IsNaN(WapeOf(study, name))))
            .ToArray();
        return RankComparison.Of([.. scored.Select(study => Array.ConvertAll(models, name => WapeOf(study, name)))]) is { } ranks ? Ordered(models, ranks) : null;
    }

    /// <summary>The comparison with the best model first.</summary>
    internal static StudySummary Ordered(IReadOnlyList<string> models, RankComparison ranks)
    {
        var order = Enumerable.Range(0, models.Count).OrderBy(model => ranks.MeanRanks[model]).ThenBy(model => models[model], StringComparer.Ordinal).ToArray();
        return new StudySummary([.. order.Select(model => models[model])], ranks with { MeanRanks = [.. order.Select(model => ranks.MeanRanks[model])] });
    }

    private static double WapeOf(SeriesStudy study, string model) =>
        study.Models.FirstOrDefault(m => string.Equals(m.Model, model, StringComparison.Ordinal))?.Scores?.Wape ?? double.NaN;
}
