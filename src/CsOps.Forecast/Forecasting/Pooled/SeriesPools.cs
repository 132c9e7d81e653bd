namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>A model and what many series taught it: one pool for the series of each day and week. Immutable.</summary>
/// <remarks>Series of different grids teach each other nothing: each pool holds those with as many slots a day and a week.</remarks>
public sealed class SeriesPools
{
    private readonly IForecastModel _model;
    private readonly Dictionary<(int Day, int Week), IForecastModel> _taught;

    private SeriesPools(IForecastModel model, Dictionary<(int Day, int Week), IForecastModel> taught) => (_model, _taught) = (model, taught);

    /// <summary>Learns from series.</summary>
    /// <param name="model">The model; one that is no <see cref="IPooledModel"/> learns nothing.</param>
    /// <param name="peers">The series, each up to its end.</param>
    /// <param name="horizon">Steps that will be forecast, 1 or more.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static SeriesPools Learn(IForecastModel model, IReadOnlyList<ForecastSeries> peers, int horizon, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(peers);
        return new SeriesPools(
            model,
            model is IPooledModel pooled
                ? peers.GroupBy(GridOf).ToDictionary(pool => pool.Key, pool => pooled.LearnFrom([.. pool], horizon, cancellationToken))
                : []);
    }

    /// <summary>The model for a series: taught by its pool where there is one.</summary>
    public IForecastModel ModelFor(ForecastSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _taught.GetValueOrDefault(GridOf(series), _model);
    }

    private static (int Day, int Week) GridOf(ForecastSeries series) => (series.Calendar.SlotsPerDay, series.Calendar.SlotsPerWeek);
}
