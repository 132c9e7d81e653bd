using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CsOps.Forecast.History;

/// <summary>Remembers the hashes of keys that were seen, up to a limit, without allocating per key.</summary>
/// <remarks>Open addressing at most half full: 16 to 32 bytes a key.</remarks>
internal sealed class SeenKeys(int limit)
{
    private ulong[] _slots = new ulong[1024];
    private int _count;

    /// <summary>Whether a key came after the limit was reached and so could not be remembered.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Asks for the memory of a key's place, so that <see cref="Add"/> does not wait for it when other work comes between.</summary>
    /// <remarks>Only where .NET can ask (x86); elsewhere it does nothing. It reads nothing, so a table that moves meanwhile does no harm.</remarks>
    public unsafe void Prefetch(ulong hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _slots[HomeOf(hash, _slots)]));
        }
    }

    /// <summary>Remembers a key.</summary>
    /// <returns>Whether it is new. Beyond the limit keys are no longer remembered, and those not seen before count as new.</returns>
    public bool Add(ulong hash)
    {
        hash = hash == 0 ? 1 : hash;
        ref var slot = ref Find(_slots, hash);
        if (slot == hash)
        {
            return false;
        }

        if (_count == limit)
        {
            IsFull = true;
            return true;
        }

        slot = hash;
        if (2 * ++_count > _slots.Length)
        {
            Grow();
        }

        return true;
    }

    private static int HomeOf(ulong hash, ulong[] slots) => (int)(hash >> 32) & (slots.Length - 1);

    private static ref ulong Find(ulong[] slots, ulong hash)
    {
        var mask = slots.Length - 1;
        var index = HomeOf(hash, slots);
        while (slots[index] != 0 && slots[index] != hash)
        {
            index = (index + 1) & mask;
        }

        return ref slots[index];
    }

    private void Grow()
    {
        var larger = new ulong[2 * _slots.Length];
        foreach (var hash in _slots)
        {
            if (hash != 0)
            {
                Find(larger, hash) = hash;
            }
        }

        _slots = larger;
    }
}
