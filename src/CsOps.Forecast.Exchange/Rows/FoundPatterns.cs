using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>By which patterns the times of a file are written.</summary>
/// <param name="Patterns">The patterns; the first that fits counts.</param>
/// <param name="Remark">How they were found, for the user; null where the format has them.</param>
internal sealed record FoundPatterns(IReadOnlyList<DateTimePattern> Patterns, string? Remark)
{
    /// <summary>What was decided where day and month could change places, for the user; null where they could not.</summary>
    public string? DateOrder { get; init; }

    /// <summary>Patterns that the file itself tells.</summary>
    public static FoundPatterns InFile(IReadOnlyList<DateTimePattern> patterns) =>
        new(patterns, $"Times were found to be written as {string.Join(" or ", patterns.Select(p => p.Pattern))}.");
}
