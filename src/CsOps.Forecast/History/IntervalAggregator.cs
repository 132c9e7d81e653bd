using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>Counts contacts, one at a time and in any order, into the intervals in which they arrived.</summary>
/// <remarks>
/// Adding a contact allocates nothing: each queue has one dense array that doubles when the range of time grows. Memory: 40 bytes per
/// queue and interval between its first and last contact, and up to 32 bytes per contact id remembered. Not thread-safe.
/// </remarks>
public sealed class IntervalAggregator
{
    /// <summary>The most contact ids that are remembered for finding duplicates, if nothing else is said: 20 million, at most 640 MB.</summary>
    public const int DefaultIdLimit = 20_000_000;

    private readonly TimeZoneInfo _zone;
    private readonly IntervalLine _line;
    private readonly QueueNames _names = new();
    private readonly List<GrowingCells<ContactCell>> _queues = [];
    private readonly SeenKeys _ids;

    /// <summary>Makes an aggregator without contacts.</summary>
    /// <param name="length">The length of an interval: whole minutes that divide a day.</param>
    /// <param name="zone">The zone whose clock gives the intervals their round beginnings, and the days of <see cref="CoverageRule"/>.</param>
    /// <param name="idLimit">The most contact ids to remember; later ones are taken for new.</param>
    public IntervalAggregator(TimeSpan length, TimeZoneInfo zone, int idLimit = DefaultIdLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(idLimit);
        _line = IntervalLine.For(length, zone);
        _zone = zone;
        _ids = new SeenKeys(idLimit);
    }

    /// <summary>Whether more ids came than are remembered, so that some duplicates may have been counted.</summary>
    public bool ForgotIds => _ids.IsFull;

    /// <summary>The number by which <see cref="Add(int, DateTimeOffset, ContactOutcome, double, double)"/> knows a queue; a new name gets the next one.</summary>
    /// <param name="utf8Name">The queue's name, not empty; compared byte by byte.</param>
    public int QueueOf(ReadOnlySpan<byte> utf8Name)
    {
        var index = _names.IndexOf(utf8Name);
        if (index == _queues.Count)
        {
            _queues.Add(new GrowingCells<ContactCell>(default));
        }

        return index;
    }

    /// <summary>Says that <see cref="IsNew"/> will soon be asked about an id, which makes its answer come faster and changes nothing else.</summary>
    public void Expect(ReadOnlySpan<byte> contactId) => _ids.Prefetch(StableHash.Of(contactId));

    /// <summary>Remembers a contact's id.</summary>
    /// <returns>Whether it is new; a contact whose id is not must not be added again.</returns>
    /// <remarks>Ids are kept as 64-bit hashes: of ten million different ids two are taken for one with a chance of 3 in a million.</remarks>
    public bool IsNew(ReadOnlySpan<byte> contactId) => _ids.Add(StableHash.Of(contactId));

    /// <summary>Counts a contact in the interval in which it arrived.</summary>
    /// <param name="queue">The number from <see cref="QueueOf"/>.</param>
    /// <param name="arrival">The instant at which it reached the queue.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="handleSeconds">Talk, hold and after-contact work, ≥ 0; NaN when not known. Counts only for handled contacts.</param>
    /// <param name="waitSeconds">Seconds until the answer, ≥ 0; NaN when not known. Counts only for handled contacts.</param>
    public void Add(int queue, DateTimeOffset arrival, ContactOutcome outcome, double handleSeconds, double waitSeconds) =>
        _queues[queue].At(_line.IndexOf(arrival.UtcTicks)).Add(outcome, handleSeconds, waitSeconds);

    /// <summary>The histories, in the order in which the queues came; empty without contacts.</summary>
    /// <param name="coverage">When an interval without contacts is a zero.</param>
    /// <param name="measures">The measures that the log can tell; the others are not observed. Offered is always told.</param>
    public ImmutableArray<QueueHistory> Build(CoverageRule coverage, IReadOnlySet<HistoryMeasure> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var used = Used();
        if (used.Count == 0)
        {
            return [];
        }

        var (first, last) = Span(used);
        var covered = Covered(coverage, first, last, used);
        return [.. used.Select(q => Build(q, first, last, covered, measures))];
    }

