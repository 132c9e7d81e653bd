using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>The logs of one source as one: what none of them observed, because it lies between two, before a queue's first contact of one or after the last, is zero where one log of all would say so.</summary>
/// <remarks>
/// The rule of days is that of a log (<see cref="CoverageRule"/>), asked of the days of all logs. Two things are less sure than within one log, and are believed only where such silence has a chance of 1 in 10,000
/// or more, with Poisson arrivals: that nobody called between the last contact of one log and the first of the next on a day on which they begin or end (at the mean of these times of day), and that a queue
/// had no contact for a week or longer (at its own mean).
/// </remarks>
internal sealed class SourceLog
{
    private readonly IReadOnlyList<QueueHistory> _queues;
    private readonly IntervalGrid _grid;
    private readonly LocalCalendar _calendar;
    private readonly double[] _contacts;
    private readonly bool[] _isLogged;

    /// <summary>Puts the histories of a source together.</summary>
    /// <param name="queues">All that is known of it, at least one queue, with intervals of one length on one line.</param>
    /// <param name="start">The beginning of a log's first interval.</param>
    /// <param name="end">The end of its last interval.</param>
    /// <param name="zone">The zone that cuts the days.</param>
    public SourceLog(IReadOnlyList<QueueHistory> queues, DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone)
    {
        var first = queues.Min(queue => queue.Grid.Start);
        var length = queues[0].Grid.Length;
        _queues = queues;
        _grid = new IntervalGrid(first, length, (int)((queues.Max(queue => queue.Grid.End) - first) / length));
        _calendar = new LocalCalendar(_grid, zone);
        _contacts = new double[_grid.Count];
        _isLogged = new bool[_grid.Count];
        Array.Fill(_isLogged, true, _grid.IndexOf(start), (int)((end - start) / length));
        foreach (var queue in queues)
        {
            var from = _grid.IndexOf(queue.Grid.Start);
            for (var i = 0; i < queue.Grid.Count; i++)
            {
                _isLogged[from + i] |= queue.IsObserved(i);
                _contacts[from + i] += double.IsNaN(queue.Offered[i]) ? 0 : queue.Offered[i];
            }
        }
    }

    /// <summary>The histories with the zeros.</summary>
    /// <param name="coverage">When a silent day is zero; with <see cref="CoverageRule.ContactsOnly"/> none is.</param>
    public IReadOnlyList<QueueHistory> Closed(CoverageRule coverage)
    {
        var days = new double[DayOf(_grid.Count - 1) + 1];
        var unlogged = new double[days.Length];
        var usual = UsualBySlot();
        for (var i = 0; i < _grid.Count; i++)
        {
            days[DayOf(i)] += _contacts[i];
            unlogged[DayOf(i)] += _isLogged[i] ? 0 : usual[_calendar.SlotOf(i)];
        }

        var isMissing = IntervalAggregator.MissingDays(coverage, _calendar, Array.ConvertAll(days, contacts => (long)Math.Ceiling(contacts)));
        var isSilence = new bool[_grid.Count];
        for (var i = 0; i < isSilence.Length; i++)
        {
            isSilence[i] = !isMissing[DayOf(i)] && (_isLogged[i] || days[DayOf(i)] == 0 || SilenceTest.IsPlausible(unlogged[DayOf(i)]));
        }

        return [.. _queues.Select(queue => Closed(queue, isSilence))];
    }

    private QueueHistory Closed(QueueHistory queue, bool[] isSilence)
    {
        var observed = Enumerable.Range(0, queue.Grid.Count).Where(queue.IsObserved).ToList();
        var from = _grid.IndexOf(queue.Grid.Start);
        var usual = observed.Count == 0 ? 0 : observed.Average(i => double.IsNaN(queue.Offered[i]) ? 0 : queue.Offered[i]);
        var zeros = new List<int>();
        foreach (var (last, next) in observed.Zip([.. observed.Skip(1), _grid.Count - from]))
        {
            var silent = Enumerable.Range(last + 1, next - last - 1).Where(i => isSilence[from + i]).ToList();
            if ((next - last) * _grid.Length < TimeSpan.FromDays(7) || SilenceTest.IsPlausible(silent.Count * usual))
            {
                zeros.AddRange(silent);
            }
        }

        return zeros.Count == 0 ? queue : queue.WithZeros(zeros);
    }

    /// <summary>The mean contacts of an interval by the time of day, where one was logged; NaN where none was.</summary>
    private double[] UsualBySlot()
    {
        var sums = new (double Contacts, int Intervals)[_calendar.SlotsPerDay];
        for (var i = 0; i < _grid.Count; i++)
        {
            if (_isLogged[i])
            {
                ref var sum = ref sums[_calendar.SlotOf(i)];
                sum = (sum.Contacts + _contacts[i], sum.Intervals + 1);
            }
        }

        return Array.ConvertAll(sums, sum => sum.Contacts / sum.Intervals);
    }

    private int DayOf(int interval) => _calendar.DateOf(interval).DayNumber - _calendar.DateOf(0).DayNumber;
}
