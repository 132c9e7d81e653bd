using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Console.Screens;

/// <summary>The answers to a query about a published roster, a few lines for each.</summary>
internal static class RosterOptionScreen
{
    private const string Indent = "   ";
    private const int MostStretches = 6;

    /// <summary>One answer under its number.</summary>
    public static void Show(Screen screen, RosterWords words, int number, RosterOption option, DateOnly date, string currency)
    {
        screen.Item($"{screen.Number(number),2} ", Deed(words, option));
        screen.Paragraph($"{Cost(words, option, currency)}; {Rules(option)}", Indent);
        if (option.Kind == RosterOptionKind.Nobody)
        {
            foreach (var skill in option.Stretches.GroupBy(stretch => (stretch.Skill, stretch.MissingAfter - stretch.MissingBefore)))
            {
                screen.Paragraph(Missing(screen, words, skill.Key, [.. skill], date), Indent);
            }
        }
        else if (option.Skills.Where(skill => skill.MissingHours != 0).ToList() is { Count: > 0 } skills)
        {
            screen.Paragraph($"agent-hours missing: {string.Join(", ", skills.Select(skill => $"{skill.Skill} {words.Signed(skill.MissingHours, 2)}"))}", Indent);
        }

        foreach (var violation in option.Broken)
        {
            screen.Paragraph($"{(violation.IsHard ? "breaks" : "goes against")} {violation.Rule}: {violation.Message}", Indent);
        }

        foreach (var violation in option.Mended)
        {
            screen.Paragraph($"mends {violation.Rule}: {violation.Message}", Indent);
        }
    }

    /// <summary>The change list of a roster.</summary>
    public static void ShowChanges(Screen screen, RosterWords words, IEnumerable<RosterChange> changes) => screen.Table(
        [Column.Text("date"), Column.Text("agent", wraps: true), Column.Text("was", wraps: true), Column.Text("is", wraps: true)],
        changes.Select(change => (IReadOnlyList<string>)
        [
            words.Date(change.Date), words.Agent(change.AgentId),
            change.Before is { } before ? words.ShiftWithBreaks(before) : "off",
            change.After is { } after ? words.ShiftWithBreaks(after) : "off",
        ]));

    private static string Deed(RosterWords words, RosterOption option)
    {
        var own = option.Changes.FirstOrDefault(change => change.AgentId == option.AgentId && change.Before is not null)?.Before;
        var taken = option.Changes.FirstOrDefault(change => change.AgentId == option.AgentId && change.After is not null)?.After;
        return option.Kind switch
        {
            RosterOptionKind.GiveAway => $"{words.Agent(option.AgentId!)} takes it",
            RosterOptionKind.Swap => $"{words.Agent(option.AgentId!)} takes it and gives {words.Date(own!.Date)}, {words.Shift(own)}",
            RosterOptionKind.SameShift => $"{words.Agent(option.AgentId!)} comes on a day off for the same shift",
            RosterOptionKind.ExtraDay => $"{words.Agent(option.AgentId!)} comes on a day off: {words.Shift(taken!)}",
            RosterOptionKind.ChangedShift => $"{words.Agent(option.AgentId!)} works {words.Shift(taken!)} instead of {words.Shift(own!)}",
            _ => "nobody",
        };
    }

    private static string Cost(RosterWords words, RosterOption option, string currency) =>
        CostWords.Of(words, option.Cost) + (option.Pay == 0 ? "" : $"; pay {words.Signed((double)option.Pay, 0)} {currency}");

    private static string Rules(RosterOption option) => (option.KeepsHardRules, option.Broken.IsEmpty) switch
    {
        (true, true) => "every rule kept",
        (true, false) => "every hard rule kept",
        _ => "a hard rule broken",
    };

    private static string Missing(Screen screen, RosterWords words, (string Skill, int More) missing, List<CoverStretch> stretches, DateOnly date)
    {
        var spans = Joined(stretches);
        var when = string.Join(", ", spans.Take(MostStretches).Select(span => words.Times(span, date)));
        var rest = spans.Count > MostStretches ? $" and {screen.Number(spans.Count - MostStretches)} times more" : "";
        return $"{missing.Skill}: {screen.Number(Math.Abs(missing.More))} {(missing.More > 0 ? "more" : "fewer")} missing, {when}{rest}";
    }

    /// <summary>Stretches that follow one another without a gap are one.</summary>
    private static List<Time.Interval> Joined(List<CoverStretch> stretches)
    {
        var spans = new List<Time.Interval>();
        foreach (var span in stretches.Select(stretch => stretch.Span))
        {
            if (spans.Count > 0 && spans[^1].End == span.Start)
            {
                spans[^1] = new Time.Interval(spans[^1].Start, span.End);
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
