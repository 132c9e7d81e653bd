using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Combination;

/// <summary>A fitted combination.</summary>
internal sealed class CombinationFit(ImmutableArray<WeightedFit> members) : FittedModel
{
    /// <inheritdoc/>
    public override string Explanation => string.Join(
        ", ", members.OrderByDescending(member => member.Weight).Select(member => string.Create(CultureInfo.InvariantCulture, $"{100 * member.Weight:0} % {member.Name}"))) + ".";

    /// <inheritdoc/>
    public override ImmutableArray<string> Warnings => [.. members.SelectMany(member => member.Model.Warnings).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        SeriesForecast[] forecasts = [.. members.Select(member => member.Model.Forecast(horizon))];
        var mixed = ForecastMapping.Make(horizon, (level, step) => Mix(i => ForecastMapping.ValueOf(forecasts[i], level, step)));
        return mixed with
        {
            Correlation = new ErrorCorrelation(Mix(i => forecasts[i].Correlation.WithinDay), Mix(i => forecasts[i].Correlation.BetweenDays)),
        };
    }

    /// <inheritdoc/>
    internal override ImmutableArray<double> Median(int horizon)
    {
        ImmutableArray<double>[] medians = [.. members.Select(member => member.Model.Median(horizon))];
        return [.. Enumerable.Range(0, horizon).Select(step => Mix(i => medians[i][step]))];
    }

    private double Mix(Func<int, double> valueOf)
    {
        var sum = 0.0;
        for (var i = 0; i < members.Length; i++)
        {
            sum += members[i].Weight * valueOf(i);
        }

        return sum;
    }
}
