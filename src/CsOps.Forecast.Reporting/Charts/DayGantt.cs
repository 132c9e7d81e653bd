using System.Collections.Immutable;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Svg;
using CsOps.Forecast.Reporting.Words;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>Who works when on one day: a bar a shift, with its breaks as gaps, in order of start.</summary>
/// <remarks>Bars are placed in UTC; hours are named by the local clock, so on the day the clocks go back one name occurs twice.</remarks>
internal sealed class DayGantt
{
    private const double RowHeight = 18;
    private const double BarHeight = 11;
    private const double Top = 24;
    private const double Left = 176;
    private const double Right = PlotArea.Width - 190;
    private const int LongestName = 26;
    private readonly ReportFormat _format;
    private readonly TimeZoneInfo _zone;
    private readonly ImmutableArray<(AgentHours Agent, Shift Shift)> _rows;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;
    private readonly LinearScale _x;

    private DayGantt(PlanView plan, ImmutableArray<(AgentHours Agent, Shift Shift)> rows, ReportFormat format)
    {
        (_zone, _format, _rows) = (plan.Plan.Centre.Zone, format, rows);
        _from = WholeHour(rows.Min(row => row.Shift.Span.Start));
        _to = WholeHour(rows.Max(row => row.Shift.Span.End).AddHours(1).AddTicks(-1));
        _x = new LinearScale(0, (_to - _from).TotalHours, Left, Right);
    }

    private double Bottom => Top + (_rows.Length * RowHeight);

    /// <summary>Draws the shifts that start on a day; draws nothing when none does.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    /// <param name="agents">Whose shifts.</param>
    /// <param name="format">How times are shown.</param>
    /// <param name="number">What tells several pictures of one day apart, from 1.</param>
    public static void Draw(MarkupWriter writer, PlanView plan, DateOnly day, IEnumerable<AgentHours> agents, ReportFormat format, int number = 1)
    {
        var rows = agents
            .SelectMany(agent => agent.Shifts.Where(shift => shift.Date == day).Select(shift => (Agent: agent, Shift: shift)))
            .OrderBy(row => row.Shift.Span.Start)
            .ThenBy(row => row.Shift.Span.End)
            .ToImmutableArray();
        if (!rows.IsEmpty)
        {
            new DayGantt(plan, rows, format).Draw(writer, day, number);
        }
    }

    private void Draw(MarkupWriter writer, DateOnly day, int number)
    {
        var id = day.ToString("'gantt-'yyyyMMdd", CultureInfo.InvariantCulture) + (number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}"));
        using var canvas = new SvgCanvas(
            writer, id, (PlotArea.Width, Bottom + 6), ChartWords.GanttTitle(_format.Day(day)), ChartWords.GanttDescription(_format.Count(_rows.Length)));
        DrawHours(canvas);
        for (var i = 0; i < _rows.Length; i++)
        {
            DrawRow(canvas, _rows[i].Agent, _rows[i].Shift, Top + (i * RowHeight));
        }
    }

    private void DrawHours(SvgCanvas canvas)
    {
        for (var instant = _from; instant <= _to; instant = instant.AddHours(1))
        {
            canvas.Line(At(instant), Top - 4, At(instant), Bottom, "grid");
            canvas.Text(At(instant), Top - 9, ReportFormat.Hour(Local(instant).Hour), "axis middle");
        }
    }

    private void DrawRow(SvgCanvas canvas, AgentHours agent, Shift shift, double top)
    {
        var y = top + ((RowHeight - BarHeight) / 2);
        var hours = $"{_format.Time(Local(shift.Span.Start))}–{_format.Time(Local(shift.Span.End))}";
        canvas.Text(Left - 8, top + 13, Shorten(agent.Agent.Name), "name end");
        canvas.Titled(
            new PathData().Box(At(shift.Span.Start), y, At(shift.Span.End), y + BarHeight), "shift", $"{agent.Agent.Name} {hours} {shift.Template}");
        foreach (var pause in shift.Breaks)
        {
            canvas.Path(
                new PathData().Box(At(pause.Span.Start), y + 1.5, At(pause.Span.End), y + BarHeight - 1.5), pause.Paid ? "break paid" : "break");
        }

        canvas.Text(Right + 12, top + 13, hours, "axis");
        canvas.Text(PlotArea.Width - 4, top + 13, ChartWords.PaidHours(_format.Hours(AgentHours.PaidOf(shift))), "axis end");
    }

    private double At(DateTimeOffset instant) => _x[(instant - _from).TotalHours];

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    private DateTimeOffset WholeHour(DateTimeOffset instant) => instant.AddTicks(-(Local(instant).TimeOfDay.Ticks % TimeSpan.TicksPerHour));

    private static string Shorten(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1), "…");
}
