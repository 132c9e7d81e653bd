namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>The constants of the recursion, in the symbols of Hyndman, Koehler, Ord and Snyder (2008).</summary>
public sealed record SmoothingParameters
{
    /// <summary>α: share of an error that goes into the level; in [0, 1].</summary>
    public required double Level { get; init; }

    /// <summary>β: share of an error that goes into the slope; in [0, α]. Default 0.</summary>
    public double Slope { get; init; }

    /// <summary>γ: share of an error that goes into the season; in [0, 1 − α]. Default 0.</summary>
    public double Season { get; init; }

    /// <summary>φ: what is left of the slope one step later; in (0, 1]. Used by a damped trend only. Default 0.98.</summary>
    public double Damping { get; init; } = 0.98;

    internal string? FindProblem() =>
        Level is not (>= 0 and <= 1) ? $"The level parameter α must be in [0, 1]; it is {Level}."
        : !(Slope >= 0 && Slope <= Level) ? $"The slope parameter β must be in [0, α = {Level}]; it is {Slope}."
        : !(Season >= 0 && Season <= 1 - Level) ? $"The season parameter γ must be in [0, 1 − α = {1 - Level}]; it is {Season}."
        : Damping is not (> 0 and <= 1) ? $"The damping parameter φ must be in (0, 1]; it is {Damping}."
        : null;
}
