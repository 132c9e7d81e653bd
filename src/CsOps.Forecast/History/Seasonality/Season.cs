namespace CsOps.Forecast.History.Seasonality;

/// <summary>A pattern that comes again and again.</summary>
/// <param name="Period">Its length in steps, 2 or more.</param>
/// <param name="Likeness">How alike its cycles are: the mean correlation of one cycle with another, the level of each taken out; at most 1, NaN where fewer than three are known.</param>
public sealed record Season(int Period, double Likeness)
{
    /// <summary>The season of a period that something else has found, with its likeness in a series.</summary>
    /// <param name="values">Values at equal distances; NaN where there is none.</param>
    /// <param name="period">The period in steps, 2 or more.</param>
    public static Season Of(ReadOnlySpan<double> values, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        return new Season(period, values.Length >= 3 * (long)period ? CycleFolding.Of(values.ToArray(), period).Likeness : double.NaN);
    }
}