    /// <summary>The days on which the log is silent, and what a rule makes of them.</summary>
    public SilentDays SilentDays(CoverageRule coverage)
    {
        var used = Used();
        if (used.Count == 0)
        {
            return new SilentDays([], []);
        }

        var (first, last) = Span(used);
        var calendar = new LocalCalendar(_line.Grid(first, last), _zone);
        var contacts = DailyContacts(calendar, first, used);
        var isMissing = MissingDays(coverage, calendar, contacts);
        var silent = Enumerable.Range(0, contacts.Length).Where(day => contacts[day] == 0).ToLookup(day => isMissing[day], day => calendar.DateOf(0).AddDays(day));
        return new SilentDays([.. silent[false]], [.. silent[true]]);
    }

    private QueueHistory Build(int queue, long logFirst, long last, bool[] covered, IReadOnlySet<HistoryMeasure> measures)
    {
        var cells = _queues[queue];
        var grid = _line.Grid(cells.First, last);
        var values = new double[Enum.GetValues<HistoryMeasure>().Length][];
        for (var m = 0; m < values.Length; m++)
        {
            var measure = (HistoryMeasure)m;
            var isTold = measure == HistoryMeasure.Offered || measures.Contains(measure);
            values[m] = new double[grid.Count];
            for (var i = 0; i < grid.Count; i++)
            {
                var cell = cells.Peek(cells.First + i);
                var isObserved = isTold && (cell.Offered > 0 || covered[cells.First + i - logFirst]);
                values[m][i] = isObserved ? cell.Value(measure) : double.NaN;
            }
        }

        return new QueueHistory(_names[queue], grid, values);
    }

    /// <summary>For each interval of the log, whether a queue without contacts in it had none.</summary>
    private bool[] Covered(CoverageRule coverage, long first, long last, List<int> used)
    {
        var covered = new bool[last - first + 1];
        switch (coverage)
        {
            case CoverageRule.WholeLog:
                Array.Fill(covered, true);
                break;
            case CoverageRule.PlausibleSilence or CoverageRule.LoggedDays:
                var calendar = new LocalCalendar(_line.Grid(first, last), _zone);
                var isMissing = MissingDays(coverage, calendar, DailyContacts(calendar, first, used));
                for (var i = 0; i < covered.Length; i++)
                {
                    covered[i] = !isMissing[DayOf(calendar, i)];
                }

                break;
            default:
                break;
        }

        return covered;
    }

    /// <summary>The contacts of all queues on each local day of the log.</summary>
    private long[] DailyContacts(LocalCalendar calendar, long first, List<int> used)
    {
        var contacts = new long[DayOf(calendar, calendar.Grid.Count - 1) + 1];
        for (var i = 0; i < calendar.Grid.Count; i++)
        {
            var day = DayOf(calendar, i);
            foreach (var queue in used)
            {
                contacts[day] += _queues[queue].Peek(first + i).Offered;
            }
        }

        return contacts;
    }

    /// <summary>For each local day, whether a rule takes it for not observed.</summary>
    internal static bool[] MissingDays(CoverageRule coverage, LocalCalendar calendar, long[] contacts) => coverage switch
    {
        CoverageRule.PlausibleSilence => new SilenceTest(calendar.DateOf(0).DayNumber, contacts).Implausible(),
        CoverageRule.WholeLog => new bool[contacts.Length],
        _ => Array.ConvertAll(contacts, count => count == 0),
    };

    private static int DayOf(LocalCalendar calendar, int interval) => calendar.DateOf(interval).DayNumber - calendar.DateOf(0).DayNumber;

    private List<int> Used() => [.. Enumerable.Range(0, _queues.Count).Where(q => _queues[q].First <= _queues[q].Last)];

    private (long First, long Last) Span(List<int> used) => (used.Min(q => _queues[q].First), used.Max(q => _queues[q].Last));
}
