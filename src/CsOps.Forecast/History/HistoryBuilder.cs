using System.Collections.Immutable;

namespace CsOps.Forecast.History;

/// <summary>Collects rows of one queue and interval each, in any order, into histories.</summary>
/// <remarks>
/// The rule for two rows on the same queue and interval: the first one stays. So who has several files gives the newest first. An interval
/// without a row was not observed. Memory: 48 bytes per queue and interval within its range. Not thread-safe.
/// </remarks>
public sealed class HistoryBuilder
{
    private readonly IntervalLine _line;
    private readonly QueueNames _names = new();
    private readonly List<GrowingCells<IntervalRow>> _queues = [];
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
            _queues.Add(new GrowingCells<IntervalRow>(IntervalRow.NotObserved));
        }

        return index;
    }

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
        if (cell != IntervalRow.NotObserved)
        {
            return cell == row ? RowFate.Repeated : RowFate.Contradicting;
        }

        cell = row;
        return RowFate.Added;
    }

    /// <summary>Adds a row that is a part of an interval: of a shorter time within it, or of some of the contacts; parts are summed.</summary>
    /// <param name="queue">The number from <see cref="QueueOf"/>.</param>
    /// <param name="start">The first instant of the part.</param>
    /// <param name="row">What it says.</param>
    /// <param name="key">What tells this part from the others of the same queue and instant (a language, a skill); empty when nothing does.</param>
    /// <returns><see cref="RowFate.Repeated"/> for a part that was added before, whatever it says; else <see cref="RowFate.Added"/>.</returns>
    public RowFate AddPart(int queue, DateTimeOffset start, IntervalRow row, ReadOnlySpan<byte> key)
    {
        if (!_parts.Add(StableHash.Of(key, StableHash.Of(start.UtcTicks, (ulong)queue))))
        {
            return RowFate.Repeated;
        }

        ref var cell = ref _queues[queue].At(_line.IndexOf(start.UtcTicks));
        cell = cell.Plus(row);
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
}
