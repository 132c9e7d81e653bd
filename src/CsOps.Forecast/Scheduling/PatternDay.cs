using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>One day of a <see cref="WorkPattern"/>.</summary>
/// <param name="Kind">Whether it is worked.</param>
/// <param name="Templates">The templates of which a shift may be; empty for all that the contract allows.</param>
public sealed record PatternDay(PatternDayKind Kind, ImmutableArray<string> Templates)
{
    /// <summary>A day off.</summary>
    public static PatternDay Off { get; } = new(PatternDayKind.Off, []);

    /// <summary>A day on which the scheduler decides.</summary>
    public static PatternDay Free { get; } = new(PatternDayKind.Free, []);

    /// <summary>A day worked.</summary>
    /// <param name="templates">The templates of which the shift may be; none for all.</param>
    public static PatternDay Work(params ImmutableArray<string> templates) => new(PatternDayKind.Work, templates);

    /// <summary>Whether a shift of a template may be worked on it.</summary>
    public bool Allows(string template) => Kind != PatternDayKind.Off && (Templates.IsEmpty || Templates.Contains(template, StringComparer.Ordinal));
}
