using System.Collections.Immutable;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>
/// Agents to schedule by day and clock time, as a table whose cells are coloured and numbered; a cell with missing agents is framed and
/// says how many.
/// </summary>
/// <remarks>
/// A column is an interval, or the half-hour that holds shorter ones. Where a cell holds several intervals (also the repeated hour when
/// clocks go back) it shows the largest requirement and the largest gap.
/// </remarks>
internal sealed class WeekHeatMap
{
    /// <summary>Number of colours in the style sheet: classes h0 to h7.</summary>
    public const int Colours = 8;

    private const int LeastMinutes = 30;
    private readonly Dictionary<(DateOnly Day, int Minute), Cell> _cells = [];
    private readonly ReportFormat _format;
    private readonly ImmutableArray<int> _columns;
    private readonly int _max;

    private WeekHeatMap(PlanView plan, QueueView queue, ReportFormat format)
    {
        _format = format;
        var step = Math.Max(LeastMinutes, (int)plan.Plan.Grid.Length.TotalMinutes);
        Fill(plan, queue, step);
        if (_cells.Count > 0)
        {
            var first = _cells.Keys.Min(key => key.Minute);
            var last = _cells.Keys.Max(key => key.Minute);
            _columns = [.. Enumerable.Range(0, ((last - first) / step) + 1).Select(c => first + (c * step))];
            _max = _cells.Values.Max(cell => cell.Required);
        }
    }

    /// <summary>Writes the table; writes nothing when the queue needs and has nobody.</summary>
    public static void Draw(MarkupWriter writer, PlanView plan, QueueView queue, ReportFormat format)
    {
        var map = new WeekHeatMap(plan, queue, format);
        if (map._cells.Count > 0)
        {
            map.Write(writer, plan, queue);
        }
    }

    private void Fill(PlanView plan, QueueView queue, int step)
    {
        for (var i = 0; i < plan.Plan.Grid.Count; i++)
        {
            if (queue.Required(i) > 0 || queue.Scheduled(i) > 0)
            {
                var minute = (int)plan.Calendar.TimeOfSlot(plan.Calendar.SlotOf(i)).ToTimeSpan().TotalMinutes;
                var key = (plan.Calendar.DateOf(i), minute / step * step);
                var cell = _cells.GetValueOrDefault(key);
                _cells[key] = new Cell(Math.Max(cell.Required, queue.Required(i)), Math.Max(cell.Short, queue.Missing(i)));
            }
        }
    }

    private void Write(MarkupWriter writer, PlanView plan, QueueView queue)
    {
        using var table = writer.Element("table", ("class", "heat"));
        writer.Leaf("caption", ChartWords.HeatCaption(queue.Name), ("class", "unseen"));
        WriteHead(writer);
        using var body = writer.Element("tbody");
        foreach (var day in plan.Days)
        {
            WriteDay(writer, day);
        }
    }

    private void WriteHead(MarkupWriter writer)
    {
        using var head = writer.Element("thead");
        using var row = writer.Element("tr");
        writer.Leaf("th", ChartWords.Day, ("scope", "col"));
        foreach (var minute in _columns)
        {
            var time = new TimeOnly(minute / 60, minute % 60);
            using var cell = writer.Element("th", ("scope", "col"), ("title", _format.Time(time)));
            if (time.Minute == 0)
            {
                writer.Text(ReportFormat.Hour(time.Hour));
            }
            else
            {
                writer.Leaf("span", _format.Time(time), ("class", "unseen"));
            }
        }
    }

    private void WriteDay(MarkupWriter writer, DateOnly day)
    {
        using var row = writer.Element("tr");
        writer.Leaf("th", _format.Day(day), ("scope", "row"));
        foreach (var minute in _columns)
        {
            if (_cells.TryGetValue((day, minute), out var cell))
            {
                WriteCell(writer, cell);
            }
            else
            {
                writer.Leaf("td", "", ("class", "closed"));
            }
        }
    }

    private void WriteCell(MarkupWriter writer, Cell cell)
    {
        var colour = string.Create(CultureInfo.InvariantCulture, $"h{cell.Required * Colours / (_max + 1)}");
        if (cell.Short <= 0)
        {
            writer.Leaf("td", _format.Count(cell.Required), ("class", colour));
            return;
        }

        using var td = writer.Element("td", ("class", colour + " gap"));
        writer.Text(_format.Count(cell.Required));
        writer.Leaf("b", "−" + _format.Number(cell.Short, cell.Short == Math.Floor(cell.Short) ? 0 : 1));
    }

    private readonly record struct Cell(int Required, double Short);
}
