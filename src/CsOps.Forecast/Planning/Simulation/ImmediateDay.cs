using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>The queues answered at once on one day, as a centre that can be simulated.</summary>
internal sealed class ImmediateDay
{
    private const double SecondsAnHour = 3600;

    private readonly StaffedPeriod _period;
    private readonly ImmutableArray<QueueSettings> _queues;
    private readonly ImmutableArray<int> _forecasts;
    private readonly ImmutableArray<bool[]> _open;
    private readonly ImmutableArray<int> _agentsWith;
    private readonly double _intervalSeconds;

    /// <summary>Takes what all days share.</summary>
    /// <param name="period">The period.</param>
    /// <param name="forecasts">The places of the queues among the forecasts.</param>
    /// <param name="queues">Their settings.</param>
    /// <param name="open">Whether each is worked, interval by interval.</param>
    public ImmediateDay(StaffedPeriod period, ImmutableArray<int> forecasts, ImmutableArray<QueueSettings> queues, ImmutableArray<bool[]> open)
    {
        (_period, _forecasts, _queues, _open) = (period, forecasts, queues, open);
        _agentsWith = [.. queues.Select(queue => period.Centre.Agents.Count(agent => agent.Has(queue.Name)))];
        _intervalSeconds = period.Forecasts[0].Grid.Length.TotalSeconds;
    }

    /// <summary>The centre from an interval on.</summary>
    /// <param name="first">The first interval that counts.</param>
    /// <param name="count">The intervals that count.</param>
    /// <param name="lead">Intervals before the first that fill the queues; before the grid's first they are as it.</param>
    /// <param name="attendance">Who is at work.</param>
    /// <param name="available">Who of them takes contacts.</param>
    public SimulatedCentre Of(int first, int count, int lead, Attendance attendance, AvailableAgents available)
    {
        int[] intervals = [.. Enumerable.Range(first - lead, lead + count).Select(i => Math.Max(0, i))];
        var groups = Enumerable.Range(0, attendance.Groups.Length).Where(group => attendance.Groups[group].HasImmediate).ToArray();
        return new SimulatedCentre
        {
            Skills = [.. Enumerable.Range(0, _queues.Length).Select(queue => Skill(queue, intervals, attendance, groups))],
            Groups = groups.Length == 0
                ? [new SimulatedGroup { Agents = [0], HandleFactors = [.. _queues.Select(_ => (double?)null)], QueueLevels = [.. _queues.Select(_ => (int?)null)] }]
                : [.. groups.Select(group => Group(group, intervals, attendance, available))],
            IntervalSeconds = _intervalSeconds,
            LeadIntervals = lead,
        };
    }

    /// <summary>The agents of a group, and which queues they have: a contact of the queue that fewest agents of the centre have is next.</summary>
    private SimulatedGroup Group(int group, int[] intervals, Attendance attendance, AvailableAgents available)
    {
        var shifts = new PresenceLevels(intervals, _intervalSeconds).Shifts(group, attendance, available);
        bool Has(int queue) => attendance.Groups[group].Has[_forecasts[queue]];
        var places = Enumerable.Range(0, _queues.Length).ToArray();
        return new SimulatedGroup
        {
            Agents = shifts.IsEmpty ? [0] : [],
            Shifts = shifts,
            HandleFactors = [.. places.Select(queue => Has(queue) ? 1 : (double?)null)],
            QueueLevels = [.. places.Select(queue => Has(queue) ? _agentsWith[queue] : (int?)null)],
        };
    }

    /// <summary>The contacts of a queue: those who have fewest queues take them first.</summary>
    private SimulatedSkill Skill(int queue, int[] intervals, Attendance attendance, int[] groups)
    {
        var (settings, forecast) = (_queues[queue], _period.Forecasts[_forecasts[queue]]);
        double[] contacts = [.. intervals.Select(i => _open[queue][i] ? ForecastedWork.Volume(forecast, forecast.Volume.Mean, i) : 0)];
        double[] handle = [.. intervals.Select((i, at) => contacts[at] > 0 ? ForecastedWork.ErlangsPerContact(forecast, i, settings.Concurrency) * _intervalSeconds : 0)];
        var all = contacts.Sum();
        var mean = all > 0 ? contacts.Zip(handle, (n, seconds) => n * seconds).Sum() / all : 1;
        int Level(int group) => Enumerable.Range(0, _queues.Length).Count(other => attendance.Groups[group].Has[_forecasts[other]]);
        return new SimulatedSkill
        {
            ContactsPerHour = [.. contacts.Select(n => n * SecondsAnHour / _intervalSeconds)],
            HandleTime = new Exponential(mean),
            HandleFactors = [.. handle.Select(seconds => seconds > 0 ? seconds / mean : 1)],
            Patience = settings.Patience is { } patience ? new Exponential(patience.TotalSeconds) : Never.Instance,
            AcceptableWaitSeconds = settings.Target.ServiceLevel?.AcceptableWait.TotalSeconds ?? 0,
            Groups =
            [
                .. groups.Length == 0
                    ? [(GroupPreference?)null]
                    : groups.Select(group => attendance.Groups[group].Has[_forecasts[queue]] ? new GroupPreference(Level(group)) : (GroupPreference?)null),
            ],
        };
    }
}
