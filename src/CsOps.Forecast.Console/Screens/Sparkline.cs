namespace CsOps.Forecast.Console.Screens;

/// <summary>A row of block characters whose heights follow values.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>One character for each of <paramref name="width"/> equal stretches of the values; a blank where none is known.</summary>
    public static string Of(IReadOnlyList<double> values, int width)
    {
        var buckets = Math.Min(width, values.Count);
        var means = new double[buckets];
        for (var b = 0; b < buckets; b++)
        {
            var first = b * values.Count / buckets;
            var end = (b + 1) * values.Count / buckets;
            means[b] = Enumerable.Range(first, end - first).Select(i => values[i]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
        }

        var top = means.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return string.Concat(means.Select(mean => Block(mean, top)));
    }

    private static char Block(double value, double top)
    {
        if (!double.IsFinite(value))
        {
            return ' ';
        }

        return top <= 0 ? Blocks[0] : Blocks[(int)Math.Min(Blocks.Length - 1, Math.Max(0, value) / top * Blocks.Length)];
    }
}
