using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>What one queue was offered and did, interval by interval, as dense arrays on one grid.</summary>
/// <remarks>
/// A value is <see cref="double.NaN"/> where the interval was not observed: a missing interval is not a zero. Counts are whole numbers
/// held as doubles, since missing must have a value and models work on doubles. Immutable and thread-safe.
/// </remarks>
public sealed class QueueHistory
{
    private readonly double[][] _values;

    /// <summary>Takes ownership of the arrays: one per <see cref="HistoryMeasure"/> in the order of the enum, each as long as the grid.</summary>
    internal QueueHistory(string queue, IntervalGrid grid, double[][] values)
    {
        Queue = queue;
        Grid = grid;
        _values = values;
    }

    /// <summary>The queue's name.</summary>
    public string Queue { get; }

    /// <summary>The intervals.</summary>
    public IntervalGrid Grid { get; }

    /// <summary>One measure: length = <see cref="IntervalGrid.Count"/>, index 0 is the first interval, NaN where not observed.</summary>
    public ReadOnlySpan<double> Values(HistoryMeasure measure) => _values[(int)measure];

    /// <summary>Contacts offered, NaN where not observed.</summary>
    public ReadOnlySpan<double> Offered => Values(HistoryMeasure.Offered);

    /// <summary>Contacts handled, NaN where not observed.</summary>
    public ReadOnlySpan<double> Handled => Values(HistoryMeasure.Handled);

    /// <summary>Handle time in seconds, total over the contacts handled, NaN where not observed.</summary>
    public ReadOnlySpan<double> HandleSeconds => Values(HistoryMeasure.HandleSeconds);

    /// <summary>The history as it was before <paramref name="instant"/>: empty where it begins later, itself where it ends before.</summary>
    internal QueueHistory Before(DateTimeOffset instant)
    {
        var count = Math.Clamp(Grid.IndexOf(instant), 0, Grid.Count);
        return count == Grid.Count ? this : new QueueHistory(Queue, Grid.Slice(0, count), Array.ConvertAll(_values, values => values[..count]));
    }

    /// <summary>Whether anything was observed in an interval; nothing is outside the grid.</summary>
    internal bool IsObserved(int index) => index >= 0 && index < Grid.Count && Array.Exists(_values, values => !double.IsNaN(values[index]));

    /// <summary>Makes a history from arrays, which are copied.</summary>
    /// <param name="queue">The queue's name, not empty.</param>
    /// <param name="grid">The intervals.</param>
    /// <param name="values">Arrays as long as the grid; a measure that is absent was not observed. Values are ≥ 0 or NaN.</param>
    /// <exception cref="ArgumentException">A length differs from the grid's, or a value is negative or infinite.</exception>
    public static QueueHistory Create(string queue, IntervalGrid grid, IReadOnlyDictionary<HistoryMeasure, double[]> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queue);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(values);
        var arrays = new double[Enum.GetValues<HistoryMeasure>().Length][];
        for (var m = 0; m < arrays.Length; m++)
        {
            arrays[m] = values.TryGetValue((HistoryMeasure)m, out var given) ? Checked(given, grid, (HistoryMeasure)m) : Missing(grid.Count);
        }

