namespace CsOps.Forecast.Forecasting;

/// <summary>A way to forecast a series. Implementations are immutable and thread-safe; fitting never changes them.</summary>
public interface IForecastModel
{
    /// <summary>The name by which users choose it, for example <c>median-5</c>; lower case, no blanks.</summary>
    string Name { get; }

    /// <summary>One sentence for people: what it assumes.</summary>
    string Description { get; }

    /// <summary>Learns from the series.</summary>
    /// <returns>The fitted model, or why it could not be fitted (too little history is an expected outcome, not an exception).</returns>
    FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default);
}
