using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>The price of shifts, counted anew minute by minute and by trying every allotment: slow and plain, to check the scheduler by.</summary>
internal static class RosterPrice
{
    /// <summary>The price of the shifts; every time of the problem must be a multiple of the step, in minutes.</summary>
    public static double Of(SchedulingProblem problem, IEnumerable<Shift> shifts, CoverageWeights weights, int step = 30)
    {
        var all = shifts.ToList();
        var price = all.Sum(s => s.Paid.TotalHours) * weights.Paid;
        for (var at = problem.Grid.Start; at < problem.Grid.End; at = at.AddMinutes(step))
        {
            var required = problem.Skills.Select(s => s.Required[problem.Grid.IndexOf(at)]).ToArray();
            var present = all.Concat(problem.Past).Where(s => IsAtWork(s, at)).Select(s => SkillsOf(problem, s.AgentId)).ToList();
            price += Cheapest(problem, weights, required, present, 0, new int[required.Length]) * step / 60.0;
        }

        return price;
    }

    public static bool IsAtWork(Shift shift, DateTimeOffset at) => shift.Span.Contains(at) && !shift.Breaks.Any(b => b.Span.Contains(at));

    private static int[] SkillsOf(SchedulingProblem problem, string agent)
    {
        var skills = problem.Agents.Single(a => a.Id == agent).Skills;
        return [.. Enumerable.Range(0, problem.Skills.Length).Where(k => skills.Contains(problem.Skills[k].Skill, StringComparer.Ordinal))];
    }

    private static double Cheapest(SchedulingProblem problem, CoverageWeights weights, int[] required, List<int[]> present, int next, int[] allotted)
    {
        if (next == present.Count)
        {
            return required.Select((r, k) => PriceOf(weights, problem.Skills[k].Weight, r, allotted[k])).Sum();
        }

        var least = double.PositiveInfinity;
        foreach (var skill in present[next])
        {
            allotted[skill]++;
            least = Math.Min(least, Cheapest(problem, weights, required, present, next + 1, allotted));
            allotted[skill]--;
        }

        return least;
    }

    private static double PriceOf(CoverageWeights weights, double skillWeight, double required, double allotted) =>
        allotted >= required
            ? weights.OverStaffing * (allotted - required)
            : weights.UnderStaffing * skillWeight * (required - allotted + (weights.Escalation * (required - allotted) * (required - allotted) / required));
}
