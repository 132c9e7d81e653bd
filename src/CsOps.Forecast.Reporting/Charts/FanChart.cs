using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Svg;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>The forecast of one queue against its history: median, mean, and how far the truth may lie from them.</summary>
internal sealed class FanChart
{
    private const int LeastDays = 14;
    private const int MostDays = 28;
    private const double Top = 58;
    private const double Bottom = 268;
    private const double Height = 308;
    private readonly PlanView _plan;
    private readonly QueueView _queue;
    private readonly FanData _data;
    private readonly PlotArea _plot;
    private readonly ReportFormat _format;

    private FanChart(PlanView plan, QueueView queue, int historyDays, ReportFormat format)
    {
        (_plan, _queue, _format) = (plan, queue, format);
        _data = new FanData(plan, queue, historyDays);
        _plot = PlotArea.For(_data.Calendar.Grid.Count, _data.Max, Top, Bottom);
    }

    /// <summary>Draws the last weeks of history and the horizon of one queue.</summary>
    public static void DrawWithHistory(MarkupWriter writer, PlanView plan, QueueView queue, ReportFormat format) =>
        new FanChart(plan, queue, Math.Clamp(plan.Plan.Days.Days, LeastDays, MostDays), format).Draw(writer, "fan", ChartWords.FanTitle(queue.Name));

    /// <summary>Draws the horizon of one queue alone, where the bands can be read hour by hour.</summary>
    public static void DrawHorizon(MarkupWriter writer, PlanView plan, QueueView queue, ReportFormat format) =>
        new FanChart(plan, queue, historyDays: 0, format).Draw(writer, "horizon", ChartWords.HorizonTitle(queue.Name));

    private void Draw(MarkupWriter writer, string name, string title)
    {
        using var canvas = new SvgCanvas(
            writer,
            $"{_queue.Id}-{name}",
            (PlotArea.Width, _data.HistoryCount > 0 ? Height : Height + 20),
            title,
            ChartWords.FanDescription(_format.Number(_data.Max)));
        DrawHolidays(canvas);
        DrawEvents(canvas);
        Axes.Values(canvas, _plot, ChartWords.ContactsPer(_format.Number(_plan.Plan.Grid.Length.TotalMinutes)), _format);
        Axes.Days(canvas, _plot, _data.Calendar, Bottom + (_data.HistoryCount > 0 ? 20 : 40), _format);
        DrawForecast(canvas);
        canvas.Path(PathData.Line(_data.History, _plot.X, _plot.Y), "history");
        DrawCleaned(canvas);
        if (_data.HistoryCount > 0)
        {
            DrawOrigin(canvas);
        }
    }

    private void DrawForecast(SvgCanvas canvas)
    {
        canvas.Path(PathData.Band(_data.Forecast(f => f.P025), _data.Forecast(f => f.P975), _plot.X, _plot.Y), "band95");
        canvas.Path(PathData.Band(_data.Forecast(f => f.P10), _data.Forecast(f => f.P90), _plot.X, _plot.Y), "band80");
        canvas.Path(PathData.Line(_data.Forecast(f => f.P50), _plot.X, _plot.Y), "median");
        canvas.Path(PathData.Line(_data.Forecast(f => f.Mean), _plot.X, _plot.Y), "mean");
    }

    private void DrawOrigin(SvgCanvas canvas)
    {
        var x = _plot.X[_data.HistoryCount];
        canvas.Line(x, 6, x, Bottom, "origin");
        canvas.Text(x - 7, 15, ChartWords.History, "axis end strong");
        canvas.Text(x + 7, 15, ChartWords.Forecast, "axis strong");
    }

    private void DrawCleaned(SvgCanvas canvas)
    {
        var marks = new PathData();
        foreach (var change in _plan.Plan.Cleaning.Where(c => c.Queue == _queue.Name))
        {
            MarkCleaned(marks, change);
        }

        canvas.Path(marks, "cleaned");
    }

    private void MarkCleaned(PathData marks, CleaningChange change)
    {
        var i = _data.Calendar.Grid.IndexOf(change.Start);
        if (i >= 0 && i < _data.HistoryCount)
        {
            var value = double.IsNaN(change.OldValue) ? 0 : change.OldValue;
            marks.Diamond(_plot.X[i + 0.5], _plot.Y[value], 3);
        }
    }

    private void DrawHolidays(SvgCanvas canvas)
    {
        foreach (var (date, first, end) in Axes.DaysOf(_data.Calendar))
        {
            if (_plan.Plan.Centre.Holidays.NameOf(date) is { } name)
            {
                DrawSpan(canvas, first, end, name, "holiday", Top - 6);
            }
        }
    }

    private void DrawEvents(SvgCanvas canvas)
    {
        foreach (var happening in _plan.Plan.Centre.Events.Where(e => e.Queue is null || e.Queue == _queue.Name))
        {
            var first = Math.Max(0, _data.Calendar.Grid.IndexOf(happening.Span.Start));
            var end = Math.Min(_data.Calendar.Grid.Count, _data.Calendar.Grid.IndexOf(happening.Span.End.AddTicks(-1)) + 1);
            if (first < end)
            {
                DrawSpan(canvas, first, end, NameOf(happening), "event", Top - 22);
            }
        }
    }

    private string NameOf(CentreEvent happening) => happening.Uplift is { } uplift
        ? $"{happening.Name} ({(uplift > 0 ? "+" : "")}{_format.Percent(uplift)})"
        : happening.Name;

    private void DrawSpan(SvgCanvas canvas, int first, int end, string name, string cssClass, double y)
    {
        var (left, right) = (_plot.X[first], _plot.X[end]);
        canvas.Path(new PathData().Box(left, y + 4, right, Bottom), $"{cssClass}-shade");
        canvas.Path(new PathData().Stroke(left, y + 4, right, y + 4), $"{cssClass}-mark");
        var isNearEnd = left > PlotArea.Width - 180;
        canvas.Text(isNearEnd ? right : left, y, name, isNearEnd ? "note end" : "note");
    }
}
