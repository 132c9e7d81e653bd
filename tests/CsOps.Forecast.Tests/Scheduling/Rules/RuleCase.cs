using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

/// <summary>
/// One agent's days as text, a letter each: off (.), early (E, from 06:00), day (D, from 09:00), late (L, from 14:00), night (N, from 22:00), each of eight hours without a break; long (X, twelve hours from
/// 08:00) and with lunch (P, half past eight hours from 09:00, half an hour of them lunch). Days before a bar are past; the day after it, or the first, is the first planned one.
/// </summary>
internal static class RuleCase
{
    /// <summary>By how much days break a rule; also holds the rule to its word that it finds something exactly where that is over 0.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="days">The days.</param>
    /// <param name="first">The first planned day. Default: a Monday.</param>
    public static double Excess(WorkRule rule, string days, DateOnly? first = null)
    {
        var (problem, shifts) = Of(days, first ?? Monday);
        return Excess(rule, problem, shifts);
    }

    /// <summary>As <see cref="Excess(WorkRule, string, DateOnly?)"/>, for any shifts of the problem's first agent.</summary>
    public static double Excess(WorkRule rule, SchedulingProblem problem, params ImmutableArray<Shift> shifts)
    {
        var lines = new WorkLines(problem);
        var excess = rule.Excess(lines.LineOf(0, lines.Of(0, shifts)));
        var found = rule.FindViolations(problem, shifts).ToList();

        Assert.Equal(excess > 0, found.Count > 0);
        Assert.All(found, violation => Assert.Equal((rule.Name, "A", ((IRosterRule)rule).IsHard), (violation.Rule, violation.AgentId, violation.IsHard)));
        return excess;
    }

    /// <summary>What a rule finds, in words.</summary>
    public static List<RuleViolation> Find(WorkRule rule, string days, DateOnly? first = null)
    {
        var (problem, shifts) = Of(days, first ?? Monday);
        return [.. rule.FindViolations(problem, shifts)];
    }

    /// <summary>The problem of the planned days, with the past ones, and the planned shifts.</summary>
    public static (SchedulingProblem Problem, ImmutableArray<Shift> Shifts) Of(string days, DateOnly first)
    {
        var past = days.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? bar : 0;
        var letters = days.Replace("|", "", StringComparison.Ordinal);
        var shifts = letters.Select((letter, place) => (letter, date: first.AddDays(place - past))).Where(day => day.letter != '.').Select(day => ShiftOf(day.letter, day.date)).ToList();
        var problem = Problems.Of(new DateRange(first, first.AddDays(letters.Length - past - 1)));
        return (problem with { Past = [.. shifts.Where(shift => shift.Date < first)] }, [.. shifts.Where(shift => shift.Date >= first)]);
    }

    /// <summary>A shift of some hours without a break.</summary>
    public static Shift ShiftOn(DateOnly date, double from, double hours) => WithPause(date, from, hours, after: 0, pause: 0);

    /// <summary>A shift of some hours with a break after some of them.</summary>
    public static Shift WithPause(DateOnly date, double from, double hours, double after, double pause)
    {
        var start = Local(date, from);
        ImmutableArray<Break> breaks = pause == 0 ? [] : [new Break("lunch", new Interval(start.AddHours(after), start.AddHours(after + pause)), Paid: false)];
        return new Shift("A", date, "any", new Interval(start, start.AddHours(hours)), breaks);
    }

    private static Shift ShiftOf(char letter, DateOnly date) => letter switch
    {
        'E' => ShiftOn(date, 6, 8),
        'D' => ShiftOn(date, 9, 8),
        'L' => ShiftOn(date, 14, 8),
        'N' => ShiftOn(date, 22, 8),
        'X' => ShiftOn(date, 8, 12),
        _ => WithPause(date, 9, 8.5, after: 4, pause: 0.5),
    };
}
