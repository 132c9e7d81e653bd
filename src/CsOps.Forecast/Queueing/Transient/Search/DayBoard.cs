using CsOps.Forecast.Queueing.Transient.Kolmogorov;

namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>A staffed day that can be changed at a few intervals and solved again from the first of them, until nothing differs any more.</summary>
internal sealed class DayBoard
{
    /// <summary>Distributions whose probabilities differ by less in sum are the same.</summary>
    private const double Same = 1e-9;

    private readonly StaffingProblem _problem;
    private readonly ForwardFlow[] _starts;
    private readonly ForwardFlow[] _newStarts;
    private readonly IntervalTrace[] _traces;
    private readonly IntervalTrace[] _newTraces;
    private readonly double[] _newLevels;
    private readonly ForwardFlow _flow = new();
    private readonly int[] _tried;

    /// <summary>A day as it was staffed and solved, whose distributions are taken over.</summary>
    /// <param name="problem">The day.</param>
    /// <param name="path">Its intervals, from the first to the last.</param>
    public DayBoard(StaffingProblem problem, BeamNode[] path)
    {
        _problem = problem;
        Agents = [.. path.Select(node => node.Agents)];
        Levels = new double[path.Length];
        _newLevels = new double[path.Length];
        _tried = [.. Agents];
        _starts = [path[0].Before!.End, .. path.SkipLast(1).Select(node => node.End)];
        _newStarts = New<ForwardFlow>(path.Length);
        _traces = [.. path.Select(node => node.Trace!)];
        _newTraces = New<IntervalTrace>(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            Levels[i] = problem.ServiceLevelOf(_traces[i], i, i + 1 < path.Length ? Agents[i + 1] : 0);
        }
    }

    /// <summary>The agents of the day; changed only by <see cref="Try"/>.</summary>
    public int[] Agents { get; }

    /// <summary>The service level of each interval.</summary>
    public double[] Levels { get; }

    /// <summary>Adds agents at some intervals if all targets between are still met, and none that was missed is missed by more.</summary>
    /// <returns>Whether it was done; otherwise nothing has changed.</returns>
    public bool Try(params ReadOnlySpan<(int Interval, int Change)> changes) => Change(mustMeet: true, changes);

    /// <summary>Adds an agent whatever it does to other intervals: where patience is short, it can bring more work to the next.</summary>
    /// <returns>Whether it is allowed.</returns>
    public bool Force(int interval) => Change(mustMeet: false, (interval, 1));

    private bool Change(bool mustMeet, params ReadOnlySpan<(int Interval, int Change)> changes)
    {
        Agents.CopyTo(_tried, 0);
        var (first, last) = (int.MaxValue, 0);
        foreach (var (interval, change) in changes)
        {
            _tried[interval] += change;
            if (_tried[interval] < _problem.Least[interval] || _tried[interval] > _problem.Most[interval])
            {
                return false;
            }

            (first, last) = (Math.Min(first, interval), Math.Max(last, interval));
        }

        return Change(first, last, mustMeet);
    }

    private bool Change(int first, int last, bool mustMeet)
    {
        var before = first > 0 ? _problem.ServiceLevelOf(_traces[first - 1], first - 1, _tried[first]) : 1;
        if (mustMeet && first > 0 && !IsAccepted(first - 1, before))
        {
            return false;
        }

        _flow.CopyFrom(_starts[first]);
        var end = first;
        for (; end < _problem.Count; end++)
        {
            if (end > last && _flow.Distance(_starts[end]) < Same)
            {
                break;
            }

            _newStarts[end].CopyFrom(_flow);
            _problem.Run(_flow, _newTraces[end], end, end > 0 ? _tried[end - 1] : 0, _tried[end]);
            _newLevels[end] = _problem.ServiceLevelOf(_newTraces[end], end, end + 1 < _problem.Count ? _tried[end + 1] : 0);
            if (mustMeet && !IsAccepted(end, _newLevels[end]))
            {
                return false;
            }
        }

        Commit(first, end, before);
        return true;
    }

    private bool IsAccepted(int interval, double level) => _problem.IsMet(interval, level) || level >= Levels[interval];

    private void Commit(int first, int end, double before)
    {
        if (first > 0)
        {
            Levels[first - 1] = before;
        }

        _tried.CopyTo(Agents, 0);
        for (var i = first; i < end; i++)
        {
            Levels[i] = _newLevels[i];
            (_traces[i], _newTraces[i]) = (_newTraces[i], _traces[i]);
            (_starts[i], _newStarts[i]) = (_newStarts[i], _starts[i]);
        }
    }

    private static T[] New<T>(int count)
        where T : new()
    {
        var array = new T[count];
        for (var i = 0; i < count; i++)
        {
            array[i] = new T();
        }

        return array;
    }
}
