using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Turns changing numbers of agents into presences of single ones, as the simulation takes them: the k-th is there wherever there are k or more.</summary>
internal sealed class PresenceLevels(int[] intervals, double intervalSeconds)
{
    /// <summary>The presences of a group, in seconds from the first of the intervals.</summary>
    public ImmutableArray<SimulatedShift> Shifts(int group, Attendance attendance, AvailableAgents available)
    {
        var pieces = Pieces(group, attendance, available).ToList();
        var levels = pieces.Count == 0 ? 0 : pieces.Max(piece => piece.Agents);
        return [.. Enumerable.Range(1, levels).Select(level => ShiftOf([.. pieces.Where(piece => piece.Agents >= level).Select(piece => (piece.Start, piece.End))]))];
    }

    private static SimulatedShift ShiftOf((double Start, double End)[] spans) => new(spans[0].Start, spans[^1].End)
    {
        Breaks = [.. spans.Zip(spans.Skip(1)).Where(pair => pair.First.End < pair.Second.Start).Select(pair => (pair.First.End, pair.Second.Start))],
    };

    private IEnumerable<(double Start, double End, int Agents)> Pieces(int group, Attendance attendance, AvailableAgents available)
    {
        for (var at = 0; at < intervals.Length; at++)
        {
            var start = intervals[at] * intervalSeconds;
            var segment = Array.BinarySearch(attendance.Boundaries, start);
            for (; segment < attendance.Segments && attendance.IntervalOf(segment) == intervals[at]; segment++)
            {
                var shift = (at * intervalSeconds) - start;
                yield return (attendance.Boundaries[segment] + shift, attendance.Boundaries[segment + 1] + shift, available.In(segment, group));
            }
        }
    }
}
