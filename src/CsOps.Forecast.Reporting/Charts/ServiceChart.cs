using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Svg;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>A day on one page: for each queue the agents required and scheduled, and under them the service level that the simulation found.</summary>
/// <remarks>Intervals are placed in UTC; hours are named by the local clock, so on the day the clocks go back one name occurs twice.</remarks>
internal sealed class ServiceChart(PlanView plan, DateOnly day, (int First, int Count) span, ReportFormat format)
{
    private const double NameHeight = 22;
    private const double AgentsHeight = 72;
    private const double Between = 16;
    private const double ServiceHeight = 58;
    private const double PanelHeight = NameHeight + AgentsHeight + Between + ServiceHeight + 18;
    private const double HoursHeight = 24;
    private const int AgentTicks = 3;

    /// <summary>The lowest line of service levels where none is below it.</summary>
    private const double HighestFloor = 0.6;

    /// <summary>Fewest pixels between the names of two hours.</summary>
    private const double RoomForHour = 26;

    /// <summary>The intervals of a day from the first to the last in which a queue requires or has agents; none where none does.</summary>
    public static (int First, int Count) SpanOf(PlanView plan, DateOnly day)
    {
        var (first, count) = plan.IndicesOf(day);
        var active = Enumerable.Range(first, count).Where(i => plan.Queues.Any(queue => queue.Required(i) > 0 || queue.Coverage?.Scheduled[i] > 0)).ToArray();
        return active.Length == 0 ? (first, 0) : (active[0], active[^1] + 1 - active[0]);
    }

    /// <summary>Draws the picture of some queues; its number on the day makes its name unique.</summary>
    public void Draw(MarkupWriter writer, QueueView[] queues, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"service-{day:yyyyMMdd}-{number}");
        var title = ServiceWords.ChartTitle(format.Day(day), string.Join(", ", queues.Select(queue => queue.Name)));
        using var canvas = new SvgCanvas(
            writer, id, (PlotArea.Width, (queues.Length * PanelHeight) + HoursHeight), title, ServiceWords.ChartDescription(format.Count(queues.Length)));
        var hatch = canvas.Hatch("hatch");
        for (var queue = 0; queue < queues.Length; queue++)
        {
            DrawQueue(canvas, queues, queue, hatch);
        }

        DrawHourNames(canvas, (queues.Length * PanelHeight) + 4);
    }

    private void DrawQueue(SvgCanvas canvas, QueueView[] queues, int number, string hatch)
    {
        var (queue, top) = (queues[number], number * PanelHeight);
        double[] required = [.. Enumerable.Range(span.First, span.Count).Select(i => (double)queue.Required(i))];
        double[]? scheduled = queue.Coverage is null ? null : [.. Enumerable.Range(span.First, span.Count).Select(queue.Scheduled)];
        var agents = Area(required.Concat(scheduled ?? []).DefaultIfEmpty(0).Max(), top + NameHeight, AgentsHeight, AgentTicks);
        var service = ServiceArea(top + NameHeight + AgentsHeight + Between, queues);
        DrawHours(canvas, agents);
        DrawHours(canvas, service);
        foreach (var tick in agents.Ticks)
        {
            canvas.Line(agents.X.Start, agents.Y[tick], agents.X.End, agents.Y[tick], tick == 0 ? "base" : "grid");
            canvas.Text(agents.X.Start - 6, agents.Y[tick] + 4, format.Number(tick), "axis end");
        }

        canvas.Text(agents.X.Start, top + 14, queue.Name, "strong");
        CoverageChart.DrawSteps(canvas, agents, (required, scheduled), hatch);
        DrawService(canvas, service, queue.Service!);
    }

    private void DrawService(SvgCanvas canvas, PlotArea plot, QueueService service)
    {
        foreach (var tick in plot.Ticks)
        {
            canvas.Line(plot.X.Start, plot.Y[tick], plot.X.End, plot.Y[tick], tick < 1 ? "base" : "grid");
            canvas.Text(plot.X.Start - 6, plot.Y[tick] + 4, format.Percent(tick), "axis end");
        }

        var (levels, doubt, below) = (new double[span.Count], new PathData(), new PathData());
        for (var i = 0; i < span.Count; i++)
        {
            var interval = service.Intervals[span.First + i];
            var (value, half) = (interval.ServiceLevel.Value, interval.ServiceLevel.HalfWidth);
            levels[i] = value;
            if (half > 0)
            {
                doubt.Box(plot.X[i], plot.Y[Math.Min(1, value + half)], plot.X[i + 1], plot.Y[Math.Max(plot.Ticks[0], value - half)]);
            }

            if (interval.IsBelow(service.Promise))
            {
                below.Box(plot.X[i], plot.Bottom + 2, plot.X[i + 1], plot.Bottom + 8);
            }
        }

        canvas.Path(doubt, "doubt");
        canvas.Path(below, "short-strip");
        canvas.Path(PathData.Steps(levels, plot.X, plot.Y), "achieved");
        if (service.Promise is { } promise)
        {
            canvas.Line(plot.X.Start, plot.Y[promise.Fraction], plot.X.End, plot.Y[promise.Fraction], "promise");
        }
    }

    private PlotArea Area(double max, double top, double height, int ticks) => PlotArea.For(span.Count, max, top, top + height, ticks);

    /// <summary>The area of service levels, whose lowest line is the same for all queues of the picture: a tenth at or below all that is shown.</summary>
    private PlotArea ServiceArea(double top, QueueView[] queues)
    {
        var lowest = queues
            .SelectMany(queue => queue.Service!.Intervals.AsSpan(span.First, span.Count).ToArray().Select(interval => interval.ServiceLevel.Value - interval.ServiceLevel.HalfWidth))
            .Where(double.IsFinite)
            .Append(HighestFloor)
            .Min();
        var floor = Math.Max(0, Math.Floor((lowest * 10) + 1e-9) / 10);
        return Area(1, top, ServiceHeight, ticks: 1) with { Y = new LinearScale(floor, 1, top + ServiceHeight, top), Ticks = [floor, 1] };
    }

    private IEnumerable<(int At, string Name)> Hours() =>
        from at in Enumerable.Range(0, span.Count)
        let local = plan.Calendar.LocalStartOf(span.First + at)
        where local.Minute == 0
        select (at, ReportFormat.Hour(local.Hour));

    private void DrawHours(SvgCanvas canvas, PlotArea plot)
    {
        foreach (var (at, _) in Hours())
        {
            canvas.Line(plot.X[at], plot.Top, plot.X[at], plot.Bottom, "grid");
        }
    }

    private void DrawHourNames(SvgCanvas canvas, double top)
    {
        var x = Area(1, 0, 1, ticks: 1).X;
        var last = double.NegativeInfinity;
        foreach (var (at, name) in Hours())
        {
            if (x[at] - last >= RoomForHour)
            {
                canvas.Text(x[at], top + 12, name, "axis middle");
                last = x[at];
            }
        }
    }
}
