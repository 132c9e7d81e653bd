using CsOps.Forecast.Performance;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Confidence intervals in tables, and what they are, said alike wherever there are any.</summary>
internal static class IntervalWords
{
    public const string Heading = "between";

    /// <summary>The line below a table.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="sample">What was seen of all: the answers, the contacts reviewed.</param>
    public static void Explain(Screen screen, string sample) =>
        screen.Line($" {Heading}: where the figure before it lies with a confidence of 95 %, if {sample} are a random sample of all.");

    /// <summary>An interval of fractions, as percentages; a dash where there is none.</summary>
    public static string Percent(Screen screen, ConfidenceInterval interval) => Of(interval, low => screen.Number(100 * low), high => screen.Percent(high));

    /// <summary>An interval; a dash where there is none.</summary>
    public static string Of(ConfidenceInterval interval, Func<double, string> low, Func<double, string> high) => double.IsNaN(interval.Low) ? "–" : $"{low(interval.Low)} – {high(interval.High)}";
}
