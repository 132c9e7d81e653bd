namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A centre under changing numbers of agents, always with the same customers; what was simulated is kept.</summary>
internal sealed class StaffedCentre(SimulatedCentre centre, SimulationOptions options, CancellationToken cancellation)
{
    private readonly Dictionary<string, (double HalfWidth, SimulationResult? Result)> _known = new(StringComparer.Ordinal);

    /// <summary>Stafflings that were simulated.</summary>
    public int Tried => _known.Count;

    /// <summary>The figures at that half width or a smaller one; null when the queue would grow without end.</summary>
    public SimulationResult? Simulate(int[] agents, double halfWidth)
    {
        var key = string.Join(',', agents);
        if (!_known.TryGetValue(key, out var known) || (known.HalfWidth > halfWidth && known.Result is not null))
        {
            known = (halfWidth, ResultOf(agents, halfWidth));
            _known[key] = known;
        }

        return known.Result;
    }

    private SimulationResult? ResultOf(int[] agents, double halfWidth)
    {
        var staffed = centre with { Groups = [.. centre.Groups.Select((group, number) => group with { Agents = [agents[number]], Shifts = [] })] };
        var plan = CentrePlanner.OfSteadyState(staffed, out var whyUnstable);
        return whyUnstable is null ? new SteadyRuns(plan, options with { HalfWidth = halfWidth }, cancellation).Run() : null;
    }
}
