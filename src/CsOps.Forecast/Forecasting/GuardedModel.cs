namespace CsOps.Forecast.Forecasting;

/// <summary>A model of somebody else's, whose faults are its own: what it throws is the reason why it has no forecast.</summary>
/// <param name="model">The model.</param>
/// <remarks>Immutable; as thread-safe as the model is.</remarks>
public sealed class GuardedModel(IForecastModel model) : IForecastModel
{
    /// <inheritdoc/>
    public string Name { get; } = model.Name;

    /// <inheritdoc/>
    public string Description { get; } = model.Description;

    /// <summary>What tells this build of the model from another.</summary>
    internal string Build { get; } = model.GetType().Module.ModuleVersionId.ToString();

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = model.Fit(series, cancellationToken);
            return result is null ? FitResult.Failed("it answered with nothing (null).") : result.Succeeded ? FitResult.Of(new GuardedFit(result.Model, series.NeverNegative)) : result;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return FitResult.Failed(GuardedFit.WordsOf(fault));
        }
    }
}
