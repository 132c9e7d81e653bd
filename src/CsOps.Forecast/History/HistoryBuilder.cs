using System.Collections.Immutable;

namespace CsOps.Forecast.History;

/// <summary>Collects rows of one queue and interval each, in any order, into histories.</summary>
/// <remarks>
/// The rule for two rows that contradict each other on the same queue and interval: the one with more contacts offered stays, for an export
/// taken while the interval still ran, or a log that begins within it, knows only some of them; of equals the first. An interval without a row
/// was not observed, nor was one of which a part has none. Memory: 64 bytes per queue and interval within its range. Not thread-safe.
/// </remarks>
public sealed class HistoryBuilder
{
    private readonly IntervalLine _line;
    private readonly QueueNames _names = new();
    private readonly List<GrowingCells<Cell>> _queues = [];
    private readonly List<string> _sources = [];
    private readonly SeenKeys _parts = new(int.MaxValue / 4);

    /// <summary>Makes a builder without rows.</summary>
    /// <param name="length">The length of an interval: whole minutes that divide a day.</param>
    /// <param name="zone">The zone whose clock gives the intervals their round beginnings.</param>
    public HistoryBuilder(TimeSpan length, TimeZoneInfo zone)
    {
        _line = IntervalLine.For(length, zone);
    }

    /// <summary>The number of a queue; a new name gets the next one.</summary>
    /// <param name="utf8Name">The queue's name, not empty; compared byte by byte.</param>
    public int QueueOf(ReadOnlySpan<byte> utf8Name)
    {
        var index = _names.IndexOf(utf8Name);
        if (index == _queues.Count)
        {
            _queues.Add(new GrowingCells<Cell>(Cell.Blank));
        }

        return index;
    }

    /// <summary>Names the file from which the rows come that are added from here on.</summary>
    public void BeginSource(string file) => _sources.Add(file);

    /// <summary>The file of the row that the last contradicting row contradicts; null when it was not named.</summary>
    public string? ContradictedSource { get; private set; }

    /// <summary>Contacts offered in rows that contradicted another, and did not stay.</summary>
    public double LeftOut { get; private set; }

    /// <summary>Intervals that are not observed because a part of them has no row, and the rows that are left out with them.</summary>
    public IncompleteIntervals Incomplete => _queues.Where(queue => queue.First <= queue.Last).Aggregate(default(IncompleteIntervals), CountIncomplete);

    /// <summary>Adds a row that says all there is about a queue in an interval.</summary>
    /// <param name="queue">The number from <see cref="QueueOf"/>.</param>
    /// <param name="start">The interval's first instant.</param>
    /// <param name="row">What it says; a row that knows nothing is added and changes nothing.</param>
    public RowFate Add(int queue, DateTimeOffset start, IntervalRow row)
    {
        if (!_line.IsStart(start.UtcTicks))
        {
            return RowFate.OffGrid;
        }

        ref var cell = ref _queues[queue].At(_line.IndexOf(start.UtcTicks));
        if (cell.Row == IntervalRow.NotObserved)
        {
            cell = new Cell(row, _sources.Count - 1, 1, ulong.MaxValue);
            return RowFate.Added;
        }

        if (cell.Row == row)
        {
            return RowFate.Repeated;
        }

        ContradictedSource = cell.Source < 0 ? null : _sources[cell.Source];
        var stays = row.Offered > cell.Row.Offered;
        var leftOut = stays ? cell.Row.Offered : row.Offered;
        LeftOut += double.IsNaN(leftOut) ? 0 : leftOut;
        if (!stays)
        {
            return RowFate.Contradicting;
        }

        cell = new Cell(row, _sources.Count - 1, 1, ulong.MaxValue);
        return RowFate.Replacing;
    }

    /// <summary>Adds a row that is a part of an interval: of a shorter time within it, or of some of the contacts; parts are summed.</summary>
    /// <remarks>An interval is observed when each of its shorter times has a row, whatever its key.</remarks>
    /// <param name="queue">The number from <see cref="QueueOf"/>.</param>
    /// <param name="start">The first instant of the part.</param>
    /// <param name="length">The length of the part: the interval's, or that divided by a whole number up to 64.</param>
    /// <param name="row">What it says.</param>
    /// <param name="key">What tells this part from the others of the same queue and instant (a language, a skill); empty when nothing does.</param>
    /// <returns><see cref="RowFate.Repeated"/> for a part that was added before, whatever it says; else <see cref="RowFate.Added"/>.</returns>
    public RowFate AddPart(int queue, DateTimeOffset start, TimeSpan length, IntervalRow row, ReadOnlySpan<byte> key)
    {
        var (part, parts) = _line.PartOf(start.UtcTicks, length);
        if (!_parts.Add(StableHash.Of(key, StableHash.Of(start.UtcTicks, (ulong)queue))))
        {
            return RowFate.Repeated;
        }

        ref var cell = ref _queues[queue].At(_line.IndexOf(start.UtcTicks));
        var known = cell == Cell.Blank ? AllBut(parts) : cell.Parts;
        cell = new Cell(cell.Row.Plus(row), _sources.Count - 1, cell.Rows + 1, known | (1UL << part));
        return RowFate.Added;
    }

    /// <summary>The histories, in the order in which the queues came; empty without rows.</summary>
    public ImmutableArray<QueueHistory> Build() =>
        [.. Enumerable.Range(0, _queues.Count).Where(q => _queues[q].First <= _queues[q].Last).Select(Build)];

    private QueueHistory Build(int queue)
    {
        var cells = _queues[queue];
        var grid = _line.Grid(cells.First, cells.Last);
        var values = new double[Enum.GetValues<HistoryMeasure>().Length][];
        for (var m = 0; m < values.Length; m++)
        {
            values[m] = new double[grid.Count];
            for (var i = 0; i < grid.Count; i++)
            {
                values[m][i] = cells.Peek(cells.First + i).Value((HistoryMeasure)m);
            }
        }

        return new QueueHistory(_names[queue], grid, values);
    }

    private static IncompleteIntervals CountIncomplete(IncompleteIntervals before, GrowingCells<Cell> cells)
    {
        var (count, rows, offered) = before;
        for (var i = cells.First; i <= cells.Last; i++)
        {
            if (cells.Peek(i) is { IsIncomplete: true } cell)
            {
                (count, rows, offered) = (count + 1, rows + cell.Rows, offered + (double.IsNaN(cell.Row.Offered) ? 0 : cell.Row.Offered));
            }
        }

        return new IncompleteIntervals(count, rows, offered);
    }

    /// <summary>The mask in which only the bits of an interval's parts are clear.</summary>
    private static ulong AllBut(int parts) => parts == 64 ? 0 : ulong.MaxValue << parts;

    /// <summary>What is known of an interval.</summary>
    /// <param name="Row">The row, or the sum of the parts.</param>
    /// <param name="Source">The number of the file it comes from; −1 when none was named.</param>
    /// <param name="Rows">How many rows it is made of.</param>
    /// <param name="Parts">A bit for each part; the clear ones have no row.</param>
    private readonly record struct Cell(IntervalRow Row, int Source, int Rows, ulong Parts)
    {
        public static Cell Blank { get; } = new(IntervalRow.NotObserved, -1, 0, ulong.MaxValue);

        public bool IsIncomplete => Parts != ulong.MaxValue;

        public double Value(HistoryMeasure measure) => IsIncomplete ? double.NaN : Row.Value(measure);
    }
}
