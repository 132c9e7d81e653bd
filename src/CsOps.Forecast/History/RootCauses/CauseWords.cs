namespace CsOps.Forecast.History.RootCauses;

/// <summary>A root cause in a sentence.</summary>
internal static class CauseWords
{
    private const double Most = 0.5;

    public static string Of(RootCause cause, DimensionedCounts counts)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{(cause.Deviation > 0 ? "A surplus" : "A shortfall")} of {Math.Abs(cause.Deviation):#,0} contacts, {counts.Observed:#,0} where {counts.Expected:#,0} were expected");
        if (cause.IsEverywhere)
        {
            return $"{what}, spread over every {string.Join(" and ", counts.Dimensions)} alike.";
        }

        var parts = cause.Elements.Select(element => $"{Named(element)} ({Share(element.Deviation / cause.Deviation)})").ToList();
        var list = parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
        return $"{what}, {(cause.Share >= Most ? "mostly" : "partly")} {list}{(cause.Share > 1.005 ? "; the rest went the other way" : "")}.";
    }

    private static string Named(CauseElement element) => string.Join(", ", element.Values.Select(value => $"{value.Dimension} {value.Value}"));

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
