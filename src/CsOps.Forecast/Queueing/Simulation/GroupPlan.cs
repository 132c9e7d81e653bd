namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What the engines need to know of one group, ready for use.</summary>
internal sealed class GroupPlan
{
    /// <summary>Handle factor of each skill; NaN where the group does not have it.</summary>
    public required double[] HandleFactors { get; init; }

    /// <summary>Skills whose queues a free agent looks at, by level.</summary>
    public required RoutingStep[] Queues { get; init; }

    /// <summary>Pace of each contact by contacts in hand, from 1.</summary>
    public required double[] Pace { get; init; }

    /// <summary>Agents from each of the centre's boundaries on.</summary>
    public required int[] AgentsFrom { get; init; }
}