        return new QueueHistory(queue, grid, arrays);
    }

    /// <summary>This history, with another of the same queue in the intervals in which nothing was observed.</summary>
    /// <param name="other">The other, of intervals of the same length on the same line.</param>
    internal QueueHistory FilledFrom(QueueHistory other)
    {
        var grid = GridWith(other);
        var values = Array.ConvertAll(_values, _ => Missing(grid.Count));
        var (here, there) = (grid.IndexOf(Grid.Start), grid.IndexOf(other.Grid.Start));
        for (var i = 0; i < grid.Count; i++)
        {
            var (from, index) = IsObserved(i - here) ? (this, i - here) : (other, i - there);
            for (var m = 0; m < values.Length && from.IsObserved(index); m++)
            {
                values[m][i] = from._values[m][index];
            }
        }

        return new QueueHistory(Queue, grid, values);
    }

    /// <summary>The sum of two histories of a queue, measure by measure; what one of the two does not know is taken from the other, a length of time for the contacts of both.</summary>
    /// <param name="other">The other, of intervals of the same length on the same line.</param>
    internal QueueHistory Plus(QueueHistory other)
    {
        var grid = GridWith(other);
        var values = Array.ConvertAll(_values, _ => Missing(grid.Count));
        foreach (var history in new[] { this, other })
        {
            var first = grid.IndexOf(history.Grid.Start);
            for (var m = 0; m < values.Length; m++)
            {
                for (var i = 0; i < history.Grid.Count; i++)
                {
                    ref var sum = ref values[m][first + i];
                    var value = history._values[m][i];
                    sum = double.IsNaN(sum) ? value : double.IsNaN(value) ? sum : sum + value;
                }
            }
        }

        Complete(values, grid, this, other);
        Complete(values, grid, other, this);
        return new QueueHistory(Queue, grid, values);
    }

    /// <summary>Where only one of two tells a length of time of contacts handled, those of the other are taken to be as long: the mean of both would else be too short.</summary>
    private static void Complete(double[][] sums, IntervalGrid grid, QueueHistory told, QueueHistory silent)
    {
        foreach (var measure in new[] { HistoryMeasure.HandleSeconds, HistoryMeasure.WaitSeconds })
        {
            for (var i = 0; i < grid.Count; i++)
            {
                var (here, there) = (told.Grid.IndexOf(grid.StartOf(i)), silent.Grid.IndexOf(grid.StartOf(i)));
                if (told.IsObserved(here) && silent.IsObserved(there) && told.Handled[here] > 0 && silent.Handled[there] > 0
                    && !double.IsNaN(told.Values(measure)[here]) && double.IsNaN(silent.Values(measure)[there]))
                {
                    sums[(int)measure][i] = told.Values(measure)[here] * sums[(int)HistoryMeasure.Handled][i] / told.Handled[here];
                }
            }
        }
    }

    /// <summary>The intervals of both.</summary>
    private IntervalGrid GridWith(QueueHistory other)
    {
        var start = other.Grid.Start < Grid.Start ? other.Grid.Start : Grid.Start;
        var end = other.Grid.End > Grid.End ? other.Grid.End : Grid.End;
        return new IntervalGrid(start, Grid.Length, (int)((end - start) / Grid.Length));
    }

    /// <summary>Whether an interval says the same as one of another history, as far as both were observed.</summary>
    internal bool Agrees(int index, QueueHistory other, int otherIndex)
    {
        for (var m = 0; m < _values.Length; m++)
        {
            var (own, before) = (_values[m][index], other._values[m][otherIndex]);
            if (!double.IsNaN(own) && !double.IsNaN(before) && Math.Abs(own - before) > 1e-6 * Math.Max(1, Math.Abs(before)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>This history, with some intervals as if they had not been observed; itself where there are none.</summary>
    /// <param name="isLeftOut">Which, by their index; asked of observed ones.</param>
    internal QueueHistory Without(Func<int, bool> isLeftOut)
    {
        var indices = Enumerable.Range(0, Grid.Count).Where(index => IsObserved(index) && isLeftOut(index)).ToList();
        if (indices.Count == 0)
        {
            return this;
        }

        var values = Array.ConvertAll(_values, measure => (double[])measure.Clone());
        foreach (var measure in values)
        {
            indices.ForEach(index => measure[index] = double.NaN);
        }

        return new QueueHistory(Queue, Grid, values);
    }

    /// <summary>This history, with zeros in some intervals, of each measure that it tells of any.</summary>
    /// <param name="indices">Which, by their index from the beginning; they may lie after the end.</param>
    internal QueueHistory WithZeros(IReadOnlyList<int> indices)
    {
        var grid = new IntervalGrid(Grid.Start, Grid.Length, Math.Max(Grid.Count, indices.Max() + 1));
        var values = Array.ConvertAll(_values, measure => (double[])[.. measure, .. Missing(grid.Count - Grid.Count)]);
        foreach (var measure in values.Where(measure => Array.Exists(measure, value => !double.IsNaN(value))))
        {
            foreach (var index in indices)
            {
                measure[index] = 0;
            }
        }

        return new QueueHistory(Queue, grid, values);
    }

    private static double[] Missing(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static double[] Checked(double[] given, IntervalGrid grid, HistoryMeasure measure)
    {
        if (given.Length != grid.Count)
        {
            throw new ArgumentException($"{measure} has {given.Length} values for {grid.Count} intervals.", nameof(given));
        }

        foreach (var value in given)
        {
            if (value < 0 || double.IsInfinity(value))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{measure} has the value {value}; it must be zero or more, or NaN where not observed."),
                    nameof(given));
            }
        }

        return (double[])given.Clone();
    }
}
