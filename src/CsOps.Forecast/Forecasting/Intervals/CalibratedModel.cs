using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>A fitted model made of a centre and the errors that the same centre made at earlier origins.</summary>
/// <remarks>The median is the centre itself. Errors are measured for the horizon that is asked for.</remarks>
internal sealed class CalibratedModel(PointForecaster forecaster, string explanation) : FittedModel
{
    /// <inheritdoc/>
    public override string Explanation { get; } = explanation;

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        var series = forecaster.Series;
        var centre = Centre(horizon);
        var distribution = ErrorDistribution.Of(ForecastErrors.Of(forecaster, horizon), series, horizon);
        var mean = new double[horizon];
        var columns = SeriesForecast.Levels.Select(_ => new double[horizon]).ToArray();
        Span<double> quantiles = stackalloc double[columns.Length];
        for (var lead = 0; lead < horizon; lead++)
        {
            mean[lead] = distribution.At(centre[lead], series.Calendar.SlotOf(series.Length + lead), lead, quantiles);
            for (var level = 0; level < columns.Length; level++)
            {
                columns[level][lead] = quantiles[level];
            }
        }

        return new SeriesForecast
        {
            Mean = ImmutableCollectionsMarshal.AsImmutableArray(mean),
            P025 = ImmutableCollectionsMarshal.AsImmutableArray(columns[0]),
            P10 = ImmutableCollectionsMarshal.AsImmutableArray(columns[1]),
            P50 = ImmutableCollectionsMarshal.AsImmutableArray(columns[2]),
            P90 = ImmutableCollectionsMarshal.AsImmutableArray(columns[3]),
            P975 = ImmutableCollectionsMarshal.AsImmutableArray(columns[4]),
            Correlation = distribution.Correlation,
        };
    }

    /// <inheritdoc/>
    internal override ImmutableArray<double> Median(int horizon) => ImmutableCollectionsMarshal.AsImmutableArray(Centre(horizon));

    private double[] Centre(int horizon)
    {
        var series = forecaster.Series;
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, series.MaxHorizon);
        var centre = new double[horizon];
        forecaster.Forecast(series.Length, centre);
        for (var lead = 0; lead < horizon && series.NeverNegative; lead++)
        {
            centre[lead] = Math.Max(0, centre[lead]);
        }

        return centre;
    }
}
