using System.Runtime.Intrinsics;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Waiting;

public static partial class ErlangC
{
    private const int Lanes = 8;
    private const int SmallGroups = 10;
    private const int Groups = SmallGroups + 32;
    private const int SmallestGroupedExponent = 6;

    /// <summary>The smallest numbers of agents of many queues, or of the intervals of a week, with one target.</summary>
    /// <param name="loads">Offered loads in erlangs, each from 0 to 1e9.</param>
    /// <param name="handleSeconds">Mean handle times in seconds, one a load, each above 0 and finite.</param>
    /// <param name="serviceLevel">The fraction to answer in time, in [0, 1).</param>
    /// <param name="acceptableWaitSeconds">The threshold in seconds, 0 or more, finite.</param>
    /// <param name="agents">Receives the answers, one a load: exactly those of <see cref="MinimumAgents(double, double, double, double)"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range; nothing is written then.</exception>
    /// <remarks>
    /// Where the processor has vectors of eight doubles, queues of about the same load are searched eight at a time, and what those digits
    /// cannot decide is decided one by one. Nothing is allocated.
    /// </remarks>
    public static void MinimumAgents(
        ReadOnlySpan<double> loads, ReadOnlySpan<double> handleSeconds, double serviceLevel, double acceptableWaitSeconds, Span<int> agents)
    {
        ThrowIfNotOfOneLength(loads.Length, handleSeconds.Length, agents.Length);
        QueueArguments.ThrowIfNotTargetFraction(serviceLevel);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        for (var i = 0; i < loads.Length; i++)
        {
            QueueArguments.ThrowIfNotLoad(loads[i], QueueArguments.LargestLoad);
            QueueArguments.ThrowIfNotHandleSeconds(handleSeconds[i]);
        }

        if (Vector512.IsHardwareAccelerated)
        {
            InGroups(loads, handleSeconds, serviceLevel, acceptableWaitSeconds, agents);
            return;
        }

        for (var i = 0; i < loads.Length; i++)
        {
            agents[i] = MinimumAgents(loads[i], handleSeconds[i], (DoubleDouble)1 - serviceLevel, acceptableWaitSeconds);
        }
    }

    /// <summary>Puts queues of about the same load together and solves each group when it has as many as there are lanes.</summary>
    private static void InGroups(
        ReadOnlySpan<double> loads, ReadOnlySpan<double> handleSeconds, double serviceLevel, double acceptableWaitSeconds, Span<int> agents)
    {
        Span<double> groupLoads = stackalloc double[Groups * Lanes];
        Span<double> groupHandles = stackalloc double[Groups * Lanes];
        Span<int> groupPlaces = stackalloc int[Groups * Lanes];
        Span<int> counts = stackalloc int[Groups];
        counts.Clear();
        var lanes = new MinimumAgentsLanes(1 - serviceLevel, acceptableWaitSeconds);
        Span<double> answers = stackalloc double[Lanes];
        for (var i = 0; i < loads.Length; i++)
        {
            var load = loads[i];
            if (load < double.Epsilon * (1L << 52))
            {
                agents[i] = MinimumAgents(load, handleSeconds[i], (DoubleDouble)1 - serviceLevel, acceptableWaitSeconds);
                continue;
            }

            var group = GroupOf(load);
            var at = (group * Lanes) + counts[group];
            groupLoads[at] = load;
            groupHandles[at] = handleSeconds[i];
            groupPlaces[at] = i;
            if (++counts[group] == Lanes)
            {
                counts[group] = 0;
                at = group * Lanes;
                lanes.Solve(Vector512.Create(groupLoads.Slice(at, Lanes)), Vector512.Create(groupHandles.Slice(at, Lanes))).CopyTo(answers);
                Deliver(groupPlaces.Slice(at, Lanes), answers, agents);
            }
        }

        for (var i = 0; i < Groups * Lanes; i++)
        {
            if (i % Lanes < counts[i / Lanes])
            {
                agents[groupPlaces[i]] = MinimumAgentsLanes.Undecided;
            }
        }

        for (var i = 0; i < loads.Length; i++)
        {
            if (agents[i] == MinimumAgentsLanes.Undecided)
            {
                agents[i] = MinimumAgents(loads[i], handleSeconds[i], (DoubleDouble)1 - serviceLevel, acceptableWaitSeconds);
            }
        }
    }

    private static void Deliver(ReadOnlySpan<int> places, ReadOnlySpan<double> answers, Span<int> agents)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            agents[places[lane]] = (int)answers[lane];
        }
    }

    /// <summary>Small loads by steps of 8 erlangs, larger ones by powers of two.</summary>
    private static int GroupOf(double load) => load < TransitionExpansion.SmallestLoad
        ? (int)(load / (TransitionExpansion.SmallestLoad / SmallGroups))
        : SmallGroups + (int)(BitConverter.DoubleToInt64Bits(load) >> 52) - 1023 - SmallestGroupedExponent;

    private static void ThrowIfNotOfOneLength(int loads, int handleSeconds, int agents)
    {
        if (handleSeconds != loads || agents != loads)
        {
            throw new ArgumentException(
                $"There is one handle time and one place for the answer for each load. Found {loads} loads, {handleSeconds} handle times and {agents} places.",
                nameof(handleSeconds));
        }
    }
}
