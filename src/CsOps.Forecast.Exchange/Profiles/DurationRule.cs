using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Where a length of time comes from.</summary>
public sealed record DurationRule
{
    /// <summary>The columns whose values are summed (talk, hold, after-contact work); blank ones add nothing. Default: empty.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The unit or notation of the columns. Default: seconds.</summary>
    public DurationUnit Unit { get; init; }

    /// <summary>
    /// The time at which it begins: a column, or several joined by <c>+</c>. With <see cref="To"/> it fills in a blank length, and a length
    /// that differs by over a minute is counted in a remark. Default: null.
    /// </summary>
    public string? From { get; init; }

    /// <summary>The time at which it ends. Default: null.</summary>
    public string? To { get; init; }

    /// <summary>
    /// The goal, as <c>8h</c> or <c>30m</c>, of which the columns tell what remains, less than nothing where it was missed; the length is then the goal less that. Default: null, they tell
    /// the length itself.
    /// </summary>
    public string? RemainingOf { get; init; }

    /// <summary>In interval rows: whether the value is the mean per contact handled and not the total. Default: false.</summary>
    public bool IsMean { get; init; }

    /// <summary>The goal in seconds.</summary>
    /// <exception cref="FormatException">It is no length of time in words.</exception>
    internal double GoalSeconds => new DurationFormat(DurationUnit.Words).TryParse(System.Text.Encoding.UTF8.GetBytes(RemainingOf ?? ""), out var seconds) && seconds > 0
        ? seconds
        : throw new FormatException($"The goal '{RemainingOf}' is no length of time; expected one like 8h or 30m.");
}
