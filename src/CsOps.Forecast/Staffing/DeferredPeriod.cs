using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Queueing.Backlog;

namespace CsOps.Forecast.Staffing;

/// <summary>The agents of all days of a period of deferred work whose deadlines reach into later days, by the rule of <see cref="DeferredStaffing"/>.</summary>
internal sealed class DeferredPeriod
{
    /// <summary>Differences below this share are rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Halvings of the last agent when the real number that is needed is looked for.</summary>
    private const int Halvings = 12;

    private readonly QueueForecast _forecast;
    private readonly StaffingOptions _options;
    private readonly ServiceLevelTarget _level;
    private readonly (int First, int Close)[] _days;
    private readonly bool[] _working;
    private readonly double[] _work;
    private readonly double[] _dayWork;
    private readonly int[] _workingIntervals;
    private readonly double[] _idle;
    private readonly double[] _dayIdle;

    public DeferredPeriod(QueueForecast forecast, ReadOnlySpan<bool> working, StaffingOptions options, ServiceLevelTarget level, (int First, int Close)[] days)
    {
        (_forecast, _options, _level, _days) = (forecast, options, level, days);
        _working = working[..(days[^1].Close + 1)].ToArray();
        _work = new double[_working.Length];
        for (var i = 0; i < _work.Length; i++)
        {
            _work[i] = ForecastedWork.Volume(forecast, forecast.Volume.Mean, i) * ForecastedWork.ErlangsPerContact(forecast, i, options.Concurrency);
        }

        _dayWork = [.. days.Select(day => _work[day.First..(day.Close + 1)].Sum())];
        _idle = [.. _working.Select((open, i) => open && !options.IdleAgents.IsEmpty ? options.IdleAgents[i] : 0)];
        _dayIdle = [.. days.Select(day => _idle[day.First..(day.Close + 1)].Sum())];
        _workingIntervals = [.. days.Select(day => _working[day.First..(day.Close + 1)].Count(open => open))];
    }

    /// <summary>Replaces the requirements of days that are each done by their close with fewer agents, where deadlines allow.</summary>
    public void Spread(Span<IntervalRequirement> intervals)
    {
        var byClose = new double[_days.Length];
        for (var d = 0; d < byClose.Length; d++)
        {
            byClose[d] = intervals[_days[d].Close].Agents;
        }

        if (!IsEnough(byClose))
        {
            return; // A hair of rounding: the days by themselves stand.
        }

        var fromClose = Reduce(byClose);
        var fromEven = Reduce(Even(byClose.Max()));
        var agents = Cost(fromEven).CompareTo(Cost(fromClose)) < 0 ? fromEven : fromClose;
        Write(agents, intervals);
    }

    /// <summary>Agent-intervals, and among as many the most agents at once.</summary>
    private (double Sum, double Most) Cost(double[] agents) => (agents.Zip(_workingIntervals, (n, count) => n * count).Sum(), agents.Max());

    /// <summary>The fewest agents that are enough when all days have the same; at most those that are enough on every day.</summary>
    private double[] Even(double enough)
    {
        double[] All(double number) => [.. _days.Select(_ => number)];
        var tooFew = -1.0;
        while (enough - tooFew > 1)
        {
            var middle = Math.Floor((tooFew + enough) / 2);
            (tooFew, enough) = IsEnough(All(middle)) ? (tooFew, middle) : (middle, enough);
        }

        return All(enough);
    }

    /// <summary>Takes agents off one by one, from the day that has the most, while the rest is enough.</summary>
    private double[] Reduce(double[] start)
    {
        var agents = start;
        var open = Enumerable.Range(0, agents.Length).ToHashSet();
        while (open.Count > 0)
        {
            agents = Levelled(agents, open);
            int day;
            do
            {
                day = open.MaxBy(d => (agents[d], -d));
                agents[day]--;
            }
            while (agents[day] >= 0 && IsEnough(agents));
            agents[day]++;
            open.Remove(day);
        }

        return agents;
    }

