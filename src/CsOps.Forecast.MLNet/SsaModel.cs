using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.MLNet;

/// <summary>Singular spectrum analysis by ML.NET's <c>ForecastBySsa</c>.</summary>
/// <param name="engine">Trains and forecasts; a parameter so that what surrounds ML.NET can be tested without it.</param>
/// <remarks>
/// Golyandina and Zhigljavsky, "Singular Spectrum Analysis for Time Series" (2013): the series is embedded in windows of a week, projected
/// on its leading components (ML.NET chooses how many), and continued by the linear recurrence that they satisfy. ML.NET computes in single precision
/// and needs x64 and more than two windows of history.
/// </remarks>
internal sealed class SsaModel(Func<SsaInput, int, SsaBand> engine) : IForecastModel
{
    public const string ModelName = "mlnet-ssa";

    public string Name => ModelName;

    public string Description => "ML.NET's singular spectrum analysis: the series continues by the waves found in its last weeks.";

    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        cancellationToken.ThrowIfCancellationRequested();
        if (SsaInput.From(series, out var problem) is not { } input)
        {
            return FitResult.Failed($"Series '{series.Name}': {problem}.");
        }

        try
        {
            // ML.NET's engine is neither immutable nor thread-safe, so it forecasts here, once, as far as anybody may ask.
            var band = engine(input, Math.Max(1, series.MaxHorizon));
            return band.IsFinite
                ? FitResult.Of(new SsaFit(band.ToForecast(series.NeverNegative), input))
                : FitResult.Failed($"Series '{series.Name}': ML.NET's SSA diverged.");
        }
        catch (Exception e) when (MissingPart.IsIn(e))
        {
            return FitResult.Failed(MissingPart.Describe(e));
        }
    }

    private sealed class SsaFit(SeriesForecast all, SsaInput input) : FittedModel
    {
        public override string Explanation => $"SSA of the last {input.Values.Length} steps with a window of {input.Window}, by ML.NET.";

        public override SeriesForecast Forecast(int horizon)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, all.Horizon);
            return new SeriesForecast
            {
                Mean = all.Mean[..horizon],
                P025 = all.P025[..horizon],
                P10 = all.P10[..horizon],
                P50 = all.P50[..horizon],
                P90 = all.P90[..horizon],
                P975 = all.P975[..horizon],
            };
        }
    }
}
