using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>A new export of a source together with what earlier ones of it told.</summary>
internal sealed class ImportMerge
{
    /// <summary>Below so many contacts nothing is concluded from half of them being absent.</summary>
    private const double LeastKnown = 20;

    private readonly TimeZoneInfo _zone;
    private ExportContent _content;

    /// <summary>The export by itself.</summary>
    /// <param name="export">Its histories, at least one.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="zone">The zone that cuts the days.</param>
    public ImportMerge(IReadOnlyList<QueueHistory> export, ExportContent content, TimeZoneInfo zone)
    {
        Result = export;
        Start = export.Min(queue => queue.Grid.Start);
        End = export.Max(queue => queue.Grid.End);
        (_content, _zone) = (content, zone);
    }

    /// <summary>The beginning of the export's first interval.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The end of its last interval.</summary>
    public DateTimeOffset End { get; }

    /// <summary>The histories with what was taken over.</summary>
    public IReadOnlyList<QueueHistory> Result { get; private set; }

    /// <summary>Rows with contacts taken over of intervals between <see cref="Start"/> and <see cref="End"/>, which the export should have had.</summary>
    public int Kept { get; private set; }

    /// <summary>Rows of the export that say otherwise than the earlier ones, whose place they take.</summary>
    public int Corrected { get; private set; }

    /// <summary>Contacts offered that the earlier ones of the corrected rows told of.</summary>
    public double CorrectedBefore { get; private set; }

    /// <summary>Contacts offered that the corrected rows tell of.</summary>
    public double CorrectedNow { get; private set; }

    /// <summary>Rows taken over because they have more contacts than the export, which holds only what changed.</summary>
    public int Held { get; private set; }

    /// <summary>Where the export has far fewer contacts than were known; null where it has not.</summary>
    public FewerContacts? Fewer { get; private set; }

    /// <summary>Takes over the rows of earlier exports that this one lacks.</summary>
    public void Take(IReadOnlyList<QueueHistory> earlier)
    {
        var old = earlier.ToDictionary(queue => queue.Queue, StringComparer.Ordinal);
        Fewer = FewerThan(old);
        _content = _content == ExportContent.Contacts && Fewer is not null ? ExportContent.ChangedContacts : _content;
        var all = new List<QueueHistory>();
        foreach (var queue in Result)
        {
            all.Add(old.Remove(queue.Queue, out var before) ? Merged(queue, before) : queue);
        }

        foreach (var queue in old.Values.OrderBy(queue => queue.Queue, StringComparer.Ordinal))
        {
            all.Add(queue);
            Kept += Within(queue).Count(at => ContactsOf(queue, at) > 0);
        }

        Result = all;
    }

    /// <summary>Makes zeros of the silence between the logs of the source, as one log of all would have them, until there is no more to make: the same export again then changes nothing. An export that holds only what changed tells of no silence.</summary>
    public void Close(CoverageRule coverage)
    {
        var open = coverage != CoverageRule.ContactsOnly && _content is (ExportContent.Contacts or ExportContent.AllContacts);
        while (open)
        {
            var closed = new SourceLog(Result, Start, End, _zone).Closed(coverage);
            open = !closed.SequenceEqual(Result);
            Result = closed;
        }
    }

    private QueueHistory Merged(QueueHistory export, QueueHistory before)
    {
        var trusted = export.Without(at => !MaySay(export, at, before));
        foreach (var at in Within(before).Where(before.IsObserved))
        {
            var own = trusted.Grid.IndexOf(before.Grid.StartOf(at));
            Kept += !export.IsObserved(own) && ContactsOf(before, at) > 0 ? 1 : 0;
            Held += _content == ExportContent.ChangedContacts && export.IsObserved(own) && !trusted.IsObserved(own) ? 1 : 0;
            if (trusted.IsObserved(own) && !trusted.Agrees(own, before, at))
            {
                Corrected++;
                CorrectedBefore += ContactsOf(before, at);
                CorrectedNow += ContactsOf(trusted, own);
            }
        }

        return trusted.FilledFrom(before);
    }

    private static double ContactsOf(QueueHistory queue, int at) => double.IsNaN(queue.Offered[at]) ? 0 : queue.Offered[at];

    /// <summary>Whether the export's row of an interval takes the place of an earlier one, although it may not tell of all contacts.</summary>
    private bool MaySay(QueueHistory export, int at, QueueHistory before)
    {
        var interval = export.Grid.StartOf(at);
        var isPart = _content switch
        {
            ExportContent.Intervals => false,
            ExportContent.ChangedContacts => true,
            _ => interval == Start || interval + export.Grid.Length == End,
        };
        var other = before.Grid.IndexOf(interval);
        return !(isPart && before.IsObserved(other) && before.Offered[other] > export.Offered[at]);
    }

    /// <summary>The days on which the export has fewer than half of what was known, or all that both have where only together they are so few.</summary>
    private FewerContacts? FewerThan(Dictionary<string, QueueHistory> earlier)
    {
        var days = new SortedDictionary<DateOnly, (double Before, double Now)>();
        foreach (var queue in Result)
        {
            if (earlier.TryGetValue(queue.Queue, out var before))
            {
                AddShared(queue, before, days);
            }
        }

        var few = days.Where(day => AreFew(day.Value.Before, day.Value.Now)).ToList();
        few = few.Count > 0 ? few : [.. days];
        var (known, told) = (few.Sum(day => day.Value.Before), few.Sum(day => day.Value.Now));
        return AreFew(known, told) ? new FewerContacts(new DateRange(few[0].Key, few[^1].Key), few.Count, known, told) : null;
    }

    private static bool AreFew(double before, double now) => before >= LeastKnown && now < before / 2;

    /// <summary>Adds, by day, the contacts of the intervals that both have.</summary>
    private void AddShared(QueueHistory export, QueueHistory before, SortedDictionary<DateOnly, (double Before, double Now)> days)
    {
        var calendar = new LocalCalendar(before.Grid, _zone);
        foreach (var at in Within(before).Where(before.IsObserved))
        {
            var own = export.Grid.IndexOf(before.Grid.StartOf(at));
            if (export.IsObserved(own) && !double.IsNaN(before.Offered[at]))
            {
                var sums = days.GetValueOrDefault(calendar.DateOf(at));
                days[calendar.DateOf(at)] = (sums.Before + before.Offered[at], sums.Now + (double.IsNaN(export.Offered[own]) ? 0 : export.Offered[own]));
            }
        }
    }

    /// <summary>The indices of a history's intervals that lie within the export.</summary>
    private IEnumerable<int> Within(QueueHistory history)
    {
        var first = Math.Max(0, history.Grid.IndexOf(Start));
        var end = Math.Min(history.Grid.Count, history.Grid.IndexOf(End));
        return Enumerable.Range(first, Math.Max(0, end - first));
    }
}
