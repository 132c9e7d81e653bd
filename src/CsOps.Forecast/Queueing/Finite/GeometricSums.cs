namespace CsOps.Forecast.Queueing.Finite;

/// <summary>Sums of a geometric row 1, ρ, ρ², … of so many terms, for any number of them in a few steps.</summary>
/// <param name="Sum">Σ ρ^j over j = 0 … count − 1.</param>
/// <param name="Rising">Σ j ρ^j.</param>
/// <param name="Falling">Σ (count − 1 − j) ρ^j.</param>
/// <remarks>
/// By doubling, from the leading bit of the count: positive terms only, so that nothing cancels where ρ is near 1, where the closed forms lose
/// their digits. Powers are taken from the logarithm, whose error does not grow with the count.
/// </remarks>
internal readonly record struct GeometricSums(double Sum, double Rising, double Falling)
{
    /// <summary>The sums of a row.</summary>
    /// <param name="decay">−ln ρ, 0 or more.</param>
    /// <param name="count">Terms, 1 or more.</param>
    public static GeometricSums Of(double decay, int count)
    {
        var ratio = Math.Exp(-decay);
        var sums = new GeometricSums(1, 0, 0);
        var terms = 1;
        for (var bit = int.Log2(count) - 1; bit >= 0; bit--)
        {
            sums = sums.Doubled(Math.Exp(-decay * terms), terms);
            terms *= 2;
            if (((count >> bit) & 1) == 1)
            {
                sums = sums.WithOneBefore(ratio, terms);
                terms++;
            }
        }

        return sums;
    }

    private GeometricSums Doubled(double power, int terms) => new(
        Sum * (1 + power),
        Rising + (power * (Rising + (terms * Sum))),
        Falling + (terms * Sum) + (power * Falling));

    private GeometricSums WithOneBefore(double ratio, int terms) => new(1 + (ratio * Sum), ratio * (Rising + Sum), terms + (ratio * Falling));
}
