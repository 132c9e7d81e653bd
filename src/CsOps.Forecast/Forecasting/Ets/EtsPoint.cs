namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Everything that a form is run with: its coefficients and the states that it stands at. Also a gradient by them.</summary>
internal sealed class EtsPoint(int period)
{
    /// <summary>α: the share of an error that goes into the level.</summary>
    public double Alpha { get; set; }

    /// <summary>β: the share that goes into the slope; at most α.</summary>
    public double Beta { get; set; }

    /// <summary>γ: the share that goes into the season; at most 1 − α.</summary>
    public double Gamma { get; set; }

    /// <summary>φ: what is left of the slope one step later; 1 unless damped.</summary>
    public double Phi { get; set; } = 1;

    /// <summary>The level.</summary>
    public double Level { get; set; }

    /// <summary>The slope; 0 without a trend.</summary>
    public double Slope { get; set; }

    /// <summary>The seasons of the next step, of the one after it, and so on; empty without a season.</summary>
    public double[] Seasons { get; } = new double[period];

    /// <summary>The same coefficients, with no states yet.</summary>
    public EtsPoint WithoutStates() => new(Seasons.Length) { Alpha = Alpha, Beta = Beta, Gamma = Gamma, Phi = Phi };
}
