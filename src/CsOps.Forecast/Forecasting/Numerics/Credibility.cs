namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>Pulls the averages of groups towards what is expected of them, the more the fewer contacts they have.</summary>
/// <remarks>
/// Group average = Z·own + (1 − Z)·expected with Z = n / (n + s²/a), s² the variance of one contact and a the variance between groups,
/// by moments, not below 0. Bühlmann and Straub, "Glaubwürdigkeit für Schadensätze", Mitteilungen SAV 70 (1970).
/// </remarks>
internal static class Credibility
{
    /// <summary>The averages pulled towards the expected ones.</summary>
    /// <param name="contacts">Contacts per group; 0 gives the expected average.</param>
    /// <param name="seconds">Their seconds per group.</param>
    /// <param name="expected">The average expected of each group.</param>
    /// <param name="perContact">The variance of one contact.</param>
    public static double[] Shrink(double[] contacts, double[] seconds, double[] expected, double perContact)
    {
        var between = VarianceBetween(contacts, seconds, expected, perContact);
        var shrunk = new double[contacts.Length];
        for (var g = 0; g < shrunk.Length; g++)
        {
            var noise = between > 0 ? perContact / between : double.PositiveInfinity;
            var own = contacts[g] > 0 ? contacts[g] / (contacts[g] + noise) : 0;
            shrunk[g] = expected[g] + (own > 0 ? own * ((seconds[g] / contacts[g]) - expected[g]) : 0);
        }

        return shrunk;
    }

    /// <summary>The variance between groups beyond what contacts of such a variance explain, by moments; 0 or more.</summary>
    public static double VarianceBetween(double[] contacts, double[] seconds, double[] expected, double perContact)
    {
        var (total, squares, scatter, groups) = (0.0, 0.0, 0.0, 0);
        for (var g = 0; g < contacts.Length; g++)
        {
            if (contacts[g] > 0)
            {
                var error = (seconds[g] / contacts[g]) - expected[g];
                total += contacts[g];
                squares += contacts[g] * contacts[g];
                scatter += contacts[g] * error * error;
                groups++;
            }
        }

        return groups > 1 ? Math.Max(0, (scatter - ((groups - 1) * perContact)) / (total - (squares / total))) : 0;
    }
}
