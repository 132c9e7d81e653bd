using CsOps.Forecast.Reporting.Svg;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>Draws what stands around the data: lines of equal value, and the days of the local calendar.</summary>
/// <remarks>Days are placed where they begin in UTC, so the day of a clock change is an hour narrower or wider.</remarks>
internal static class Axes
{
    private const double RoomForTwoLines = 40;
    private const double RoomForHours = 110;

    /// <summary>Horizontal lines with their values at the left, and what the values are above them.</summary>
    public static void Values(SvgCanvas canvas, PlotArea plot, string unit, ReportFormat format)
    {
        var decimals = plot.Ticks[1] < 1 ? 1 : 0;
        foreach (var tick in plot.Ticks)
        {
            canvas.Line(plot.X.Start, plot.Y[tick], plot.X.End, plot.Y[tick], tick == 0 ? "base" : "grid");
            canvas.Text(plot.X.Start - 6, plot.Y[tick] + 4, format.Number(tick, decimals), "axis end");
        }

        canvas.Text(2, plot.Top - 12, unit, "axis");
    }

    /// <summary>A line where each day begins, and its name: every day where there is room, otherwise every seventh. Hours where there is more room.</summary>
    public static void Days(SvgCanvas canvas, PlotArea plot, LocalCalendar calendar, double labelTop, ReportFormat format)
    {
        var days = DaysOf(calendar).ToArray();
        var room = (plot.X.End - plot.X.Start) / Math.Max(1, days.Length);
        for (var d = 0; d < days.Length; d++)
        {
            var (date, first, end) = days[d];
            var isNamed = room >= RoomForTwoLines || (days.Length - d) % 7 == 0;
            canvas.Line(plot.X[first], plot.Top, plot.X[first], isNamed ? plot.Bottom + 5 : plot.Bottom, "grid");
            if (isNamed)
            {
                Name(canvas, date, room < RoomForTwoLines ? plot.X[first] + 3 : plot.X[(first + end) / 2.0], labelTop, room, format);
            }
        }

        if (room >= RoomForHours)
        {
            Hours(canvas, plot, calendar);
        }
    }

    /// <summary>The days of a calendar in order, each with its first interval and the one after its last.</summary>
    public static IEnumerable<(DateOnly Date, int First, int End)> DaysOf(LocalCalendar calendar)
    {
        var first = 0;
        for (var i = 1; i <= calendar.Grid.Count; i++)
        {
            if (i == calendar.Grid.Count || calendar.DateOf(i) != calendar.DateOf(first))
            {
                yield return (calendar.DateOf(first), first, i);
                first = i;
            }
        }
    }

    private static void Name(SvgCanvas canvas, DateOnly date, double x, double top, double room, ReportFormat format)
    {
        if (room < RoomForTwoLines)
        {
            canvas.Text(x, top, format.Day(date), "axis");
            return;
        }

        canvas.Text(x, top, format.Weekday(date), "axis middle strong");
        canvas.Text(x, top + 14, format.DayOfMonth(date), "axis middle");
    }

    private static void Hours(SvgCanvas canvas, PlotArea plot, LocalCalendar calendar)
    {
        for (var i = 0; i < calendar.Grid.Count; i++)
        {
            if (calendar.LocalStartOf(i).TimeOfDay is { Minutes: 0, Hours: 6 or 12 or 18 } time)
            {
                canvas.Line(plot.X[i], plot.Bottom, plot.X[i], plot.Bottom + 11, "grid");
                canvas.Text(plot.X[i], plot.Bottom + 22, ReportFormat.Hour(time.Hours), "axis middle");
            }
        }
    }
}
