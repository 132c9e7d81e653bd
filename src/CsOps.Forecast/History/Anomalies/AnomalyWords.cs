namespace CsOps.Forecast.History.Anomalies;

/// <summary>An anomaly in a sentence.</summary>
internal static class AnomalyWords
{
    private const double Rarest = 1e-6;

    /// <summary>What came, what was expected, how sure, and why.</summary>
    /// <param name="draft">What was found.</param>
    /// <param name="days">The days it lasts, where it is of whole days.</param>
    /// <param name="cause">The probable cause.</param>
    public static string Of(AnomalyDraft draft, int days, string cause)
    {
        var during = days > 1 ? string.Create(CultureInfo.InvariantCulture, $" in {days} days") : "";
        return draft.Kind == AnomalyKind.Missing
            ? string.Create(CultureInfo.InvariantCulture, $"Nothing is known where {draft.Expected:#,0} were expected; {cause}.")
            : string.Create(CultureInfo.InvariantCulture, $"{draft.Observed:#,0} came{during} where {draft.Expected:#,0.#} were expected; {Sure(draft)}{cause}.");
    }

    private static string Sure(AnomalyDraft draft)
    {
        if (double.IsNaN(draft.LogChance))
        {
            return "";
        }

        var unit = draft.Kind is AnomalyKind.Day or AnomalyKind.CopiedDay or AnomalyKind.ShiftedDay ? "days" : "intervals";
        var chance = Math.Exp(draft.LogChance);
        return chance < Rarest
            ? $"of ordinary {unit} fewer than one in a million are so odd; "
            : string.Create(CultureInfo.InvariantCulture, $"of ordinary {unit} about one in {Rounded(1 / chance):#,0} is so odd; ");
    }

    /// <summary>To two digits: the chance is no better known.</summary>
    private static double Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)) - 1));
        return Math.Round(value / unit) * unit;
    }
}
