using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.LocalMix;

namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>Learns a correction from many series, if it proves of use on the last steps of each.</summary>
internal static class PooledLearning
{
    private const int FewestSeries = 20;
    private const int MostSeries = 250;
    private const int MostRows = 600_000;
    private const int FewestEnds = 2;

    /// <summary>The correction and how much it was worth; null where series are few or it was worth nothing.</summary>
    /// <param name="peers">The series.</param>
    /// <param name="horizon">Steps that will be forecast.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static (PooledCorrection Correction, string Evidence)? Learn(IReadOnlyList<ForecastSeries> peers, int horizon, CancellationToken cancellationToken)
    {
        var most = Math.Min(peers.Count, MostSeries);
        ForecastSeries[] series = [.. Enumerable.Range(0, most).Select(i => peers[i * peers.Count / most]).Where(own => own.Length > horizon)];
        if (series.Length < FewestSeries || GainOf(series, horizon, cancellationToken) is not { } gain || gain.Mean <= gain.Error)
        {
            return null;
        }

        var taught = Teach(series, horizon, cancellationToken);
        return CorrectionOf(taught, cancellationToken) is not { } correction ? null : (correction, string.Create(
            CultureInfo.InvariantCulture,
            $"It is corrected by what {taught.Count(mix => mix is not null)} series teach together, which made the error over their last {horizon} steps {100 * gain.Mean:0.0} % ± {100 * gain.Error:0.0} % (standard error) less."));
    }

    /// <summary>By what share a correction that was learned without the last steps made the error there less, in the geometric mean of the series.</summary>
    private static (double Mean, double Error)? GainOf(ForecastSeries[] series, int horizon, CancellationToken cancellationToken)
    {
        var taught = Teach(Array.ConvertAll(series, whole => whole.Before(whole.Length - horizon)), horizon, cancellationToken);
        if (CorrectionOf(taught, cancellationToken) is not { } correction)
        {
            return null;
        }

        var gains = taught.Zip(series, (mix, whole) => mix?.Gain(correction, whole) ?? double.NaN).Where(double.IsFinite).ToList();
        var mean = gains.Count == 0 ? 0 : gains.Average();
        return (1 - Math.Exp(-mean), Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean))) / Math.Max(1, gains.Count));
    }

    /// <summary>What those teach of which all leads could be tried; null where they are few.</summary>
    private static PooledCorrection? CorrectionOf(PooledTrial?[] taught, CancellationToken cancellationToken)
    {
        var leads = taught.Max(mix => mix?.Rows.Leads ?? 0);
        PooledRows[] rows = [.. taught.OfType<PooledTrial>().Select(mix => mix.Rows).Where(own => own.Leads == leads && own.Ends > 0)];
        return rows.Length < FewestSeries ? null : new PooledCorrection(rows, cancellationToken);
    }

    private static PooledTrial?[] Teach(ForecastSeries[] series, int horizon, CancellationToken cancellationToken)
    {
        var ends = Math.Max(FewestEnds, MostRows / (horizon * series.Length));
        var taught = new PooledTrial?[series.Length];
        Parallel.For(0, series.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            taught[i] = new LocalMixModel().Fit(EffectHistory.Of(series[i]).Ordinary, null).Model is LocalMixFit fit ? fit.Teach(horizon, ends) : null);
        return taught;
    }
}
