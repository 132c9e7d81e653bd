using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>Paid time away from contacts that some agents are to have once: a training, a meeting, an appraisal.</summary>
/// <remarks>It is placed within a shift, beside its breaks, at the time at which most of those who take part can have it, and of such times where they are missed least. It is no rest, and does not change the shift's paid time.</remarks>
public sealed record Duty
{
    /// <summary>Its name, unlike those of breaks, for example <c>team meeting</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The ids of those who take part, one or more.</summary>
    public required ImmutableArray<string> Agents { get; init; }

    /// <summary>How long it lasts, over 0, in whole minutes.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>The days on one of which it is to be.</summary>
    public required DateRange Days { get; init; }

    /// <summary>The earliest start on the problem's clock. Default: 00:00.</summary>
    public TimeOnly From { get; init; }

    /// <summary>The latest end on the problem's clock; 00:00, the default, is the end of the day.</summary>
    public TimeOnly To { get; init; }

    /// <summary>Whether all have it at the same time. Default: false, each when it suits best.</summary>
    public bool Together { get; init; }
}
