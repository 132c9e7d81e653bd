using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Svg;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Charts;

/// <summary>
/// Agents required against agents scheduled, as steps. Where agents are missing the gap is hatched and the strip below the axis is filled, so
/// that it shows without colour.
/// </summary>
internal static class CoverageChart
{
    private const double Top = 30;
    private const double Bottom = 190;
    private const double StripGap = 3;
    private const double StripHeight = 6;
    private const double Height = 258;

    /// <summary>Draws the picture.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it is.</param>
    /// <param name="agents">Agents to schedule, one an interval; and agents scheduled, or null without a roster.</param>
    /// <param name="format">How numbers and dates are shown.</param>
    public static void Draw(
        MarkupWriter writer, PlanView plan, string id, string title, (double[] Required, double[]? Scheduled) agents, ReportFormat format)
    {
        var (required, scheduled) = agents;
        var plot = PlotArea.For(required.Length, required.Concat(scheduled ?? []).DefaultIfEmpty(0).Max(), Top, Bottom);
        var description = ChartWords.CoverageDescription(format.Number(required.DefaultIfEmpty(0).Max()), scheduled is not null);
        using var canvas = new SvgCanvas(writer, id, (PlotArea.Width, Height), title, description);
        Axes.Values(canvas, plot, ChartWords.Agents, format);
        Axes.Days(canvas, plot, plan.Calendar, Bottom + 40, format);
        DrawSteps(canvas, plot, agents, scheduled is null ? "" : canvas.Hatch("hatch"));
        if (scheduled is not null)
        {
            DrawStrip(canvas, plot, required, scheduled);
        }
    }

    /// <summary>Draws the steps into an area.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="plot">The area.</param>
    /// <param name="agents">Agents to schedule, one an interval; and agents scheduled, or null without a roster.</param>
    /// <param name="hatch">The fill of gaps.</param>
    public static void DrawSteps(SvgCanvas canvas, PlotArea plot, (double[] Required, double[]? Scheduled) agents, string hatch)
    {
        if (agents.Scheduled is { } scheduled)
        {
            DrawGaps(canvas, plot, agents.Required, scheduled, hatch);
            canvas.Path(PathData.Steps(WithoutIdle(scheduled), plot.X, plot.Y), "scheduled");
        }

        canvas.Path(PathData.Steps(WithoutIdle(agents.Required), plot.X, plot.Y), "required");
    }

    /// <summary>The values with gaps where nothing happens before, in and after an interval, so that a closed night is not a thick line.</summary>
    private static double[] WithoutIdle(double[] values) =>
        [.. values.Select((value, i) => values.AsSpan(Math.Max(0, i - 1), Math.Min(values.Length, i + 2) - Math.Max(0, i - 1)).ContainsAnyExcept(0) ? value : double.NaN)];

    private static void DrawGaps(SvgCanvas canvas, PlotArea plot, double[] required, double[] scheduled, string hatch)
    {
        var (missing, beyond) = (new PathData(), new PathData());
        for (var i = 0; i < required.Length; i++)
        {
            var (left, right) = (plot.X[i], plot.X[i + 1]);
            if (scheduled[i] < required[i])
            {
                missing.Box(left, plot.Y[required[i]], right, plot.Y[scheduled[i]]);
            }
            else if (scheduled[i] > required[i])
            {
                beyond.Box(left, plot.Y[scheduled[i]], right, plot.Y[required[i]]);
            }
        }

        canvas.Path(beyond, "over");
        canvas.Path(missing, "short-ground");
        canvas.Filled(missing, hatch, "short");
    }

    private static void DrawStrip(SvgCanvas canvas, PlotArea plot, double[] required, double[] scheduled)
    {
        var strip = new PathData();
        for (var i = 0; i < required.Length; i++)
        {
            if (scheduled[i] < required[i])
            {
                strip.Box(plot.X[i], plot.Bottom + StripGap, plot.X[i + 1], plot.Bottom + StripGap + StripHeight);
            }
        }

        canvas.Path(strip, "short-strip");
    }
}
