namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>A form with the coefficients and first states that it was given or that were found, and what came of them.</summary>
internal sealed class EtsFit
{
    private EtsFit(EtsForm form, EtsPoint start, EtsLikelihood run, bool isEstimated)
    {
        var loss = run.Of(start);
        (Form, Start, End, LogLikelihood) = (form, start, run.End(start), -loss);
        var (coefficients, states) = (form.CoefficientCount, form.StateCount(start.Seasons.Length));
        Counted = (isEstimated ? coefficients : 0) + states + 1;
        Variance = run.Squares / Math.Max(1, run.Observed - coefficients - states);
        var free = run.Observed - Counted - 1;
        Aicc = free > 0 && double.IsFinite(loss) ? (2 * loss) + (2.0 * Counted * (1 + ((Counted + 1.0) / free))) : double.PositiveInfinity;
        Run = run;
    }

    /// <summary>The form.</summary>
    public EtsForm Form { get; }

    /// <summary>The coefficients, and the states before the first step.</summary>
    public EtsPoint Start { get; }

    /// <summary>The coefficients, and the states after the last step.</summary>
    public EtsPoint End { get; }

    /// <summary>The logarithm of the likelihood, without constants.</summary>
    public double LogLikelihood { get; }

    /// <summary>How many numbers were estimated, the variance included.</summary>
    public int Counted { get; }

    /// <summary>Akaike's criterion, corrected for few observations (Hurvich and Tsai 1989); infinite where these are too few.</summary>
    public double Aicc { get; }

    /// <summary>σ²: of an error, or of its share for multiplicative errors.</summary>
    public double Variance { get; }

    /// <summary>The run along the history.</summary>
    public EtsLikelihood Run { get; }

    /// <summary>Runs a form as it is given.</summary>
    public static EtsFit Given(EtsForm form, double[] values, EtsPoint start) => new(form, start, new EtsLikelihood(form, values, start.Seasons.Length), isEstimated: false);

    /// <summary>Takes over the end of a search.</summary>
    public static EtsFit Estimated(EtsForm form, EtsPoint start, EtsLikelihood run) => new(form, start, run, isEstimated: true);
}
