using CsOps.Forecast.Forecasting.HandleTime;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting;

/// <summary>The open intervals of a queue as steps, from its first observation to the end of the horizon.</summary>
internal sealed class QueueSteps
{
    private readonly QueueForecastRequest _request;
    private readonly int _first;
    private readonly int _horizonAt;

    private QueueSteps(QueueForecastRequest request, int first, int origin, SteppedCalendar steps)
    {
        _request = request;
        _first = first;
        _horizonAt = request.History.IndexOf(request.Horizon.Start) - first;
        Calendar = steps.Calendar;
        Intervals = [.. steps.Positions];
        HistoryLength = Intervals.Count(i => i < origin - first);
    }

    private QueueSteps(QueueSteps steps, QueueForecastRequest request)
    {
        (_request, _first, _horizonAt) = (request, steps._first, steps._horizonAt);
        (Calendar, Intervals, HistoryLength) = (steps.Calendar, steps.Intervals, steps.HistoryLength);
    }

    /// <summary>The queue's name.</summary>
    public string Queue => _request.Queue;

    public StepCalendar Calendar { get; }

    /// <summary>Steps of history; the rest are the future.</summary>
    public int HistoryLength { get; }

    private int[] Intervals { get; }

    /// <summary>The steps, or null where the queue was never both open and observed before the horizon.</summary>
    public static QueueSteps? Of(QueueForecastRequest request)
    {
        var history = request.History;
        var origin = Math.Min(history.Count, history.IndexOf(request.Horizon.Start));
        var first = request.Offered.Span[..origin].IndexOfAnyExcept(double.NaN);
        if (first < 0)
        {
            return null;
        }

        var grid = history.Slice(first, Math.Max(origin, history.IndexOf(request.Horizon.End)) - first);
        var calendar = new LocalCalendar(grid, request.Zone);
        var isOpen = request.OpeningHours.OpenMask(calendar);
        return Enumerable.Range(0, origin - first).Any(i => isOpen[i] && !double.IsNaN(request.Offered.Span[first + i]))
            ? new QueueSteps(request, first, origin, StepCalendars.FromOpeningHours(calendar, request.OpeningHours, request.Holidays))
            : null;
    }

    /// <summary>The same steps for a request of the same intervals and opening hours.</summary>
    public QueueSteps For(QueueForecastRequest request) => new(this, request);

    /// <summary>The volume so far.</summary>
    public ForecastSeries Volume() =>
        new ForecastSeries(_request.Queue, InSteps(_request.Offered), Calendar, _request.Weights.IsEmpty ? default(ReadOnlyMemory<double>) : InSteps(_request.Weights))
            .With(_request.Effects);

    /// <summary>The work handled so far; nothing where none was given.</summary>
    public HandledWork Work() =>
        _request.Handled.IsEmpty ? new HandledWork(Array.Empty<double>(), Array.Empty<double>()) : new HandledWork(InSteps(_request.Handled), InSteps(_request.HandleSeconds));

    /// <summary>A forecast in steps put on the intervals of the horizon.</summary>
    /// <param name="forecast">From the first step after the history.</param>
    /// <param name="elsewhere">The value of intervals that are no step.</param>
    public SeriesForecast OnHorizon(SeriesForecast forecast, double elsewhere)
    {
        var stepOf = new int[_request.Horizon.Count];
        Array.Fill(stepOf, -1);
        for (var step = HistoryLength; step < Intervals.Length; step++)
        {
            if (Intervals[step] >= _horizonAt)
            {
                stepOf[Intervals[step] - _horizonAt] = step - HistoryLength;
            }
        }

        var placed = ForecastMapping.Make(stepOf.Length, (level, i) => stepOf[i] < 0 ? elsewhere : ForecastMapping.ValueOf(forecast, level, stepOf[i]));
        return placed with { Correlation = forecast.Correlation };
    }

    private double[] InSteps(ReadOnlyMemory<double> intervals)
    {
        var values = new double[HistoryLength];
        for (var step = 0; step < values.Length; step++)
        {
            values[step] = intervals.Span[_first + Intervals[step]];
        }

        return values;
    }
}