    /// <summary>The open days cut down to the lowest common height that is enough: what taking one by one comes to, without the steps.</summary>
    private double[] Levelled(double[] agents, HashSet<int> open)
    {
        double[] CutAt(double height) => [.. agents.Select((number, d) => open.Contains(d) ? Math.Min(number, height) : number)];
        var (tooFew, enough) = (-1.0, open.Max(d => agents[d]));
        while (enough - tooFew > 1)
        {
            var middle = Math.Floor((tooFew + enough) / 2);
            (tooFew, enough) = IsEnough(CutAt(middle)) ? (tooFew, middle) : (middle, enough);
        }

        return CutAt(enough);
    }

    private FluidBacklog Flow(double[] agents)
    {
        var capacity = new double[_work.Length];
        for (var d = 0; d < agents.Length; d++)
        {
            for (var i = _days[d].First; i <= _days[d].Close; i++)
            {
                capacity[i] = _working[i] ? agents[d] + _idle[i] : 0;
            }
        }

        return new FluidBacklog(_work, capacity);
    }

    private double[] Shares(FluidBacklog flow)
    {
        var shares = new double[_work.Length];
        flow.SharesInTime(_working, _level.AcceptableWait / _forecast.Grid.Length, shares, dueAtEnd: true);
        return shares;
    }

    private double DoneIn(FluidBacklog flow, int day) => Enumerable.Range(_days[day].First, _days[day].Close + 1 - _days[day].First).Sum(flow.CompletedIn);

    /// <summary>Whether every day keeps the service level and the cap, and nothing is left at the last close.</summary>
    private bool IsEnough(double[] agents)
    {
        var flow = Flow(agents);
        if (flow.BacklogAtEnd(flow.Count - 1) > Rounding * _dayWork.Sum())
        {
            return false;
        }

        var shares = Shares(flow);
        var cap = (double)(_options.Target.MaxOccupancy ?? 1);
        for (var d = 0; d < agents.Length; d++)
        {
            var inTime = 0.0;
            for (var i = _days[d].First; i <= _days[d].Close; i++)
            {
                inTime += _work[i] > 0 ? _work[i] * shares[i] : 0;
            }

            if (inTime < (_level.Fraction - Rounding) * _dayWork[d] || DoneIn(flow, d) > (cap * agents[d] * _workingIntervals[d]) + _dayIdle[d] + (Rounding * _dayWork.Sum()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The real number of agents a day needs, the others being as they are: within the last agent.</summary>
    private double Needed(double[] agents, int day)
    {
        var (whole, enough, tooFew) = (agents[day], agents[day], Math.Max(0, agents[day] - 1));
        for (var step = 0; step < Halvings && enough > tooFew; step++)
        {
            agents[day] = (tooFew + enough) / 2;
            (tooFew, enough) = IsEnough(agents) ? (tooFew, agents[day]) : (agents[day], enough);
        }

        agents[day] = whole;
        return enough;
    }

    private void Write(double[] agents, Span<IntervalRequirement> intervals)
    {
        var flow = Flow(agents);
        var shares = Shares(flow);
        Span<double> byLevel = stackalloc double[SeriesForecast.Levels.Length];
        for (var d = 0; d < agents.Length; d++)
        {
            var (first, close) = _days[d];
            var needed = Needed(agents, d);
            DeferredWork.Quantiles(_forecast, first, close, _options.Concurrency, byLevel);
            var idle = _dayIdle[d] / _workingIntervals[d];
            foreach (ref var quantile in byLevel)
            {
                quantile = _dayWork[d] > 0 ? Math.Max(0, (quantile * (needed + idle) / _dayWork[d]) - idle) : needed;
            }

            var number = (int)agents[d];
            var day = intervals[close] with
            {
                Load = _dayWork[d] / _workingIntervals[d],
                Agents = number,
                Scheduled = _options.Shrinkage.ScheduledFor(number),
                Occupancy = number > 0 ? Math.Min(1, DoneIn(flow, d) / ((agents[d] * _workingIntervals[d]) + _dayIdle[d])) : 0,
                AgentsP50 = DeferredDay.RoundUp(byLevel[2]),
                AgentsP90 = DeferredDay.RoundUp(byLevel[3]),
                ChanceToMeet = new QuantileDistribution(byLevel).Cumulative(number),
            };
            for (var i = first; i <= close; i++)
            {
                intervals[i] = (_working[i] ? day : IntervalRequirement.None) with { ServiceLevel = shares[i], ChanceToMeet = day.ChanceToMeet };
            }
        }
    }
}
