namespace CsOps.Forecast.Forecasting;

/// <summary>A model that can learn from many series what helps to forecast each.</summary>
public interface IPooledModel : IForecastModel
{
    /// <summary>Learns from series of the same slots and days, up to the end of each.</summary>
    /// <param name="peers">The series; any number, and any of them may be too short to learn from.</param>
    /// <param name="horizon">Steps that will be forecast, 1 or more.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A model of the same name for each of the series, and others like them; this one itself where they teach nothing.</returns>
    IForecastModel LearnFrom(IReadOnlyList<ForecastSeries> peers, int horizon, CancellationToken cancellationToken = default);
}
