using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>One simulation of a period: its days of queues answered at once, then its deferred queues.</summary>
internal sealed class RosterRun
{
    private static readonly SimulatedFigure None = new(double.NaN, double.NaN);

    private readonly StaffedPeriod _period;
    private readonly RosterSimulationOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly IntervalGrid _grid;
    private readonly LocalCalendar _calendar;
    private readonly ImmutableArray<QueueSettings> _queues;
    private readonly ImmutableArray<int> _immediate;
    private readonly ImmutableArray<bool[]> _open;
    private readonly Attendance _attendance;
    private readonly AvailableAgents _available;
    private readonly DateRange _days;

    public RosterRun(StaffedPeriod period, RosterSimulationOptions options, CancellationToken cancellation)
    {
        ThrowIfNotOnOneGrid(period);
        (_period, _options, _cancellation) = (period, options, cancellation);
        _grid = period.Forecasts[0].Grid;
        _calendar = new LocalCalendar(_grid, period.Centre.Zone);
        _days = new DateRange(_calendar.DateOf(0), _calendar.DateOf(_grid.Count - 1));
        _queues = [.. period.Forecasts.Select(forecast => QueueOf(period.Centre, forecast.Queue))];
        ImmutableArray<bool> isImmediate = [.. _queues.Select(queue => queue.Channel != Channel.Ticket)];
        _immediate = [.. Enumerable.Range(0, _queues.Length).Where(queue => isImmediate[queue])];
        _open = [.. _queues.Select(queue => queue.OpeningHours.OpenMask(_calendar))];
        _attendance = new Attendance(period, isImmediate);
        _available = new AvailableAgents(period, _attendance, isImmediate);
    }

    public SimulatedRoster Simulate()
    {
        var replications = _options.ReplicationsFor(_period.Forecasts.Sum(forecast => forecast.Volume.Mean.Where(double.IsFinite).Sum()));
        (int First, SimulatedCentre Centre)?[] centres = [.. _days.Dates().Select(CentreOn)];
        var days = new SimulatedDay?[centres.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism, CancellationToken = _cancellation };
        Parallel.For(0, days.Length, parallel, day => days[day] = centres[day] is { } centre ? SimulateDay(day, centre.First, centre.Centre, replications) : null);

        return new SimulatedRoster
        {
            Grid = _grid,
            Days = _days,
            Replications = replications,
            Queues = [.. Enumerable.Range(0, _queues.Length).Select(queue => _immediate.Contains(queue) ? Immediate(queue, days) : Deferred(queue, days, replications))],
        };
    }

    private static void ThrowIfNotOnOneGrid(StaffedPeriod period)
    {
        if (period.Forecasts.IsDefaultOrEmpty || period.Forecasts[0].Grid.Count == 0)
        {
            throw new ArgumentException("There is no forecast to simulate.", nameof(period));
        }

        var grid = period.Forecasts[0].Grid;
        if (period.Forecasts.FirstOrDefault(forecast => forecast.Grid != grid) is { } other)
        {
            throw new ArgumentException($"The forecast of queue '{other.Queue}' is of other intervals than that of '{period.Forecasts[0].Queue}'.", nameof(period));
        }

        if (period.Roster.Coverage.FirstOrDefault(coverage => coverage.Required.Length != grid.Count) is { } coverage)
        {
            throw new ArgumentException($"The roster's coverage of '{coverage.Skill}' is of {coverage.Required.Length} intervals, the forecast of {grid.Count}.", nameof(period));
        }
    }

