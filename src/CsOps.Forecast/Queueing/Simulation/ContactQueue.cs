using System.Runtime.CompilerServices;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Waiting contacts of one skill in order of arrival, each under a number that stays: a ring that grows when it must.</summary>
internal sealed class ContactQueue
{
    /// <summary>More contacts than can wait in a queue that settles down.</summary>
    private const int Most = 1 << 23;

    private WaitingContact[] _ring = new WaitingContact[64];

    public long Head { get; private set; }

    public long Tail { get; private set; }

    public bool IsEmpty => Head == Tail;

    public ref WaitingContact First => ref this[Head];

    public ref WaitingContact this[long place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring[(int)(place & (_ring.Length - 1))];
    }

    public bool Contains(long place) => place >= Head && place < Tail;

    public void Clear() => Head = Tail = 0;

    public long Append(in WaitingContact contact)
    {
        GrowWhenFull();
        this[Tail] = contact;
        return Tail++;
    }

    /// <summary>Puts a contact before the first.</summary>
    public void Return(in WaitingContact contact)
    {
        GrowWhenFull();
        this[--Head] = contact;
    }

    public void RemoveFirst() => Head++;

    private void GrowWhenFull()
    {
        if (Tail - Head < _ring.Length)
        {
            return;
        }

        if (_ring.Length >= Most)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{Most} contacts of one skill wait at once: the queue grows without end.\nMaybe its agents can do less than arrives, and nobody gives up."));
        }

        var larger = new WaitingContact[_ring.Length * 2];
        for (var place = Head; place < Tail; place++)
        {
            larger[(int)(place & (larger.Length - 1))] = this[place];
        }

        _ring = larger;
    }
}
