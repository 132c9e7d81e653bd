using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.ShiftTypes;

/// <summary>An agent and the rules of the agent's days. Runs of days that touch the first or the last day are never too short: the agent may have worked, or been off, before or after.</summary>
public sealed record ShiftTypeAgent
{
    /// <summary>The name, unique in the problem.</summary>
    public required string Id { get; init; }

    /// <summary>The most shifts of each type, in the order of the problem's types; 0 where the agent never works it.</summary>
    public required ImmutableArray<int> MostShifts { get; init; }

    /// <summary>The least minutes in all, 0 or more.</summary>
    public required int LeastMinutes { get; init; }

    /// <summary>The most minutes in all, 0 or more.</summary>
    public required int MostMinutes { get; init; }

    /// <summary>The most days worked in a row, 1 or more.</summary>
    public required int MostDaysInARow { get; init; }

    /// <summary>The least days worked in a row, 1 or more.</summary>
    public required int LeastDaysInARow { get; init; }

    /// <summary>The least days off in a row, 1 or more.</summary>
    public required int LeastDaysOffInARow { get; init; }

    /// <summary>The most weekends with a shift on the Saturday or the Sunday, 0 or more.</summary>
    public required int MostWeekends { get; init; }

    /// <summary>The days that the agent is off, from 0.</summary>
    public ImmutableArray<int> DaysOff { get; init; } = [];
}
