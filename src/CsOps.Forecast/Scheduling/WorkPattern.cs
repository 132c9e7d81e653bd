using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>Days that come back in turn: a fixed week is a pattern of seven days, a rotation one of several weeks.</summary>
/// <remarks>Agents on different places of a rotation have the same pattern and different <see cref="Agent.PatternOffset"/>.</remarks>
public sealed record WorkPattern
{
    /// <summary>Its name, by which agents refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>The date of its first day, for an agent without offset; any date, earlier or later than the plan.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Its days in order, one or more; after the last comes the first again.</summary>
    public required ImmutableArray<PatternDay> Days { get; init; }

    /// <summary>What a day off costs where the pattern says work, in the units of the scheduler's weights; 0 or more. Default: 200.</summary>
    public double Weight { get; init; } = 200;

    /// <summary>The pattern's day on a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="offset">The days by which the agent is further on in the pattern than one without offset.</param>
    public PatternDay On(DateOnly date, int offset)
    {
        var place = (date.DayNumber - First.DayNumber + (long)offset) % Days.Length;
        return Days[(int)(place < 0 ? place + Days.Length : place)];
    }
}
