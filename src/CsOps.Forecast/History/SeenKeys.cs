namespace CsOps.Forecast.History;

/// <summary>Remembers the hashes of keys that were seen, up to a limit, without allocating per key.</summary>
/// <remarks>Open addressing at most half full: 16 to 32 bytes a key.</remarks>
internal sealed class SeenKeys(int limit)
{
    private ulong[] _slots = new ulong[1024];
    private int _count;

    /// <summary>Whether a key came after the limit was reached and so could not be remembered.</summary>
    public bool IsFull { get; private set; }

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

    private static ref ulong Find(ulong[] slots, ulong hash)
    {
        var mask = slots.Length - 1;
        var index = (int)(hash >> 32) & mask;
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
