using System.Numerics;
using System.Runtime.InteropServices;

namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The inner loops: one jump of the uniformised chain, many states at once. Arrays reach a vector beyond the last state.</summary>
internal static class JumpKernels
{
    /// <summary>Room that every array keeps before its first and after its last state.</summary>
    public const int Pad = 16;

    /// <summary>A vector read or written beyond an array would not be noticed.</summary>
    private static void ThrowIfBeyond(int last, int shortest)
    {
        if (last + Pad + Vector<double>.Count >= shortest)
        {
            throw new InvalidOperationException($"State {last} lies beyond an array of {shortest}.");
        }
    }

    /// <summary>
    /// to[j] = (stay[j] + α)·from[j] + up·from[j − 1] + (down[j] + β)·from[j + 1] + γ·feed[j], and integral[j] += share·to[j], from
    /// <paramref name="first"/> to <paramref name="last"/> and at most a vector beyond.
    /// </summary>
    public static void Forward(JumpTable table, in JumpShift shift, double[] from, double[] feed, double[] to, double[] integral, double share, int first, int last)
    {
        ThrowIfBeyond(last, Math.Min(Math.Min(table.Stay.Length, from.Length), Math.Min(feed.Length, Math.Min(to.Length, integral.Length))));
        ref var stay = ref MemoryMarshal.GetArrayDataReference(table.Stay);
        ref var down = ref MemoryMarshal.GetArrayDataReference(table.Down);
        ref var source = ref MemoryMarshal.GetArrayDataReference(from);
        ref var extra = ref MemoryMarshal.GetArrayDataReference(feed);
        ref var target = ref MemoryMarshal.GetArrayDataReference(to);
        ref var sum = ref MemoryMarshal.GetArrayDataReference(integral);
        var alpha = new Vector<double>(shift.Stay);
        var up = new Vector<double>(shift.Up);
        var beta = new Vector<double>(shift.Down);
        var gamma = new Vector<double>(shift.Feed);
        var weight = new Vector<double>(share);
        for (nuint i = (nuint)(first + Pad), end = (nuint)(last + Pad); i <= end; i += (nuint)Vector<double>.Count)
        {
            var value = (Vector.LoadUnsafe(ref stay, i) + alpha) * Vector.LoadUnsafe(ref source, i);
            value = Vector.FusedMultiplyAdd(up, Vector.LoadUnsafe(ref source, i - 1), value);
            value = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref down, i) + beta, Vector.LoadUnsafe(ref source, i + 1), value);
            value = Vector.FusedMultiplyAdd(gamma, Vector.LoadUnsafe(ref extra, i), value);
            value.StoreUnsafe(ref target, i);
            Vector.FusedMultiplyAdd(weight, value, Vector.LoadUnsafe(ref sum, i)).StoreUnsafe(ref sum, i);
        }
    }

    /// <summary>to[k] = (stay[k] + α)·from[k] + (down[k] + β)·from[k − 1] + γ·feed[k] + up, and sum[k] += share·to[k].</summary>
    public static void Backward(JumpTable table, in JumpShift shift, double[] from, double[] feed, double[] to, double[] sum, double share, int last)
    {
        ThrowIfBeyond(last, Math.Min(Math.Min(table.Stay.Length, from.Length), Math.Min(feed.Length, Math.Min(to.Length, sum.Length))));
        ref var stay = ref MemoryMarshal.GetArrayDataReference(table.Stay);
        ref var down = ref MemoryMarshal.GetArrayDataReference(table.Down);
        ref var source = ref MemoryMarshal.GetArrayDataReference(from);
        ref var extra = ref MemoryMarshal.GetArrayDataReference(feed);
        ref var target = ref MemoryMarshal.GetArrayDataReference(to);
        ref var total = ref MemoryMarshal.GetArrayDataReference(sum);
        var alpha = new Vector<double>(shift.Stay);
        var up = new Vector<double>(shift.Up);
        var beta = new Vector<double>(shift.Down);
        var gamma = new Vector<double>(shift.Feed);
        var weight = new Vector<double>(share);
        for (nuint i = Pad, end = (nuint)(last + Pad); i <= end; i += (nuint)Vector<double>.Count)
        {
            var value = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref stay, i) + alpha, Vector.LoadUnsafe(ref source, i), up);
            value = Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref down, i) + beta, Vector.LoadUnsafe(ref source, i - 1), value);
            value = Vector.FusedMultiplyAdd(gamma, Vector.LoadUnsafe(ref extra, i), value);
            value.StoreUnsafe(ref target, i);
            Vector.FusedMultiplyAdd(weight, value, Vector.LoadUnsafe(ref total, i)).StoreUnsafe(ref total, i);
        }
    }

    /// <summary>sum[j] += weight·values[j], from <paramref name="first"/> to <paramref name="last"/> and at most a vector beyond.</summary>
    public static void Add(double weight, double[] values, double[] sum, int first, int last)
    {
        ThrowIfBeyond(last, Math.Min(values.Length, sum.Length));
        ref var source = ref MemoryMarshal.GetArrayDataReference(values);
        ref var total = ref MemoryMarshal.GetArrayDataReference(sum);
        var factor = new Vector<double>(weight);
        for (nuint i = (nuint)(first + Pad), end = (nuint)(last + Pad); i <= end; i += (nuint)Vector<double>.Count)
        {
            Vector.FusedMultiplyAdd(factor, Vector.LoadUnsafe(ref source, i), Vector.LoadUnsafe(ref total, i)).StoreUnsafe(ref total, i);
        }
    }
}
