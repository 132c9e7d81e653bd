namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Searches the agents of groups: up until every skill is served, then down while it still is.</summary>
internal sealed class GroupSearch(SimulatedCentre centre, GroupStaffingTarget target, SimulationOptions options, CancellationToken cancellation)
{
    private const int MostSteps = 500;
    private const int Spare = 20;
    private const double Rough = 0.01;
    private const double Halving = 2.5;

    private readonly StaffedCentre _staffed = new(centre, options, cancellation);

    public GroupStaffingResult? Run()
    {
        if (!Meets(Ample()) || Feasible(Start()) is not { } agents)
        {
            return null;
        }

        while (Cheaper(agents) is { } better)
        {
            agents = better;
        }

        var result = _staffed.Simulate(agents, options.HalfWidth)!;
        return new GroupStaffingResult { Agents = [.. agents], Cost = CostOf(agents), Result = result, Tried = _staffed.Tried };
    }

    /// <summary>More than enough of every group: what these do not reach, no number does.</summary>
    private int[] Ample() => Array.ConvertAll(Start(), _ => (2 * Start().Sum()) + Spare);

    /// <summary>Each skill's work, spread evenly over the groups that it tries first, and the root of it as a reserve.</summary>
    private int[] Start()
    {
        var loads = new double[centre.Groups.Length];
        foreach (var (skill, number) in centre.Skills.Select((skill, number) => (skill, number)))
        {
            var first = skill.Groups.Min(preference => preference?.Level);
            var groups = Enumerable.Range(0, loads.Length).Where(group => skill.Groups[group] is { } preference && preference.Level == first).ToList();
            foreach (var group in groups)
            {
                var seconds = skill.HandleTime.MeanSeconds * centre.Groups[group].HandleFactors[number]!.Value;
                loads[group] += skill.ContactsPerHour[0] / 3600 * seconds / groups.Count / MostAtOnce(group);
            }
        }

        return Array.ConvertAll(loads, load => (int)Math.Ceiling(load + (Math.Sqrt(load) / 2)));
    }

    private double MostAtOnce(int group) => centre.Groups[group].PaceByContactsInHand.Select((pace, i) => pace * (i + 1)).Max();

    /// <summary>Adds agents, one by one, where they help most for their cost; null when nothing helps.</summary>
    private int[]? Feasible(int[] agents)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (Meets(agents))
            {
                return agents;
            }

            var now = Shortfall(agents);
            var more = Stride(agents, now);
            agents = Enumerable.Range(0, agents.Length)
                .Select(group => With(agents, (group, more)))
                .MinBy(other => (Shortfall(other) - now) / (CostOf(other) - CostOf(agents)))!;
        }

        return null;
    }

    /// <summary>Long steps while far away, single agents near the target.</summary>
    private static int Stride(int[] agents, double shortfall) => shortfall > 0.3 ? Math.Max(1, agents.Sum() / (10 * agents.Length)) : 1;

    /// <summary>The first of the moves that save, from the one that saves most, that still meets the targets; null when none does.</summary>
    private int[]? Cheaper(int[] agents)
    {
        var cost = CostOf(agents);
        return Moves(agents)
            .Where(other => other.All(number => number >= 0) && CostOf(other) < cost - 1e-9)
            .OrderBy(CostOf)
            .ThenByDescending(other => other.Max())
            .FirstOrDefault(Meets);
    }

    private static IEnumerable<int[]> Moves(int[] agents)
    {
        var groups = Enumerable.Range(0, agents.Length).ToList();
        return groups.Select(group => With(agents, (group, -1)))
            .Concat(from less in groups from more in groups where less != more select With(agents, (less, -1), (more, 1)))
            .Concat(from less in groups from other in groups from more in groups where less <= other && more != less && more != other select With(agents, (less, -1), (other, -1), (more, 1)));
    }

    private static int[] With(int[] agents, params ReadOnlySpan<(int Group, int More)> changes)
    {
        int[] changed = [.. agents];
        foreach (var (group, more) in changes)
        {
            changed[group] += more;
        }

        return changed;
    }

    private double CostOf(int[] agents) => target.AgentCosts.IsEmpty ? agents.Sum() : agents.Zip(target.AgentCosts, (number, cost) => number * cost).Sum();

    private double TargetOf(int skill) => target.ServiceLevels.IsEmpty ? target.ServiceLevel : target.ServiceLevels[skill];

    /// <summary>What all skills together lack; all of everything where the queue would grow without end.</summary>
    private double Shortfall(int[] agents) => _staffed.Simulate(agents, Rough) is { } result
        ? result.Skills.Select((skill, number) => double.IsNaN(LevelOf(skill).Value) ? 0 : Math.Max(0, TargetOf(number) - LevelOf(skill).Value)).Sum()
        : centre.Skills.Select((_, number) => TargetOf(number)).Sum() + (1.0 / (1 + agents.Sum()));

    /// <summary>Whether every skill meets its target: looked at ever more closely while the interval of one holds it.</summary>
    private bool Meets(int[] agents)
    {
        for (var halfWidth = Math.Max(Rough, options.HalfWidth); ; halfWidth = Math.Max(halfWidth / Halving, options.HalfWidth))
        {
            if (_staffed.Simulate(agents, halfWidth) is not { } result || result.Skills.Where((skill, number) => LevelOf(skill) is var level && level.Value + level.HalfWidth < TargetOf(number)).Any())
            {
                return false;
            }

            var isSure = result.Skills.Select((skill, number) => LevelOf(skill) is var level && !(level.Value - level.HalfWidth < TargetOf(number))).All(sure => sure);
            if (isSure || halfWidth <= options.HalfWidth)
            {
                return result.Skills.Select((skill, number) => !(LevelOf(skill).Value < TargetOf(number))).All(met => met);
            }
        }
    }

    private SimulatedFigure LevelOf(SkillMeasures skill) => skill.ServiceLevel(target.Definition);
}
