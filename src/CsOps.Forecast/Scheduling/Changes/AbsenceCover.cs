using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>Who can replace an agent who is absent from a published roster, in which shift, at what cost; and what it costs when nobody does.</summary>
/// <remarks>
/// For each shift that falls away every other agent is looked at: the same shift on a day off, the best other shift on a day off, and the best other shift on a day of work, each
/// with its breaks where they cost least. What changes is judged beside the roster as published. The absence counts towards the agent's contract hours as the shift would
/// have, so that the agent owes none for it; hours not worked are no longer among the paid ones.
/// </remarks>
public static class AbsenceCover
{
    private const double Rounding = 1e-9;

    /// <summary>Finds who can replace an agent.</summary>
    /// <param name="problem">A problem without errors; that the agent is absent may be in it already.</param>
    /// <param name="roster">The published roster.</param>
    /// <param name="agentId">Who is absent.</param>
    /// <param name="dates">The days of absence.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>
    /// For each shift of the agent on these days, by date, at most <see cref="RosterQueryOptions.Most"/> answers of people who are not absent, the best of each kind that is not
    /// among them and breaks no further hard rule, and that nobody replaces it: those that break no further hard rule first, the fewer the earlier, then the cheapest. Empty when the agent has no shift on these days.
    /// </returns>
    /// <exception cref="ArgumentException">There is no such agent.</exception>
    public static ImmutableArray<CoverOffer> Find(SchedulingProblem problem, Roster roster, string agentId, DateRange dates, RosterQueryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        options ??= new RosterQueryOptions();
        QueryArguments.ThrowIfWrong(problem, options, agentId);
        var shapes = DayShifts.Shapes(problem).ToList();
        return
        [
            .. from shift in roster.Shifts
               where shift.AgentId == agentId && dates.Contains(shift.Date)
               let query = new RosterQuery(problem, WithAbsence(problem, shift), roster.Shifts, shapes, options.Weights)
               select new CoverOffer(shift, OptionsFor(query, shift, options)),
        ];
    }

    /// <summary>The problem in which the agent of a shift is absent on its day.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="shift">The shift that falls away.</param>
    /// <returns>The same problem where the agent is absent already; else the absence counts as the paid hours of the shift.</returns>
    public static SchedulingProblem WithAbsence(SchedulingProblem problem, Shift shift)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(shift);
        var absence = new Absence(new DateRange(shift.Date, shift.Date), "replaced") { PaidPerDay = shift.Paid };
        return problem with
        {
            Agents =
            [
                .. problem.Agents.Select(agent => agent.Id != shift.AgentId || agent.IsAbsent(shift.Date) ? agent : agent with { Absences = agent.Absences.Add(absence) }),
            ],
        };
    }

    /// <summary>Replaces an agent day by day with the best answer, each day after the days before it.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="roster">The published roster.</param>
    /// <param name="agentId">Who is absent.</param>
    /// <param name="dates">The days of absence.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The answers taken, by date, and the roster with them, judged by the problem in which the agent is absent.</returns>
    /// <exception cref="ArgumentException">There is no such agent.</exception>
    public static (ImmutableArray<RosterOption> Taken, Roster Roster) Replace(
        SchedulingProblem problem, Roster roster, string agentId, DateRange dates, RosterQueryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var few = (options ?? new RosterQueryOptions()) with { Most = 1 };
        var taken = ImmutableArray.CreateBuilder<RosterOption>();
        foreach (var date in dates.Dates())
        {
            foreach (var offer in Find(problem, roster, agentId, new DateRange(date, date), few))
            {
                var best = offer.Options[0];
                problem = WithAbsence(problem, offer.Shift);
                roster = Roster.Of(problem, best.ApplyTo(roster), few.Weights);
                taken.Add(best);
            }
        }

        return (taken.ToImmutable(), roster);
    }

    private static ImmutableArray<RosterOption> OptionsFor(RosterQuery query, Shift gone, RosterQueryOptions options)
    {
        ImmutableArray<RosterChange> nobody = [new RosterChange(gone.AgentId, gone.Date, gone, After: null)];
        var cost = query.CostOf(nobody);
        var none = query.OptionOf(RosterOptionKind.Nobody, agentId: null, nobody, cost);
        var others = query.Problem.Agents.Where(agent => agent.Id != gone.AgentId && (options.With is null || agent.Id == options.With));

        // The same shift is an answer however little it helps; another one only where it is better than none.
        var answers = new ReplacementFinder(query, gone).For(others)
            .Select(answer => (answer.Kind, answer.AgentId, Changes: nobody.Add(answer.Change)))
            .Where(answer => answer.Kind == RosterOptionKind.SameShift || IsBetter(query.CostOf(answer.Changes), cost))
            .ToList();
        var best = query.Best(answers, options.Most);
        best = best.AddRange(answers.GroupBy(answer => answer.Kind).Where(kind => !best.Any(option => option.Kind == kind.Key)).SelectMany(kind => query.Best(kind, 1)).Where(option => option.KeepsHardRules));
        var place = best.TakeWhile(option => (option.HardRulesBroken, option.Cost.Total - Rounding).CompareTo((none.HardRulesBroken, cost.Total)) <= 0).Count();
        return best.Insert(place, none);
    }

    private static bool IsBetter(RosterCostChange some, RosterCostChange none) => some.Missing < none.Missing - Rounding || some.Total < none.Total - Rounding;
}
