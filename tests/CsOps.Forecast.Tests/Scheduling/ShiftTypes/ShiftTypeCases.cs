using CsOps.Forecast.Scheduling.ShiftTypes;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

/// <summary>Tiny problems: an early and a late shift, the early one never the day after the late one.</summary>
internal static class ShiftTypeCases
{
    public const int Early = 0;
    public const int Late = 1;

    /// <summary>An agent whom no rule hinders.</summary>
    public static ShiftTypeAgent Free(string id, int days) => new()
    {
        Id = id,
        MostShifts = [days, days],
        LeastMinutes = 0,
        MostMinutes = days * 480,
        MostDaysInARow = days,
        LeastDaysInARow = 1,
        LeastDaysOffInARow = 1,
        MostWeekends = days,
    };

    /// <summary>One early shift required each day, at 100 for each agent missing and 1 for each too many.</summary>
    public static ShiftTypeProblem OneEarlyADay(int days, params ShiftTypeAgent[] agents) => new(
        days,
        [new ShiftType("E", 480, []), new ShiftType("L", 480, ["E"])],
        [.. agents],
        [],
        [.. Enumerable.Range(0, days).Select(day => new ShiftTypeCover(day, Early, 1, 100, 1))]);

    /// <summary>A random problem with tight rules.</summary>
    public static ShiftTypeProblem Random(int seed, int days, int agents)
    {
        var random = new Random(seed);
        return new ShiftTypeProblem(
            days,
            [new ShiftType("E", 480, []), new ShiftType("L", 480, ["E"]), new ShiftType("N", 600, ["E", "L"])],
            [.. Enumerable.Range(0, agents).Select(agent => AgentOf(random, agent, days))],
            [.. Enumerable.Range(0, 3 * agents).Select(_ => new ShiftTypeRequest(random.Next(agents), random.Next(days), random.Next(3), random.Next(1, 4), random.Next(2) == 0))],
            [.. Enumerable.Range(0, days * 3).Select(i => new ShiftTypeCover(i / 3, i % 3, random.Next(agents / 3 + 1), 100, 1))]);
    }

    private static ShiftTypeAgent AgentOf(Random random, int agent, int days) => new()
    {
        Id = $"a{agent}",
        MostShifts = [days, random.Next(2) * days, random.Next(4)],
        LeastMinutes = days * 480 * 4 / 10,
        MostMinutes = days * 480 * 7 / 10,
        MostDaysInARow = random.Next(3, 7),
        LeastDaysInARow = random.Next(1, 4),
        LeastDaysOffInARow = random.Next(1, 4),
        MostWeekends = random.Next(1, 3),
        DaysOff = [random.Next(days)],
    };
}
