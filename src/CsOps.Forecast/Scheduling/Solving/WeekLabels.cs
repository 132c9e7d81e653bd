namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// The partial weeks that the week search keeps: per state (days worked, days in a row, paid time) those of which none is both cheaper and
/// ends earlier than another.
/// </summary>
internal sealed class WeekLabels
{
    private const int End = -1;

    private Label[] _labels = new Label[1024];
    private int[] _heads = [];
    private int[] _nextHeads = [];
    private int _states;

    /// <summary>The number of labels made so far.</summary>
    public int Count { get; private set; }

    /// <summary>A label, by its number.</summary>
    public ref readonly Label this[int label] => ref _labels[label];

    /// <summary>Forgets everything, and makes room for a number of states.</summary>
    public void Clear(int states)
    {
        Count = 0;
        _states = states;
        if (_heads.Length < states)
        {
            _heads = new int[states];
            _nextHeads = new int[states];
        }

        _heads.AsSpan(0, states).Fill(End);
        _nextHeads.AsSpan(0, states).Fill(End);
    }

    /// <summary>Goes on to the next day: what was added becomes current.</summary>
    public void NextDay()
    {
        (_heads, _nextHeads) = (_nextHeads, _heads);
        _nextHeads.AsSpan(0, _states).Fill(End);
    }

    /// <summary>The first current label of a state, or -1; the others follow by <see cref="Label.Next"/>.</summary>
    public int First(int state) => _heads[state];

    /// <summary>Adds a label to a state of the next day, unless another there is as good; drops those that it makes superfluous.</summary>
    public void Add(int state, Label added)
    {
        ref var link = ref _nextHeads[state];
        while (link != End)
        {
            ref var other = ref _labels[link];
            if (other.Cost <= added.Cost && other.ShiftEnd <= added.ShiftEnd)
            {
                return;
            }

            if (added.Cost <= other.Cost && added.ShiftEnd <= other.ShiftEnd)
            {
                link = other.Next;
            }
            else
            {
                link = ref other.Next;
            }
        }

        link = Count;
        Append(added with { Next = End });
    }

    private void Append(Label label)
    {
        if (Count == _labels.Length)
        {
            Array.Resize(ref _labels, Count * 2);
        }

        _labels[Count++] = label;
    }

    /// <summary>A partial week.</summary>
    internal record struct Label
    {
        /// <summary>What it costs so far.</summary>
        public double Cost;

        /// <summary>The end of its last shift, or <see cref="WeekBorder.LongAgo"/> when no rest can be short any more.</summary>
        public int ShiftEnd;

        /// <summary>The label of the day before, or -1.</summary>
        public int Parent;

        /// <summary>The template of the day's shift by place in the catalogue, or -1 for a day off.</summary>
        public int Template;

        /// <summary>The start of the day's shift.</summary>
        public int Start;

        /// <summary>The next label of the same state, or -1.</summary>
        public int Next;
    }
}
