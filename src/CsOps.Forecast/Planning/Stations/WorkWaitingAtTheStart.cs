using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>
/// The deferred work that waits when the planned period begins: what arrives between the last close before it and its first interval.
/// </summary>
/// <remarks>
/// Where the history observed those intervals, it is what arrived. Where not, it is what the forecast expects at the same time of the local
/// clock one week later (two, three or four weeks where the period begins later than that); where the forecast has no such day, nothing.
/// A number of contacts that is known to wait takes the place of all that. The handle time of what waits is the forecast's mean over its
/// contacts. A close of more than four weeks is taken for a queue that begins: nothing waits.
/// </remarks>
internal sealed class WorkWaitingAtTheStart
{
    private const int DaysBack = 28;

    private readonly QueueForecast _forecast;
    private readonly QueueHistory? _history;
    private readonly LocalCalendar _planned;
    private readonly double? _known;
    private int _observed;
    private int _expected;
    private int _unknown;

    public WorkWaitingAtTheStart(QueueForecast forecast, QueueHistory? history, OpeningHours hours, TimeZoneInfo zone, double? known = null)
    {
        _known = known;
        _forecast = forecast;
        _history = history?.Grid.Length == forecast.Grid.Length ? history : null;
        _planned = new LocalCalendar(forecast.Grid, zone);
        Extended = known is null ? Extend(new LocalCalendar(SinceTheClose(forecast.Grid, hours, zone), zone)) : Extend(known.Value);
    }

    /// <summary>The forecast with the intervals since the last close put before it.</summary>
    public QueueForecast Extended { get; }

    /// <summary>Where the work that waits was taken from, as further sentences for people; empty where none can wait.</summary>
    public string Method => _known is { } known
        ? string.Create(CultureInfo.InvariantCulture, $" At the start {known:0.##} contacts wait, as the queue's settings say.")
        : _observed + _expected + _unknown == 0
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $" At the start waits what arrived since the close before: of those {_observed + _expected + _unknown} intervals {_observed} were observed")
            + (_expected == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {_expected} are as forecast for the same time a week later"))
            + (_unknown == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", {_unknown} are not known and count as empty."));

    /// <summary>The intervals after the last one before the period in which the queue is worked.</summary>
    private static IntervalGrid SinceTheClose(IntervalGrid planned, OpeningHours hours, TimeZoneInfo zone)
    {
        var back = (int)(DaysBack * TimeSpan.TicksPerDay / planned.Length.Ticks);
        var before = planned.Slice(-back, back);
        var close = Array.LastIndexOf(hours.OpenMask(new LocalCalendar(before, zone)), true);
        return close < 0 ? planned.Slice(0, 0) : before.Slice(close + 1, back - close - 1);
    }

    /// <summary>A known number of contacts is put into one interval before the period.</summary>
    private QueueForecast Extend(double known) => _forecast with
    {
        Grid = _forecast.Grid.Slice(-1, 1 + _forecast.Grid.Count),
        Volume = _forecast.Volume.Select(values => [known, .. values]),
        HandleSeconds = _forecast.HandleSeconds.Select(values => [MeanHandleSeconds(), .. values]),
    };

    private QueueForecast Extend(LocalCalendar waiting)
    {
        var count = waiting.Grid.Count;
        if (count == 0)
        {
            return _forecast;
        }

        var source = Enumerable.Range(0, count).Select(i => Source(waiting, i)).ToList();
        var handleSeconds = MeanHandleSeconds();
        return _forecast with
        {
            Grid = _forecast.Grid.Slice(-count, count + _forecast.Grid.Count),
            Volume = _forecast.Volume.Select(values => [.. source.Select(s => s.Forecast < 0 ? s.Observed : values[s.Forecast]), .. values]),
            HandleSeconds = _forecast.HandleSeconds.Select(values => [.. Enumerable.Repeat(handleSeconds, count), .. values]),
        };
    }

    /// <summary>The contacts observed in an interval; or the interval of the forecast, 0 or more, that stands for it.</summary>
    private (double Observed, int Forecast) Source(LocalCalendar waiting, int i)
    {
        var at = _history?.Grid.IndexOf(waiting.Grid.StartOf(i)) ?? -1;
        if (at >= 0 && at < _history!.Grid.Count && !double.IsNaN(_history.Offered[at]))
        {
            _observed++;
            return (_history.Offered[at], -1);
        }

        var later = SameTimeInLaterWeek(waiting.DateOf(i), waiting.SlotOf(i));
        (_expected, _unknown) = later < 0 ? (_expected, _unknown + 1) : (_expected + 1, _unknown);
        return (0, later);
    }

    /// <summary>The planned interval of the same weekday and clock slot; of a slot that the clock skips, the next one. −1 when there is none.</summary>
    private int SameTimeInLaterWeek(DateOnly date, int slot)
    {
        for (var days = 7; days <= DaysBack; days += 7)
        {
            var (first, count) = _planned.IndicesOf(new DateRange(date.AddDays(days), date.AddDays(days)));
            for (var i = first; i < first + count; i++)
            {
                if (_planned.SlotOf(i) >= slot)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private double MeanHandleSeconds()
    {
        double contacts = 0, seconds = 0;
        for (var i = 0; i < _forecast.Grid.Count; i++)
        {
            if (_forecast.Volume.Mean[i] > 0)
            {
                contacts += _forecast.Volume.Mean[i];
                seconds += _forecast.Volume.Mean[i] * _forecast.HandleSeconds.Mean[i];
            }
        }

        return contacts > 0 ? seconds / contacts : _forecast.HandleSeconds.Mean.FirstOrDefault(double.NaN);
    }
}
