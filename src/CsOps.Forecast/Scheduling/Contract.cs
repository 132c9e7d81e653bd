using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>The working terms that agents share.</summary>
public sealed record Contract
{
    /// <summary>Its name, by which agents refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Least paid time a week. Default: 0.</summary>
    public TimeSpan MinPaidPerWeek { get; init; }

    /// <summary>Most paid time a week.</summary>
    public required TimeSpan MaxPaidPerWeek { get; init; }

    /// <summary>Most working days a week, 1 to 7. Default: 5.</summary>
    public int MaxDaysPerWeek { get; init; } = 5;

    /// <summary>Most working days in a row. Default: 5.</summary>
    public int MaxConsecutiveDays { get; init; } = 5;

    /// <summary>Least time between the end of a shift and the start of the agent's next. Default: 11 hours.</summary>
    public TimeSpan MinimumRest { get; init; } = TimeSpan.FromHours(11);

    /// <summary>Names of the shift templates it allows; empty allows all.</summary>
    public ImmutableArray<string> Templates { get; init; } = [];

    /// <summary>Cost of a paid hour in the centre's currency. Default: 0, unknown.</summary>
    public decimal CostPerHour { get; init; }

    /// <summary>Paid time a week beyond which hours are overtime. Default: null, none is.</summary>
    public TimeSpan? OvertimeAfter { get; init; }

    /// <summary>What an hour of overtime costs more than another, as a share of its pay; 0 or more. Default: 0.5.</summary>
    public double OvertimePremium { get; init; } = 0.5;

    /// <summary>Whether the contract allows shifts of <paramref name="template"/>.</summary>
    public bool Allows(ShiftTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Templates.IsEmpty || Templates.Contains(template.Name, StringComparer.Ordinal);
    }
}
