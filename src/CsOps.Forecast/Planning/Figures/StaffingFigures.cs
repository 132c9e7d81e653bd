namespace CsOps.Forecast.Planning.Figures;

/// <summary>What a stretch of intervals of one queue comes to. Sums are over intervals; averages say what they are weighted by.</summary>
public sealed record StaffingFigures
{
    /// <summary>Contacts forecast: Σ mean.</summary>
    public double Contacts { get; private init; }

    /// <summary>Seconds of handle time per contact, weighted by contacts; NaN without contacts.</summary>
    public double HandleSeconds { get; private init; }

    /// <summary>Agent-hours to schedule, shrinkage included.</summary>
    public double RequiredHours { get; private init; }

    /// <summary>Agent-hours scheduled; NaN without a roster.</summary>
    public double ScheduledHours { get; private init; }

    /// <summary>Agent-hours missing: only intervals with too few count, and none makes up for another.</summary>
    public double ShortHours { get; private init; }

    /// <summary>Agent-hours beyond the requirement.</summary>
    public double OverHours { get; private init; }

    /// <summary>Intervals with too few agents.</summary>
    public int ShortIntervals { get; private init; }

    /// <summary>Most agents to schedule in one interval.</summary>
    public int Peak { get; private init; }

    /// <summary>The first interval of the peak.</summary>
    public int PeakIndex { get; private init; }

    /// <summary>Service level at the forecast mean with the required agents, weighted by contacts; NaN where it has no meaning.</summary>
    public double ServiceLevel { get; private init; }

    /// <summary>Σ occupancy × agents required before shrinkage / Σ those agents; NaN without agents.</summary>
    public double Occupancy { get; private init; }

    /// <summary>Chance to meet the target with the required agents, weighted by contacts that the plan does; NaN without them.</summary>
    public double Chance { get; private init; }

    /// <summary>Share of contacts that arrive in intervals with enough agents scheduled; NaN without contacts or roster.</summary>
    public double ContactsCovered { get; private init; }

    /// <summary>Adds up <paramref name="count"/> intervals from <paramref name="first"/>.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="first">The index of the first interval.</param>
    /// <param name="count">How many intervals, 0 or more.</param>
    /// <param name="intervalHours">The length of an interval in hours.</param>
    public static StaffingFigures Of(QueueView queue, int first, int count, double intervalHours)
    {
        ArgumentNullException.ThrowIfNull(queue);
        var sums = new Sums();
        for (var i = first; i < first + count; i++)
        {
            sums.Add(queue, i);
        }

        var hasRoster = queue.Coverage is not null;
        return new StaffingFigures
        {
            Contacts = sums.Contacts,
            HandleSeconds = sums.HandleSeconds / sums.Contacts,
            RequiredHours = sums.Required * intervalHours,
            ScheduledHours = hasRoster ? sums.Scheduled * intervalHours : double.NaN,
            ShortHours = hasRoster ? sums.Short * intervalHours : double.NaN,
            OverHours = hasRoster ? sums.Over * intervalHours : double.NaN,
            ShortIntervals = sums.ShortIntervals,
            Peak = sums.Peak,
            PeakIndex = sums.PeakIndex,
            ServiceLevel = sums.InTime / sums.Timed,
            Occupancy = sums.Busy / sums.Agents,
            Chance = sums.Chance / sums.Planned,
            ContactsCovered = hasRoster ? sums.Covered / sums.Contacts : double.NaN,
        };
    }

    private sealed class Sums
    {
        public double Contacts, HandleSeconds, Required, Scheduled, Short, Over, InTime, Timed, Busy, Agents, Chance, Planned, Covered;
        public int ShortIntervals, Peak, PeakIndex;

        public void Add(QueueView queue, int i)
        {
            var contacts = queue.Contacts(i);
            Contacts += contacts;
            HandleSeconds += contacts > 0 ? contacts * queue.Forecast!.HandleSeconds.Mean[i] : 0;
            Required += queue.Required(i);
            AddRoster(queue, i, contacts);
            AddAchieved(queue, i, contacts);
            if (queue.Required(i) > Peak)
            {
                (Peak, PeakIndex) = (queue.Required(i), i);
            }
        }

        private void AddRoster(QueueView queue, int i, double contacts)
        {
            Scheduled += queue.Scheduled(i);
            Short += queue.Missing(i);
            Over += queue.Over(i);
            ShortIntervals += queue.Missing(i) > 0 ? 1 : 0;
            Covered += queue.Missing(i) > 0 ? 0 : contacts;
        }

        private void AddAchieved(QueueView queue, int i, double contacts)
        {
            if (queue.Requirement is null)
            {
                return;
            }

            var interval = queue.Requirement.Intervals[i];
            Busy += interval.Occupancy * interval.Agents;
            Agents += interval.Agents;
            if (contacts > 0 && !double.IsNaN(interval.ChanceToMeet))
            {
                Chance += contacts * interval.ChanceToMeet;
                Planned += contacts;
            }

            if (!double.IsNaN(interval.ServiceLevel))
            {
                InTime += contacts * interval.ServiceLevel;
                Timed += contacts;
            }
        }
    }
}
