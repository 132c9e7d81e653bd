namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>A time that never comes: endless patience.</summary>
public sealed class Never : TimeDistribution
{
    private Never()
    {
    }

    /// <summary>The only one.</summary>
    public static Never Instance { get; } = new();

    /// <inheritdoc/>
    public override double MeanSeconds => double.PositiveInfinity;

    /// <inheritdoc/>
    public override double CoefficientOfVariation => double.NaN;

    /// <inheritdoc/>
    public override double Survival(double seconds) => 1;

    /// <inheritdoc/>
    public override double IntegratedSurvival(double seconds) => Math.Max(0, seconds);

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) => probability == 0 ? 0 : double.PositiveInfinity;

    /// <inheritdoc/>
    internal override double Draw(ref RandomStream random) => double.PositiveInfinity;
}
