using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Screens;

/// <summary>A roster explained on screen: a line for each agent, or one agent at length.</summary>
internal static class RosterExplanationScreen
{
    private const string Indent = "  ";
    private const int MostGaps = 10;

    /// <summary>All agents, rules, conflicts and gaps.</summary>
    public static void ShowAll(Screen screen, RosterWords words, RosterExplanation explanation)
    {
        ShowTable(screen, words, explanation);
        foreach (var broken in explanation.Broken.Concat(explanation.Agents.SelectMany(agent => agent.Broken)))
        {
            ShowBroken(screen, words, broken);
        }

        if (!explanation.Conflicts.IsEmpty)
        {
            screen.Line();
            screen.Heading("Cannot be kept, whatever the roster");
            ConflictScreen.Show(screen, explanation.Conflicts);
        }

        ShowGaps(screen, words, explanation);
    }

    /// <summary>One agent.</summary>
    public static void ShowAgent(Screen screen, RosterWords words, AgentExplanation agent, IEnumerable<Shift> shifts)
    {
        screen.Heading(words.Agent(agent.AgentId));
        screen.Line($"{Hours(screen, agent.Paid)} paid hours; the contract asks for {Hours(screen, agent.LeastPaid)} to {Hours(screen, agent.MostPaid)}");
        var rest = agent.ShortestRest is { } shortest ? $", at least {Hours(screen, shortest)} hours of rest" : "";
        screen.Line($"{screen.Number(agent.Days)} days, at most {screen.Number(agent.LongestRun)} in a row; {screen.Number(agent.Weekends)} weekends, {screen.Number(agent.Nights)} nights{rest}");
        foreach (var shift in shifts)
        {
            screen.Item($"{Indent}{words.Date(shift.Date)}  ", words.ShiftWithBreaks(shift));
        }

        foreach (var request in agent.Requests)
        {
            ShowRequest(screen, words, request);
        }

        foreach (var outcome in agent.Preferences)
        {
            screen.Line($"prefers {words.Preference(outcome.Preference)}: {screen.Number(outcome.Met)} of {screen.Number(outcome.Shifts)} shifts are so");
        }

        foreach (var broken in agent.Broken)
        {
            ShowBroken(screen, words, broken);
        }
    }

    private static void ShowTable(Screen screen, RosterWords words, RosterExplanation explanation) => screen.Table(
        [
            Column.Text("agent", wraps: true), Column.Figure("paid"), Column.Figure("contract"), Column.Figure("days"), Column.Figure("weekends"), Column.Figure("nights"), Column.Figure("wishes"),
        ],
        explanation.Agents.Select(agent => (IReadOnlyList<string>)
        [
            words.Agent(agent.AgentId), Hours(screen, agent.Paid), $"{screen.Number(agent.LeastPaid.TotalHours)}–{screen.Number(agent.MostPaid.TotalHours)}", screen.Number(agent.Days),
            screen.Number(agent.Weekends), screen.Number(agent.Nights), agent.Requests.IsEmpty ? "–" : $"{screen.Number(agent.Requests.Count(request => request.IsMet))}/{screen.Number(agent.Requests.Length)}",
        ]));

    private static void ShowRequest(Screen screen, RosterWords words, RequestOutcome request)
    {
        if (request.Granting is not { Cost: { } cost } granting)
        {
            screen.Line($"wish for {words.Date(request.Date)} off: granted");
            return;
        }

        screen.Line($"wish for {words.Date(request.Date)} off: refused");
        screen.Paragraph($"would take {granting.Message}: {CostWords.Of(words, cost)}", Indent);
        foreach (var skill in request.Stretches.Where(stretch => stretch.MissingAfter > stretch.MissingBefore).GroupBy(stretch => stretch.Skill, StringComparer.Ordinal))
        {
            screen.Paragraph($"{skill.Key}: more missing, {string.Join(", ", skill.Select(stretch => words.Times(stretch.Span, request.Date)))}", Indent);
        }
    }

    private static void ShowBroken(Screen screen, RosterWords words, ExplainedViolation broken)
    {
        screen.Item($"{(broken.Violation.IsHard ? "breaks" : "goes against")} ", $"{broken.Violation.Rule}: {broken.Violation.Message}");
        foreach (var remedy in broken.Remedies)
        {
            screen.Item($"{Indent}mended by ", remedy.Cost is { } cost ? $"{remedy.Message}: {CostWords.Of(words, cost)}" : remedy.Message);
        }
    }

    private static void ShowGaps(Screen screen, RosterWords words, RosterExplanation explanation)
    {
        if (explanation.Gaps.IsEmpty)
        {
            return;
        }

        screen.Line();
        screen.Heading("Agents missing");
        foreach (var gap in explanation.Gaps.Take(MostGaps))
        {
            screen.Line($"- {gap.Skill}: {words.Span(gap.Span)}, up to {screen.Number(gap.Most, 1)} missing, {screen.Number(gap.Hours, 1)} agent-hours");
        }

        if (explanation.Gaps.Length > MostGaps)
        {
            screen.Line($"- and {screen.Number(explanation.Gaps.Length - MostGaps)} more, {screen.Number(explanation.Gaps.Skip(MostGaps).Sum(gap => gap.Hours), 1)} agent-hours");
        }
    }

    private static string Hours(Screen screen, TimeSpan time) => screen.Number(time.TotalHours, 1);
}
