namespace CsOps.Forecast.History;

/// <summary>A new export of a source together with what earlier ones of it told.</summary>
internal sealed class ImportMerge
{
    private readonly bool _isLog;

    /// <summary>The export by itself.</summary>
    /// <param name="export">Its histories, at least one.</param>
    /// <param name="isLog">Whether it was counted from contacts, and its first and last interval may lack some.</param>
    public ImportMerge(IReadOnlyList<QueueHistory> export, bool isLog)
    {
        Result = export;
        Start = export.Min(queue => queue.Grid.Start);
        End = export.Max(queue => queue.Grid.End);
        _isLog = isLog;
    }

    /// <summary>The beginning of the export's first interval.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The end of its last interval.</summary>
    public DateTimeOffset End { get; }

    /// <summary>The histories with what was taken over.</summary>
    public IReadOnlyList<QueueHistory> Result { get; private set; }

    /// <summary>Rows taken over of intervals between <see cref="Start"/> and <see cref="End"/>, which the export should have had.</summary>
    public int Kept { get; private set; }

    /// <summary>Rows of the export that say otherwise than the earlier ones, whose place they take.</summary>
    public int Corrected { get; private set; }

    /// <summary>Takes over the rows of earlier exports that this one lacks.</summary>
    public void Take(IReadOnlyList<QueueHistory> earlier)
    {
        var old = earlier.ToDictionary(queue => queue.Queue, StringComparer.Ordinal);
        var all = new List<QueueHistory>();
        foreach (var queue in Result)
        {
            all.Add(old.Remove(queue.Queue, out var before) ? Merged(queue, before) : queue);
        }

        foreach (var queue in old.Values.OrderBy(queue => queue.Queue, StringComparer.Ordinal))
        {
            all.Add(queue);
            Kept += Within(queue).Count(queue.IsObserved);
        }

        Result = all;
    }

    private QueueHistory Merged(QueueHistory export, QueueHistory before)
    {
        var trusted = _isLog ? WithoutCut(WithoutCut(export, before, Start), before, End - export.Grid.Length) : export;
        foreach (var at in Within(before).Where(before.IsObserved))
        {
            var own = trusted.Grid.IndexOf(before.Grid.StartOf(at));
            Kept += export.IsObserved(own) ? 0 : 1;
            Corrected += trusted.IsObserved(own) && !trusted.Agrees(own, before, at) ? 1 : 0;
        }

        return trusted.FilledFrom(before);
    }

    /// <summary>The export without an interval that it tells less of than was known.</summary>
    private static QueueHistory WithoutCut(QueueHistory export, QueueHistory before, DateTimeOffset interval)
    {
        var (own, other) = (export.Grid.IndexOf(interval), before.Grid.IndexOf(interval));
        return export.IsObserved(own) && before.IsObserved(other) && before.Offered[other] > export.Offered[own] ? export.Without(interval) : export;
    }

    /// <summary>The indices of a history's intervals that lie within the export.</summary>
    private IEnumerable<int> Within(QueueHistory history)
    {
        var first = Math.Max(0, history.Grid.IndexOf(Start));
        var end = Math.Min(history.Grid.Count, history.Grid.IndexOf(End));
        return Enumerable.Range(first, Math.Max(0, end - first));
    }
}
