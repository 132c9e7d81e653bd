using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>History and forecast of one queue on one line of intervals: the last days of history, then the horizon.</summary>
internal sealed class FanData
{
    private readonly QueueView _queue;

    public FanData(PlanView plan, QueueView queue, int historyDays)
    {
        _queue = queue;
        HistoryCount = (int)(TimeSpan.FromDays(historyDays) / plan.Plan.Grid.Length);
        Calendar = new LocalCalendar(plan.Plan.Grid.Slice(-HistoryCount, HistoryCount + plan.Plan.Grid.Count), plan.Plan.Centre.Zone);
        History = ReadHistory();
    }

    /// <summary>Intervals before the horizon.</summary>
    public int HistoryCount { get; }

    /// <summary>The local clock over history and horizon.</summary>
    public LocalCalendar Calendar { get; }

    /// <summary>Contacts offered, as observed; NaN where not.</summary>
    public double[] History { get; }

    /// <summary>The largest value to be drawn; 0 when there is none.</summary>
    public double Max => History.Concat(Forecast(f => f.P975)).Concat(Forecast(f => f.Mean)).Where(double.IsFinite).DefaultIfEmpty(0).Max();

    /// <summary>One line of the forecast, NaN before the horizon and where nothing arrives.</summary>
    public double[] Forecast(Func<SeriesForecast, IReadOnlyList<double>> line)
    {
        var values = NotObserved();
        if (_queue.Forecast is { } forecast)
        {
            var given = line(forecast.Volume);
            for (var i = HistoryCount; i < values.Length; i++)
            {
                values[i] = ArrivesAt(i) ? given[i - HistoryCount] : double.NaN;
            }
        }

        return values;
    }

    private bool ArrivesAt(int i) => _queue.Settings.ArrivalHours.IsOpen(Calendar.DateOf(i), Calendar.TimeOfSlot(Calendar.SlotOf(i)));

    private double[] ReadHistory()
    {
        var values = NotObserved();
        if (_queue.History is { } history)
        {
            for (var i = 0; i < values.Length; i++)
            {
                var at = history.Grid.IndexOf(Calendar.Grid.StartOf(i));
                values[i] = at >= 0 && at < history.Grid.Count ? history.Offered[at] : double.NaN;
            }
        }

        return values;
    }

    private double[] NotObserved()
    {
        var values = new double[Calendar.Grid.Count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
