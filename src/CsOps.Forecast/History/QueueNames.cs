using System.Text;

namespace CsOps.Forecast.History;

/// <summary>Numbers queues by name, from UTF-8 bytes, without allocating for a name that is known.</summary>
internal sealed class QueueNames
{
    private readonly List<byte[]> _names = [];
    private int[] _slots = new int[64];
    private int _last = -1;

    public int Count => _names.Count;

    public string this[int index] => Encoding.UTF8.GetString(_names[index]);

    /// <summary>The number of a queue, from 0 in the order in which the names came.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        if (_last < 0 || !name.SequenceEqual(_names[_last]))
        {
            _last = Find(name);
        }

        return _last;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        var slot = SlotOf(name);
        if (_slots[slot] == 0)
        {
            _names.Add(name.ToArray());
            _slots[slot] = _names.Count;
            if (2 * _names.Count > _slots.Length)
            {
                Grow();
            }

            return _names.Count - 1;
        }

        return _slots[slot] - 1;
    }

    private int SlotOf(ReadOnlySpan<byte> name)
    {
        var mask = _slots.Length - 1;
        var slot = (int)StableHash.Of(name) & mask;
        while (_slots[slot] != 0 && !name.SequenceEqual(_names[_slots[slot] - 1]))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (var i = 0; i < _names.Count; i++)
        {
            _slots[SlotOf(_names[i])] = i + 1;
        }
    }
}
