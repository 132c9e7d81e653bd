using System.CommandLine;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>By what figures are grouped.</summary>
internal static class GroupArguments
{
    /// <summary>The option <c>--by</c> with these values, the first of which is the default.</summary>
    public static Option<string> By(params string[] groups) => new("--by")
    {
        Description = $"What is put together: {string.Join(", ", groups[..^1])} or {groups[^1]}. Default: {groups[0]}.",
        HelpName = "GROUP",
        DefaultValueFactory = _ => groups[0],
        CustomParser = result => groups.Contains(result.Tokens[0].Value, StringComparer.Ordinal)
            ? result.Tokens[0].Value
            : SharedOptions.Refuse<string>(result, $"{string.Join(", ", groups[..^1])} or {groups[^1]}"),
    };

    /// <summary>The week of a date, by ISO 8601: <c>2026-W45</c>.</summary>
    public static string WeekOf(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
    }
}
