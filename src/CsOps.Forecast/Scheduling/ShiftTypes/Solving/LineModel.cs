namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>A problem as the search needs it: the agents' terms, and what each number of agents on each shift costs.</summary>
internal sealed class LineModel
{
    private readonly long[] _cover;
    private readonly int _counts;

    public LineModel(ShiftTypeProblem problem)
    {
        Problem = problem;
        Width = problem.Types.Length + 1;
        _counts = problem.Agents.Length + 1;
        var unit = problem.Types.Aggregate(0, (unit, type) => Divisor(unit, type.Minutes));
        Agents = [.. Enumerable.Range(0, problem.Agents.Length).Select(agent => new LineTerms(problem, agent, Math.Max(1, unit)))];
        foreach (var request in problem.Requests)
        {
            Agents[request.Agent].Add(request);
        }

        _cover = new long[problem.Days * Width * _counts];
        foreach (var line in problem.Cover)
        {
            for (var agents = 0; agents < _counts; agents++)
            {
                _cover[(((line.Day * Width) + line.Type + 1) * _counts) + agents] += line.CostOf(agents);
            }
        }
    }

    public ShiftTypeProblem Problem { get; }

    public int Days => Problem.Days;

    /// <summary>The types of shift, and off.</summary>
    public int Width { get; }

    public LineTerms[] Agents { get; }

    /// <summary>What this number of agents of a type on a day costs.</summary>
    public long CoverOf(int day, int type, int agents) => _cover[(((day * Width) + type) * _counts) + agents];

    /// <summary>What one agent more costs.</summary>
    public long OneMore(int day, int type, int agents)
    {
        var place = (((day * Width) + type) * _counts) + agents;
        return _cover[place + 1] - _cover[place];
    }

    /// <summary>What a roster costs: the agents' lines one after another.</summary>
    public long CostOf(ReadOnlySpan<byte> cells)
    {
        var cost = 0L;
        var counts = new int[Days * Width];
        for (var i = 0; i < cells.Length; i++)
        {
            cost += Agents[i / Days].PriceOf(i % Days, cells[i]);
            counts[(i % Days * Width) + cells[i]]++;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            cost += CoverOf(i / Width, i % Width, counts[i]);
        }

        return cost;
    }

    /// <summary>Whether every line of a roster keeps every rule.</summary>
    public bool IsWhole(ReadOnlySpan<byte> cells)
    {
        for (var agent = 0; agent < Agents.Length; agent++)
        {
            var terms = Agents[agent];
            var units = terms.UnitsOf(cells.Slice(agent * Days, Days));
            if (units < 0 || units < terms.LeastUnits)
            {
                return false;
            }
        }

        return true;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
