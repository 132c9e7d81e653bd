using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What customers would meet with a roster: by queue, by day, and where promises are not kept.</summary>
internal static class ServiceScreen
{
    private const int DaysPerWeek = 7;
    private const int MostSpans = 20;

    public static void Show(Screen screen, SimulatedRoster simulated, TimeZoneInfo zone)
    {
        ShowWhole(screen, simulated);
        foreach (var week in simulated.Days.Dates().Select((date, day) => (Date: date, Day: day)).Chunk(DaysPerWeek))
        {
            screen.Table(
                [Column.Text("in time on"), .. week.Select(day => Column.Figure(day.Date.ToString("ddd d", screen.Culture)))],
                simulated.Queues.Select(queue => (IReadOnlyList<string>)
                [
                    queue.Queue, .. week.Select(day => screen.Number(100 * queue.Days[day.Day].ServiceLevel.Value, 1) + (queue.Days[day.Day].IsBelow(queue.Promise) ? "*" : "")),
                ]));
        }

        ShowSpans(screen, [.. BelowPromise.Of(simulated)], zone);
        screen.Line();
        screen.Line(
            $"Each day was simulated {screen.Number(simulated.Replications)} times with the agents at work by the roster, breaks and planned shrinkage taken out, at the "
            + "forecast's mean. ±: half of the 95 % interval, in points; *, below: the promise is missed by more than chance explains; short: in so many of these the roster lacks agents.");
    }

    private static void ShowWhole(Screen screen, SimulatedRoster simulated)
    {
        string Share(SimulatedFigure figure) => double.IsNaN(figure.Value) ? "–" : $"{screen.Percent(figure.Value, 1)} ±{screen.Number(100 * figure.HalfWidth, 1)}";
        screen.Table(
            [
                Column.Text("queue"), Column.Figure("contacts"), Column.Figure("promise"), Column.Figure("in time"), Column.Figure("abandon"),
                Column.Figure("below"), Column.Figure("short"),
            ],
            simulated.Queues.Select(queue => (IReadOnlyList<string>)
            [
                queue.Queue,
                screen.Number(queue.Whole.Contacts),
                screen.Percent(queue.Promise?.Fraction ?? double.NaN),
                Share(queue.Whole.ServiceLevel),
                screen.Percent(queue.Whole.Abandonment.Value, 1),
                $"{screen.Number(queue.BelowThoughCovered + queue.BelowAndShort)} of {screen.Number(queue.Judged)}",
                screen.Number(queue.BelowAndShort),
            ]));
    }

    private static void ShowSpans(Screen screen, IReadOnlyList<BelowPromise> spans, TimeZoneInfo zone)
    {
        if (spans.Count == 0)
        {
            screen.Line("No interval misses its promise by more than chance explains.");
            return;
        }

        screen.Line("Below the promise:");
        foreach (var span in spans.Take(MostSpans))
        {
            var day = TimeZoneInfo.ConvertTime(span.Span.Start, zone).ToString("ddd d MMM", screen.Culture);
            var lacks = span.MissingAgents > 0 ? $"lacks up to {screen.Number(span.MissingAgents, 1)} agents" : "lacks none: they are busy with other queues, or with what was left before";
            screen.Paragraph(
                $"{span.Queue} {day} {Screen.Clock(span.Span.Start, zone)}–{Screen.Clock(span.Span.End, zone)}: {screen.Percent(span.ServiceLevel, 1)}, {lacks}", "  ");
        }

        if (spans.Count > MostSpans)
        {
            screen.Line($"  and {screen.Number(spans.Count - MostSpans)} more: --json has all");
        }
    }
}
