using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
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

    /// <summary>The 10 % and 90 % quantiles of the contacts of all days by queue, and of the centre by an empty name, as far as they are known.</summary>
    internal ImmutableDictionary<string, (double P10, double P90)> Bands { get; init; } = ImmutableDictionary<string, (double P10, double P90)>.Empty;

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

    /// <summary>Whether contacts may arrive in an interval: a queue that is closed has no forecast of zero, but none.</summary>
    internal bool TakesContacts(QueueView queue, int index) => queue.Contacts(index) > 0 || IsOpen(queue.Settings.ArrivalHours, index);

    /// <summary>Whether contacts may be worked in an interval, or are.</summary>
    internal bool IsWorked(QueueView queue, int index) => queue.Required(index) > 0 || queue.Scheduled(index) > 0 || IsOpen(queue.Settings.OpeningHours, index);

    /// <summary>Contacts forecast in an interval, or another figure of the forecast; NaN where none may arrive.</summary>
    internal double Forecast(QueueView queue, int index, Func<QueueForecast, ImmutableArray<double>> figure) => TakesContacts(queue, index) ? figure(queue.Forecast!)[index] : double.NaN;

    /// <summary>A figure of the requirement of an interval; NaN where there is none or nothing may be worked.</summary>
    internal double Requirement(QueueView queue, int index, Func<IntervalRequirement, double> figure) =>
        queue.Requirement is { } requirement && IsWorked(queue, index) ? figure(requirement.Intervals[index]) : double.NaN;

    /// <summary>Agents scheduled in an interval; NaN without a roster or where nothing may be worked.</summary>
    internal double Scheduled(QueueView queue, int index) => IsWorked(queue, index) ? queue.Scheduled(index) : double.NaN;

    /// <summary>Contacts forecast in an interval, over all queues; NaN where all are closed.</summary>
    internal double Contacts(int index) => SumOfKnown(Queues.Select(queue => Forecast(queue, index, forecast => forecast.Volume.Mean)));

    /// <summary>Agents to schedule in an interval, over all queues; NaN where that of none is known.</summary>
    internal double Required(int index) => SumOfKnown(Queues.Select(queue => Requirement(queue, index, interval => interval.Scheduled)));

    /// <summary>Agents scheduled in an interval, over all queues; NaN without a roster or where all are closed.</summary>
    internal double Scheduled(int index) => SumOfKnown(Queues.Select(queue => Scheduled(queue, index)));

    /// <summary>The sum of the values that are known; NaN where none is.</summary>
    internal static double SumOfKnown(IEnumerable<double> values)
    {
        var known = values.Where(double.IsFinite).ToList();
        return known.Count > 0 ? known.Sum() : double.NaN;
    }

    /// <summary>An instant on the centre's clock.</summary>
    internal DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Centre.Zone);

    /// <summary>The agent of an identifier.</summary>
    internal Agent Agent(string id) => Centre.Agents.First(agent => string.Equals(agent.Id, id, StringComparison.Ordinal));

    private bool IsOpen(OpeningHours hours, int index) => hours.IsOpen(Calendar.DateOf(index), TimeOnly.FromDateTime(Calendar.LocalStartOf(index).DateTime));
}
