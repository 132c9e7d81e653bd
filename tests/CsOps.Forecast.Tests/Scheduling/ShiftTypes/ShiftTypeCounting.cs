using CsOps.Forecast.Scheduling.ShiftTypes;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

/// <summary>Every line and every roster of tiny problems, one by one, checked by the rules' own words.</summary>
internal static class ShiftTypeCounting
{
    /// <summary>A random problem of two agents and two types over a week or little more, tight in every rule.</summary>
    public static ShiftTypeProblem Tiny(int seed)
    {
        var random = new Random(seed);
        var days = random.Next(6, 9);
        return new ShiftTypeProblem(
            days,
            [new ShiftType("E", 480, []), new ShiftType("L", random.Next(2) == 0 ? 480 : 600, ["E"])],
            [.. Enumerable.Range(0, 2).Select(agent => AgentOf(random, agent, days))],
            [.. Enumerable.Range(0, 6).Select(_ => new ShiftTypeRequest(random.Next(2), random.Next(days), random.Next(2), random.Next(1, 30), random.Next(2) == 0))],
            [.. Enumerable.Range(0, 2 * days).Select(i => new ShiftTypeCover(i / 2, i % 2, random.Next(3), random.Next(50), random.Next(20)))]);
    }

    /// <summary>The lines that keep every rule.</summary>
    public static List<byte[]> Lines(ShiftTypeProblem problem, int agent)
    {
        var lines = new List<byte[]>();
        var kinds = problem.Types.Length + 1;
        for (var code = 0; code < Math.Pow(kinds, problem.Days); code++)
        {
            var line = new byte[problem.Days];
            for (var (day, rest) = (0, code); day < line.Length; day++, rest /= kinds)
            {
                line[day] = (byte)(rest % kinds);
            }

            if (ShiftTypeRules.Broken(problem, problem.Agents[agent], line).IsEmpty)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>The cost of the cheapest roster of two agents; null where there is none that keeps every rule.</summary>
    public static long? Cheapest(ShiftTypeProblem problem)
    {
        var model = new LineModel(problem);
        var others = Lines(problem, 1);
        var costs = Lines(problem, 0).SelectMany(_ => others, (one, other) => model.CostOf([.. one, .. other])).ToList();
        return costs.Count == 0 ? null : costs.Min();
    }

    private static ShiftTypeAgent AgentOf(Random random, int agent, int days) => new()
    {
        Id = $"a{agent}",
        MostShifts = [random.Next(1, 5), random.Next(0, 4)],
        LeastMinutes = random.Next(0, 4) * 480,
        MostMinutes = random.Next(4, 7) * 480,
        MostDaysInARow = random.Next(2, 6),
        LeastDaysInARow = random.Next(1, 4),
        LeastDaysOffInARow = random.Next(1, 4),
        MostWeekends = random.Next(0, 2),
        DaysOff = random.Next(3) == 0 ? [random.Next(days)] : [],
    };
}
