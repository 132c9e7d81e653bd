using System.Runtime.CompilerServices;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The earliest of the four children of a node, in heaps of times of 0 or later that are kept as the bits of their doubles.</summary>
/// <remarks>Bits are in the same order as times; the least is found by differences and their signs, without a branch that nobody could foresee.</remarks>
internal static class FourChildren
{
    public const int Count = 4;

    /// <summary>The bits of infinity: what stands behind the last time of a heap, so that every node has four children or none.</summary>
    public const long Infinite = 0x7FF0_0000_0000_0000;

    private const int Sign = 63;

    /// <summary>The place among the children, the first of those that are least, and its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Place, long Bits) Earliest(ReadOnlySpan<long> times, int firstChild)
    {
        var four = times.Slice(firstChild, Count);
        var (left, right) = (four[1] - four[0], four[3] - four[2]);
        var (leftFalls, rightFalls) = (left >> Sign, right >> Sign);
        var (first, second) = (four[0] + (left & leftFalls), four[2] + (right & rightFalls));
        var difference = second - first;
        var falls = difference >> Sign;
        return (firstChild + (int)((leftFalls & ~falls & 1) + (falls & (2 - rightFalls))), first + (difference & falls));
    }

    public static long[] NewTimes(int length)
    {
        var times = new long[length];
        times.AsSpan().Fill(Infinite);
        return times;
    }
}
