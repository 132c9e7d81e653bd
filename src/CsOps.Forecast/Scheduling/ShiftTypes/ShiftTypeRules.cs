using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.ShiftTypes;

/// <summary>The hard rules of an agent's days, checked one by one.</summary>
internal static class ShiftTypeRules
{
    private const int DaysOfWeek = 7;
    private const int Saturday = 5;

    /// <summary>The rules that a line breaks: for each day 0 for off, or the place of the shift type in the problem, from 1.</summary>
    public static ImmutableArray<RuleViolation> Broken(ShiftTypeProblem problem, ShiftTypeAgent agent, ReadOnlySpan<byte> line)
    {
        var days = line.ToArray();
        return [.. Days(problem, agent, days), .. Totals(problem, agent, days), .. Runs(agent, days)];
    }

    private static IEnumerable<RuleViolation> Days(ShiftTypeProblem problem, ShiftTypeAgent agent, byte[] line)
    {
        foreach (var day in agent.DaysOff.Where(day => line[day] != 0).Order())
        {
            yield return Of(agent, "day-off", $"day {day}: a shift on a day off.");
        }

        for (var day = 1; day < line.Length; day++)
        {
            if (line[day - 1] != 0 && line[day] != 0 && problem.Types[line[day - 1] - 1].NotFollowedBy.Contains(problem.Types[line[day] - 1].Id, StringComparer.Ordinal))
            {
                yield return Of(agent, "may-not-follow", $"day {day}: {problem.Types[line[day] - 1].Id} may not follow {problem.Types[line[day - 1] - 1].Id}.");
            }
        }
    }

    private static IEnumerable<RuleViolation> Totals(ShiftTypeProblem problem, ShiftTypeAgent agent, byte[] line)
    {
        for (var type = 0; type < problem.Types.Length; type++)
        {
            var shifts = line.Count(worked => worked == type + 1);
            if (shifts > agent.MostShifts[type])
            {
                yield return Of(agent, "most-shifts", $"{shifts} shifts {problem.Types[type].Id}, at most {agent.MostShifts[type]}.");
            }
        }

        var minutes = line.Sum(type => type == 0 ? 0L : problem.Types[type - 1].Minutes);
        if (minutes < agent.LeastMinutes)
        {
            yield return Of(agent, "least-minutes", $"{minutes} minutes, at least {agent.LeastMinutes}.");
        }

        if (minutes > agent.MostMinutes)
        {
            yield return Of(agent, "most-minutes", $"{minutes} minutes, at most {agent.MostMinutes}.");
        }

        var weekends = Enumerable.Range(0, line.Length).Where(day => day % DaysOfWeek >= Saturday && line[day] != 0).Select(day => day / DaysOfWeek).Distinct().Count();
        if (weekends > agent.MostWeekends)
        {
            yield return Of(agent, "most-weekends", $"{weekends} weekends, at most {agent.MostWeekends}.");
        }
    }

    private static IEnumerable<RuleViolation> Runs(ShiftTypeAgent agent, byte[] line)
    {
        for (var first = 0; first < line.Length;)
        {
            var isWork = line[first] != 0;
            var end = first + 1;
            while (end < line.Length && line[end] != 0 == isWork)
            {
                end++;
            }

            var run = end - first;
            var isInside = first > 0 && end < line.Length;
            if (isWork && run > agent.MostDaysInARow)
            {
                yield return Of(agent, "most-days-in-a-row", $"{run} days in a row from day {first}, at most {agent.MostDaysInARow}.");
            }

            if (isWork && isInside && run < agent.LeastDaysInARow)
            {
                yield return Of(agent, "least-days-in-a-row", $"{run} days in a row from day {first}, at least {agent.LeastDaysInARow}.");
            }

            if (!isWork && isInside && run < agent.LeastDaysOffInARow)
            {
                yield return Of(agent, "least-days-off-in-a-row", $"{run} days off from day {first}, at least {agent.LeastDaysOffInARow}.");
            }

            first = end;
        }
    }

    private static RuleViolation Of(ShiftTypeAgent agent, string rule, FormattableString message) =>
        new(rule, agent.Id, Date: null, string.Create(CultureInfo.InvariantCulture, $"agent {agent.Id}: {message.ToString(CultureInfo.InvariantCulture)}"));
}
