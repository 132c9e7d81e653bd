using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning;

/// <summary>A contact centre as the planner has described it: <c>centre.json</c>, <c>agents.csv</c> and <c>events.csv</c> in one object.</summary>
public sealed record Centre
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The zone whose clock it works by.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The length of an interval.</summary>
    public required TimeSpan IntervalLength { get; init; }

    /// <summary>Public holidays.</summary>
    public required HolidayCalendar Holidays { get; init; }

    /// <summary>The queues, in the order in which they are shown.</summary>
    public required ImmutableArray<QueueSettings> Queues { get; init; }

    /// <summary>Share of paid working time not available for contacts; planned breaks and absences are not in it.</summary>
    public required Shrinkage Shrinkage { get; init; }

    /// <summary>ISO 4217 code of its money, for example <c>DKK</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The seed of every random choice made in planning. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Campaigns, outages, closed days and school holidays.</summary>
    public ImmutableArray<CentreEvent> Events { get; init; } = [];

    /// <summary>Days of school holidays by name. Default: none.</summary>
    public HolidayCalendar SchoolHolidays { get; init; } = HolidayCalendar.None;

    /// <summary>When customers are paid. Default: not known.</summary>
    public ImmutableArray<PayDayRule> PayDays { get; init; } = [];

    /// <summary>External drivers. Default: none.</summary>
    public ImmutableArray<CentreDriver> Drivers { get; init; } = [];

    /// <summary>Whether public holidays, and the days around them, are told apart by name. Default: false.</summary>
    public bool HolidaysByName { get; init; }

    /// <summary>Whether something is learned of the days on which clocks change. Default: false.</summary>
    public bool ClockChangeDays { get; init; }

    /// <summary>The people; empty when no roster is wanted.</summary>
    public ImmutableArray<Agent> Agents { get; init; } = [];

    /// <summary>Ids of people who are known and not in <see cref="Agents"/>, since neither their contract nor their skills are stated yet. Default: none.</summary>
    public ImmutableArray<string> AgentsToComplete { get; init; } = [];

    /// <summary>The contracts the people refer to.</summary>
    public ImmutableArray<Contract> Contracts { get; init; } = [];

    /// <summary>The kinds of shift.</summary>
    public ImmutableArray<ShiftTemplate> Templates { get; init; } = [];

    /// <summary>The patterns of days that the people may work by.</summary>
    public ImmutableArray<WorkPattern> Patterns { get; init; } = [];

    /// <summary>Rules that rosters follow besides the standard ones. Default: none.</summary>
    public ImmutableArray<IRosterRule> Rules { get; init; } = [];

    /// <summary>Trainings, meetings and the like, of any time.</summary>
    public ImmutableArray<Duty> Duties { get; init; } = [];
}
