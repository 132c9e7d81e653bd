namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Finds the form and the season of least AICc.</summary>
/// <remarks>
/// Every form that the values allow is tried with every period: multiplicative errors and seasons need values above 0. Long series are
/// searched in two rounds: all forms from one start with few evaluations, then the best of them to the end.
/// </remarks>
internal static class EtsSelection
{
    private const int LongSeries = 1000;
    private const int RoughEvaluations = 40;
    private const int Evaluations = 400;
    private const int Finalists = 3;

    /// <summary>The likeliest fit of one form; null where the form cannot be run on the values.</summary>
    public static EtsFit? Estimate(EtsForm form, double[] values, int period)
    {
        if (!Allows(form, values, period))
        {
            return null;
        }

        var search = new EtsSearch(form, values, period);
        return Enumerable.Range(0, values.Length > LongSeries ? 1 : EtsSearch.StartCount)
            .Select(start => search.From(start, Evaluations))
            .OfType<EtsFit>()
            .MaxBy(fit => fit.LogLikelihood);
    }

    /// <summary>The fit of least AICc among all forms; null where none has one.</summary>
    /// <param name="values">The series, NaN where nothing was observed.</param>
    /// <param name="periods">The seasons to try, in steps.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static EtsFit? Best(double[] values, IReadOnlyCollection<int> periods, CancellationToken cancellationToken)
    {
        var isLong = values.Length > LongSeries;
        var fits = new List<(EtsSearch? Search, EtsFit Fit)>();
        foreach (var (form, period) in Candidates(values, periods))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var search = isLong ? new EtsSearch(form, values, period) : null;
            if ((search is null ? Estimate(form, values, period) : search.From(0, RoughEvaluations)) is { } fit && double.IsFinite(fit.Aicc))
            {
                fits.Add((search, fit));
            }
        }

        return fits.OrderBy(found => found.Fit.Aicc)
            .Take(Finalists)
            .Select(found => found.Search is null ? found.Fit : found.Search.From(found.Fit, Evaluations))
            .MinBy(fit => fit.Aicc);
    }

    private static IEnumerable<(EtsForm Form, int Period)> Candidates(double[] values, IReadOnlyCollection<int> periods) =>
        from form in EtsForm.All
        from period in form.HasSeason ? periods : [0]
        where Allows(form, values, period)
        select (form, period);

    private static bool Allows(EtsForm form, double[] values, int period)
    {
        var needsPositive = form.IsRelative || form.Season == EtsSeason.Multiplicative;
        return (!needsPositive || values.All(value => !(value <= 0)))
            && (!form.HasSeason || (period > 1 && values.Length >= 2 * period))
            && values.Count(value => !double.IsNaN(value)) > form.CoefficientCount + form.StateCount(period) + 2;
    }
}
