using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Of the agents at work, those who take contacts: shrinkage and deferred work taken out.</summary>
/// <remarks>
/// <para>
/// In each interval deferred queues have the agents that the coverage allots to them, up to what they require; who is beyond all requirements takes
/// contacts where they have a queue answered at once. Of every group the planned shrinkage is away. What is left is a fraction of an agent too many: all
/// groups together have the whole number below or above, such that what is rounded off now is made up next, and of the groups those come first that were rounded
/// off most. So over a day exactly the planned share is away, and n agents are available wherever the roster has the n / (1 − shrinkage) that were to be scheduled.
/// </para>
/// </remarks>
internal sealed class AvailableAgents
{
    private const double Rounding = 1e-9;

    private readonly Attendance _attendance;
    private readonly int _groups;
    private readonly int[] _agents;
    private readonly double[] _deferred;
    private readonly int _skills;

    public AvailableAgents(StaffedPeriod period, Attendance attendance, ImmutableArray<bool> isImmediate)
    {
        (_attendance, _groups, _skills) = (attendance, attendance.Groups.Length, isImmediate.Length);
        _deferred = new double[period.Forecasts[0].Grid.Count * _skills];
        var present = 1 - (double)period.Centre.Shrinkage.Fraction;
        var deferredShares = DeferredShares(period, isImmediate, present);
        _agents = new int[attendance.Segments * _groups];
        Round(deferredShares, present);
    }

    /// <summary>Agents of a group who take contacts in a segment.</summary>
    public int In(int segment, int group) => _agents[(segment * _groups) + group];

    /// <summary>Agents who do the work of a deferred queue in an interval; a fraction.</summary>
    public double OfDeferred(int queue, int interval) => _deferred[(interval * _skills) + queue];

    /// <summary>Of each interval and group, the share that does deferred work.</summary>
    private double[] DeferredShares(StaffedPeriod period, ImmutableArray<bool> isImmediate, double present)
    {
        var shares = new double[period.Forecasts[0].Grid.Count * _groups];
        if (!isImmediate.Contains(false))
        {
            return shares;
        }

        var coverage = period.Forecasts.Select(f => period.Roster.Coverage.FirstOrDefault(c => string.Equals(c.Skill, f.Queue, StringComparison.Ordinal))).ToArray();
        var allotment = new SkillAllotment(_attendance, _skills);
        var agents = MeanAgents(period);
        var wanted = new double[_skills];
        for (var i = 0; i < period.Forecasts[0].Grid.Count; i++)
        {
            for (var skill = 0; skill < _skills; skill++)
            {
                wanted[skill] = coverage[skill] is { } c ? Math.Min(c.Required[i], c.Scheduled[i]) : 0;
            }

            var there = agents.AsSpan(i * _groups, _groups);
            allotment.Allot(there, wanted);
            for (var group = 0; group < _groups; group++)
            {
                shares[(i * _groups) + group] = there[group] > 0 ? SetAside(allotment, i, group, there[group], isImmediate, present) : 0;
            }
        }

        return shares;
    }

    /// <summary>The share of a group that does deferred work in an interval, whose agents are noted by queue.</summary>
    private double SetAside(SkillAllotment allotment, int interval, int group, double agents, ImmutableArray<bool> isImmediate, double present)
    {
        var queues = Enumerable.Range(0, _skills).Where(skill => !isImmediate[skill] && _attendance.Groups[group].Has[skill]).ToArray();
        var idle = _attendance.Groups[group].HasImmediate
            ? 0
            : (agents - queues.Sum(queue => allotment.Of(group, queue))) / queues.Length;
        var aside = 0.0;
        foreach (var queue in queues)
        {
            var doing = allotment.Of(group, queue) + idle;
            _deferred[(interval * _skills) + queue] += doing * present;
            aside += doing;
        }

        return Math.Min(1, aside / agents);
    }

    /// <summary>The mean of each group's agents at work in each interval.</summary>
    private double[] MeanAgents(StaffedPeriod period)
    {
        var grid = period.Forecasts[0].Grid;
        var means = new double[grid.Count * _groups];
        for (var segment = 0; segment < _attendance.Segments; segment++)
        {
            var share = _attendance.LengthOf(segment) / grid.Length.TotalSeconds;
            for (var group = 0; group < _groups; group++)
            {
                means[(_attendance.IntervalOf(segment) * _groups) + group] += share * _attendance.AgentsIn(segment, group);
            }
        }

        return means;
    }

    private void Round(double[] deferredShares, double present)
    {
        var owed = new double[_groups];
        var exact = new double[_groups];
        for (var segment = 0; segment < _attendance.Segments; segment++)
        {
            var length = _attendance.LengthOf(segment);
            for (var group = 0; group < _groups; group++)
            {
                exact[group] = _attendance.AgentsIn(segment, group) * (1 - deferredShares[(_attendance.IntervalOf(segment) * _groups) + group]) * present;
            }

            Round(exact, owed, length, _agents.AsSpan(segment * _groups, _groups));
            for (var group = 0; group < _groups; group++)
            {
                owed[group] += (exact[group] - _agents[(segment * _groups) + group]) * length;
            }
        }
    }

    private static void Round(double[] exact, double[] owed, double length, Span<int> agents)
    {
        var all = exact.Sum();
        var fewest = (int)Math.Floor(all + Rounding);
        var together = all - fewest > Rounding && owed.Sum() + ((all - fewest - 0.5) * length) > 0 ? fewest + 1 : fewest;
        for (var group = 0; group < exact.Length; group++)
        {
            agents[group] = (int)Math.Floor(exact[group] + Rounding);
            together -= agents[group];
        }

        double Part(int group) => exact[group] - Math.Floor(exact[group] + Rounding);
        foreach (var group in Enumerable.Range(0, exact.Length).Where(group => Part(group) > Rounding).OrderByDescending(group => Part(group) + (owed[group] / length)).Take(together))
        {
            agents[group]++;
        }
    }
}
