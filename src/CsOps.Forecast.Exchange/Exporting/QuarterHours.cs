using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A plan's or history's intervals as quarters of an hour: a longer interval is shared out evenly, shorter ones are added up.</summary>
/// <remarks>
/// Quarters are those of the clock, 00, 15, 30 and 45 past, wherever the intervals begin; what a quarter lacks at an end is unknown. An interval of 10 minutes, which neither divides a quarter nor is made of
/// them, is refused.
/// </remarks>
internal sealed class QuarterHours
{
    /// <summary>The length of a quarter of an hour.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    private readonly DateTimeOffset _start;
    private readonly int _count;
    private readonly int _parts;
    private readonly int _joined;
    private readonly int _ahead;

    /// <summary>Quarters of intervals.</summary>
    /// <exception cref="ExportException">The intervals do not fit with quarters of an hour.</exception>
    public QuarterHours(IntervalGrid grid)
    {
        var interval = grid.Length;
        (_parts, _joined) = interval.Ticks % Length.Ticks == 0
            ? ((int)(interval / Length), 1)
            : Length.Ticks % interval.Ticks == 0 ? (1, (int)(Length / interval)) : throw Odd(interval);
        _ahead = (int)(grid.Start.UtcTicks % Length.Ticks / interval.Ticks);
        _start = grid.Start - (_ahead * interval);
        _count = grid.Count;
        Count = (_ahead + _count + _joined - 1) / _joined * _parts;
    }

    /// <summary>How many quarters the intervals make.</summary>
    public int Count { get; }

    /// <summary>The first instant of a quarter; it may lie outside.</summary>
    public DateTimeOffset StartOf(int quarter) => _start + (quarter * Length);

    /// <summary>The quarter that begins at an instant or next after it; it may lie outside.</summary>
    public int From(DateTimeOffset instant) => (int)Math.Ceiling((instant - _start) / Length);

    /// <summary>Contacts forecast in a quarter.</summary>
    public double Contacts(QueueView queue, int quarter) => Sum(quarter, queue.Contacts) / _parts;

    /// <summary>The handle time in a quarter, in seconds: the mean of its intervals by contacts, or 0 without contacts.</summary>
    public double HandleSeconds(QueueView queue, int quarter)
    {
        var contacts = Sum(quarter, queue.Contacts);
        return contacts > 0 ? Sum(quarter, i => queue.Contacts(i) > 0 ? queue.Contacts(i) * queue.Forecast!.HandleSeconds.Mean[i] : 0) / contacts : 0;
    }

    /// <summary>The positions required in a quarter; NaN without a requirement.</summary>
    public double Agents(QueueView queue, int quarter) =>
        queue.Requirement is { } requirement ? Enumerable.Range(First(quarter), _joined).Where(IsKnown).Max(i => requirement.Intervals[i].Agents) : double.NaN;

    /// <summary>The sum of a measure over the intervals that a quarter is of; NaN where one was not observed.</summary>
    public double Whole(ReadOnlySpan<double> values, int quarter)
    {
        var sum = 0.0;
        for (var (i, end) = (First(quarter), First(quarter) + _joined); i < end; i++)
        {
            sum += IsKnown(i) ? values[i] : double.NaN;
        }

        return sum;
    }

    /// <summary>A count of a quarter: an interval's is shared out in whole numbers that add up to it. NaN where an interval was not observed.</summary>
    public double Share(ReadOnlySpan<double> counts, int quarter)
    {
        var (whole, part) = (Whole(counts, quarter), quarter % _parts);
        return UpTo(whole, part + 1) - UpTo(whole, part);
    }

    /// <summary>The seconds of a quarter: an interval's are shared out as its contacts are, in whole numbers that add up to them.</summary>
    public double ShareSeconds(ReadOnlySpan<double> seconds, ReadOnlySpan<double> contacts, int quarter)
    {
        var (whole, count, part) = (Whole(seconds, quarter), Whole(contacts, quarter), quarter % _parts);
        double Before(int parts) => Math.Floor(count > 0 ? whole * UpTo(count, parts) / count : whole * parts / _parts);
        return Before(part + 1) - Before(part);
    }

    private double UpTo(double whole, int parts) => Math.Floor(whole * parts / _parts);

    private int First(int quarter) => (quarter / _parts * _joined) - _ahead;

    /// <summary>Whether something holds of an interval that a quarter is of.</summary>
    public bool Any(int quarter, Func<int, bool> holds) => Enumerable.Range(First(quarter), _joined).Where(IsKnown).Any(holds);

    private bool IsKnown(int index) => index >= 0 && index < _count;

    private double Sum(int quarter, Func<int, double> value) => Enumerable.Range(First(quarter), _joined).Where(IsKnown).Sum(value);

    private static ExportException Odd(TimeSpan interval) =>
        new(string.Create(CultureInfo.InvariantCulture, $"this format has quarters of an hour; the centre's intervals of {interval.TotalMinutes} minutes neither divide nor make one."));
}
