using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>A local mix of one series without correction: what it teaches others, and what a correction would change.</summary>
/// <param name="Local">The history.</param>
/// <param name="Places">The place ahead of each step forecast.</param>
/// <param name="Centre">The forecast by place, on the history's scale.</param>
/// <param name="Parts">What each part says.</param>
/// <param name="Rows">What it teaches.</param>
internal sealed record PooledTrial(RegularHistory Local, int[] Places, double[] Centre, double[][] Parts, PooledRows Rows)
{
    /// <summary>The logarithm of the mean absolute error over that with a correction; NaN where nothing came.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="whole">The series with the steps that were forecast.</param>
    public double Gain(PooledCorrection correction, ForecastSeries whole)
    {
        var corrected = (double[])Centre.Clone();
        correction.Apply(new PooledFeatures(Local.Values, Local.Day, Local.Week), Local.Values.Length, corrected, Parts);
        var (plain, better) = (0.0, 0.0);
        for (var h = 0; h < Places.Length; h++)
        {
            var actual = whole.Values[whole.Length - Places.Length + h];
            if (!double.IsNaN(actual))
            {
                plain += Math.Abs(actual - Local.FromScale(Centre[Places[h]]));
                better += Math.Abs(actual - Local.FromScale(corrected[Places[h]]));
            }
        }

        return Math.Log(plain / better);
    }
}
