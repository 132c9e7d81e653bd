namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>What a fit says of the steps ahead by formula: the path without errors, the mean, and the variance where errors are additive.</summary>
internal static class EtsMoments
{
    /// <summary>The path without further errors.</summary>
    public static double[] Path(EtsFit fit, int horizon)
    {
        var (form, end, path) = (fit.Form, fit.End, new double[horizon]);
        var (level, slope) = (end.Level, end.Slope);
        for (var lead = 0; lead < horizon; lead++)
        {
            slope *= end.Phi;
            level += slope;
            path[lead] = Join(form, level, end, lead);
        }

        return path;
    }

    /// <summary>The exact mean: the path, but where level and season are multiplied, since an error moves both.</summary>
    /// <remarks>
    /// With x = (level, slope), x ← Fx + g q ε and s ← s (1 + γε), so E[s x] ← (F + γσ²g) E[s x] at the steps of that season and F E[s x]
    /// at all others. O(horizon · period).
    /// </remarks>
    public static double[] Mean(EtsFit fit, int horizon)
    {
        var end = fit.End;
        if (fit.Form.Season != EtsSeason.Multiplicative)
        {
            return Path(fit, horizon);
        }

        var period = end.Seasons.Length;
        var (levels, slopes) = (Array.ConvertAll(end.Seasons, s => s * end.Level), Array.ConvertAll(end.Seasons, s => s * end.Slope));
        var mean = new double[horizon];
        for (var lead = 0; lead < horizon; lead++)
        {
            for (var place = 0; place < period; place++)
            {
                slopes[place] *= end.Phi;
                levels[place] += slopes[place];
            }

            var now = lead % period;
            mean[lead] = levels[now];
            slopes[now] += end.Beta * end.Gamma * fit.Variance * mean[lead];
            levels[now] += end.Alpha * end.Gamma * fit.Variance * mean[lead];
        }

        return mean;
    }

    /// <summary>The variances of a form with additive errors (class 1).</summary>
    /// <remarks>
    /// σ² (1 + Σ c²) with c(j) = α + β(φ + … + φʲ) + γ where j is a multiple of the period, j from 1 to lead − 1 (Hyndman, Koehler, Ord and
    /// Snyder 2008, equation 6.1 and table 6.1).
    /// </remarks>
    public static double[] Variances(EtsFit fit, int horizon)
    {
        var (end, variances) = (fit.End, new double[horizon]);
        var (sum, power, powers) = (1.0, 1.0, 0.0);
        for (var lead = 0; lead < horizon; lead++)
        {
            if (lead > 0)
            {
                power *= end.Phi;
                powers += power;
                var returns = fit.Form.HasSeason && lead % end.Seasons.Length == 0;
                var share = end.Alpha + (end.Beta * powers) + (returns ? end.Gamma : 0);
                sum += share * share;
            }

            variances[lead] = fit.Variance * sum;
        }

        return variances;
    }

    private static double Join(EtsForm form, double trend, EtsPoint end, int lead) => form.Season switch
    {
        EtsSeason.Additive => trend + end.Seasons[lead % end.Seasons.Length],
        EtsSeason.Multiplicative => trend * end.Seasons[lead % end.Seasons.Length],
        _ => trend,
    };
}