    private static QueueSettings QueueOf(Centre centre, string name) =>
        centre.Queues.FirstOrDefault(queue => string.Equals(queue.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The centre has no queue '{name}'.", nameof(centre));

    /// <summary>The centre of a day from the first interval in which a queue is open to the last; null when none is.</summary>
    private (int First, SimulatedCentre Centre)? CentreOn(DateOnly date)
    {
        var (start, length) = _calendar.IndicesOf(new DateRange(date, date));
        bool IsOpen(int interval) => _immediate.Any(queue => _open[queue][interval]);
        var open = Enumerable.Range(start, length).Where(IsOpen).ToArray();
        if (open.Length == 0)
        {
            return null;
        }

        var (first, count) = (open[0], open[^1] + 1 - open[0]);
        var runsOn = first == start && (first == 0 ? _calendar.SlotOf(0) == 0 : IsOpen(first - 1));
        return (first, new ImmediateDay(_period, _immediate, [.. _immediate.Select(queue => _queues[queue])], [.. _immediate.Select(queue => _open[queue])])
            .Of(first, count, runsOn ? LeadBefore(first) : 0, _attendance, _available));
    }

    private SimulatedDay SimulateDay(int day, int first, SimulatedCentre centre, int replications)
    {
        var options = new SimulationOptions
        {
            Seed = RandomStream.Child(_options.Seed, (ulong)_days.First.AddDays(day).DayNumber),
            MinimumDays = replications,
            MaximumDays = replications,
            HalfWidth = 0.999,
        };
        return new SimulatedDay(first, centre.LeadIntervals, CentreSimulation.Day(centre, options, _cancellation));
    }

    /// <summary>Intervals after which queues have forgotten how they started: four handle times.</summary>
    private int LeadBefore(int first)
    {
        const double handleTimes = 4;
        var longest = _immediate.Select(queue => _period.Forecasts[queue].HandleSeconds.Mean[first]).Where(seconds => seconds > 0).DefaultIfEmpty(0).Max();
        return Math.Max(1, (int)Math.Min(_calendar.SlotsPerDay, Math.Ceiling(handleTimes * longest / _grid.Length.TotalSeconds)));
    }

    private QueueService Immediate(int queue, SimulatedDay?[] days)
    {
        var place = _immediate.IndexOf(queue);
        var definition = _queues[queue].Target.Definition;
        var hasPromise = _queues[queue].Target.ServiceLevel is not null;
        AchievedService Of(SkillMeasures? measures, double contacts, double missing) => new()
        {
            Contacts = contacts,
            ServiceLevel = hasPromise && contacts > 0 && measures is not null ? measures.ServiceLevel(definition) : None,
            Abandonment = contacts > 0 && measures is not null ? measures.AbandonProbability : None,
            AverageWaitSeconds = contacts > 0 && measures is not null ? measures.AverageWaitSeconds : None,
            MissingHours = missing,
        };
        ImmutableArray<AchievedService> intervals = [.. Enumerable.Range(0, _grid.Count).Select(i => Of(MeasuresOf(days, i, place), ContactsIn(queue, i), MissingIn(queue, i)))];
        ImmutableArray<AchievedService> byDay = [.. _days.Dates().Select((date, day) => Of(days[day]?.Result.Skills[place], Sum(date, i => ContactsIn(queue, i)), Sum(date, i => MissingIn(queue, i))))];
        return Service(queue, intervals, byDay, ServiceSum.Of(byDay));
    }

    private SkillMeasures? MeasuresOf(SimulatedDay?[] days, int interval, int place) => DayOf(days, interval)?.MeasuresOf(interval, place);

    private SimulatedDay? DayOf(SimulatedDay?[] days, int interval) => days[_calendar.DateOf(interval).DayNumber - _days.First.DayNumber];

    private QueueService Deferred(int queue, SimulatedDay?[] days, int replications)
    {
        var settings = _queues[queue];
        var forecast = _period.Forecasts[queue];
        double Contacts(int i) => ForecastContacts(queue, i);
        AchievedService Of(SimulatedFigure level, double contacts, double missing) => new()
        {
            Contacts = contacts,
            ServiceLevel = level,
            Abandonment = contacts > 0 ? default : None,
            AverageWaitSeconds = None,
            MissingHours = missing,
        };
        if (settings.Target.ServiceLevel is null || !_open[queue].Contains(true))
        {
            ImmutableArray<AchievedService> unknown = [.. _days.Dates().Select(date => Of(None, Sum(date, Contacts), Sum(date, i => MissingIn(queue, i))))];
            return Service(queue, [.. Enumerable.Range(0, _grid.Count).Select(i => Of(None, Contacts(i), MissingIn(queue, i)))], unknown, ServiceSum.Of(unknown));
        }

        var agents = Enumerable.Range(0, _grid.Count).Select(i => _available.OfDeferred(queue, i) + IdleAgents(queue, i, days)).ToArray();
        var work = new DeferredReplications(_period, settings, forecast, agents);
        var (levels, byDay, whole) = work.Run(RandomStream.Child(_options.Seed, (ulong)queue), replications, _days.Days, _cancellation);
        ImmutableArray<AchievedService> ofDays = [.. _days.Dates().Select((date, day) => Of(byDay[day], work.ContactsOfDay(day), Sum(date, i => MissingIn(queue, i))))];
        return Service(queue, [.. levels.Select((level, i) => Of(level, Contacts(i), MissingIn(queue, i)))], ofDays, ServiceSum.Of(ofDays) with { ServiceLevel = whole });
    }

    /// <summary>Agents of other queues who are idle in an interval and do the work of a deferred one then, less what is lost.</summary>
    private double IdleAgents(int queue, int interval, SimulatedDay?[] days)
    {
        var settings = _queues[queue];
        var others = _immediate.Where(other => settings.FillsIdleTimeOf.Contains(_queues[other].Name, StringComparer.Ordinal)).ToArray();
        var day = DayOf(days, interval);
        if (others.Length == 0 || day is null || interval < day.First || interval >= day.End)
        {
            return 0;
        }

        var groups = Enumerable.Range(0, _attendance.Groups.Length).Where(group => _attendance.Groups[group].HasImmediate).ToArray();
        var idle = 0.0;
        for (var place = 0; place < groups.Length; place++)
        {
            var has = _attendance.Groups[groups[place]].Has;
            if (has[queue] && others.Any(other => has[other]))
            {
                var occupancy = day.OccupancyIn(interval, place);
                idle += double.IsNaN(occupancy) ? 0 : MeanAvailable(groups[place], interval) * (1 - occupancy);
            }
        }

        return idle * (1 - settings.IdleTimeLost);
    }

    private double MeanAvailable(int group, int interval)
    {
        var start = Array.BinarySearch(_attendance.Boundaries, interval * _grid.Length.TotalSeconds);
        var agents = 0.0;
        for (var segment = start; segment < _attendance.Segments && _attendance.IntervalOf(segment) == interval; segment++)
        {
            agents += _available.In(segment, group) * _attendance.LengthOf(segment);
        }

        return agents / _grid.Length.TotalSeconds;
    }

    private QueueService Service(int queue, ImmutableArray<AchievedService> intervals, ImmutableArray<AchievedService> days, AchievedService whole) => new()
    {
        Queue = _queues[queue].Name,
        Promise = _queues[queue].Target.ServiceLevel,
        Intervals = intervals,
        Days = days,
        Whole = whole,
    };

    private double ForecastContacts(int queue, int i) => Math.Max(0, _period.Forecasts[queue].Volume.Mean[i]);

    private double ContactsIn(int queue, int i) => _open[queue][i] ? ForecastContacts(queue, i) : 0;

    private double MissingIn(int queue, int i) =>
        _period.Roster.Coverage.FirstOrDefault(coverage => string.Equals(coverage.Skill, _queues[queue].Name, StringComparison.Ordinal)) is { } skill
            ? MissingAgents(skill, i) * _grid.Length.TotalHours
            : 0;

    /// <summary>Shortages below this come of adding fractions.</summary>
    private static double MissingAgents(SkillCoverage skill, int i) => skill.Under(i) is var agents && agents > 1e-9 ? agents : 0;

    private double Sum(DateOnly date, Func<int, double> of)
    {
        var (first, count) = _calendar.IndicesOf(new DateRange(date, date));
        return Enumerable.Range(first, count).Sum(of);
    }
}
