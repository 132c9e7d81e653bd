using System.Collections.Immutable;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A plan as it stands in its folder, as facts to be written for other systems.</summary>
public sealed record ExportedPlan
{
    /// <summary>The plan's name: its folder's.</summary>
    public required string Id { get; init; }

    /// <summary>The centre.</summary>
    public required Centre Centre { get; init; }

    /// <summary>The local clock over the plan's intervals.</summary>
    public required LocalCalendar Calendar { get; init; }

    /// <summary>The queues that are forecast, in the centre's order.</summary>
    public required ImmutableArray<QueueView> Queues { get; init; }

    /// <summary>The roster, judged anew; null where the plan has none.</summary>
    public Roster? Roster { get; init; }

    /// <summary>The roster in a few figures, or null where there is none.</summary>
    public RosterMetrics? Metrics { get; init; }

    /// <summary>The files it was read from, with their data rows.</summary>
    public ImmutableArray<(string Path, long? Rows)> Files { get; init; } = [];

    /// <summary>The plan's intervals.</summary>
    public IntervalGrid Grid => Calendar.Grid;

    /// <summary>The plan's days.</summary>
    public DateRange Days => new(Calendar.DateOf(0), Calendar.DateOf(Grid.Count - 1));

    /// <summary>The length of an interval in hours.</summary>
    public double IntervalHours => Grid.Length.TotalHours;

    /// <summary>The shifts of the roster by agent and start; none without a roster.</summary>
    public ImmutableArray<Shift> Shifts => Roster?.Shifts ?? [];

    /// <summary>Whether agents are known to be required.</summary>
    public bool HasRequirement => Queues.Any(queue => queue.Requirement is not null);

    /// <summary>Agents to schedule in an interval, over all queues.</summary>
    internal double Required(int index) => Queues.Sum(queue => (double)queue.Required(index));

    /// <summary>Agents scheduled in an interval, over all queues; NaN without a roster.</summary>
    internal double Scheduled(int index) => Roster is null ? double.NaN : Queues.Where(queue => queue.Coverage is not null).Sum(queue => queue.Scheduled(index));

    /// <summary>An instant on the centre's clock.</summary>
    internal DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Centre.Zone);

    /// <summary>The agent of an identifier.</summary>
    internal Agent Agent(string id) => Centre.Agents.First(agent => string.Equals(agent.Id, id, StringComparison.Ordinal));
}
