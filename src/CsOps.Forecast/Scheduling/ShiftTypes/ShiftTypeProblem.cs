using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.ShiftTypes;

/// <summary>Which agent works which type of shift on which day: the shift-scheduling problem of Curtois and Qu (2014). Day 0 is a Monday.</summary>
/// <param name="Days">The days to schedule, 1 or more.</param>
/// <param name="Types">The types of shift.</param>
/// <param name="Agents">The agents.</param>
/// <param name="Requests">What agents ask for.</param>
/// <param name="Cover">The agents required.</param>
public sealed record ShiftTypeProblem(
    int Days,
    ImmutableArray<ShiftType> Types,
    ImmutableArray<ShiftTypeAgent> Agents,
    ImmutableArray<ShiftTypeRequest> Requests,
    ImmutableArray<ShiftTypeCover> Cover)
{
    private const int MostTypes = byte.MaxValue;
    private const long MostCells = 50_000_000;

    /// <summary>What is wrong with the problem, null if nothing: a place or a number out of its range, or more than there is memory for.</summary>
    internal string? Issue() =>
        Days < 1 ? "there are no days."
        : Types.IsEmpty ? "there are no shift types."
        : Types.Length > MostTypes ? Invariant($"there are {Types.Length} shift types, the most is {MostTypes}.")
        : Agents.IsEmpty ? "there are no agents."
        : (long)Days * (Types.Length + 1) * (Agents.Length + 1) > MostCells
            ? Invariant($"{Days} days of {Types.Length} shift types and {Agents.Length} agents are too many to search.")
        : Types.FirstOrDefault(type => type.Minutes < 1) is { } type ? Invariant($"shift {type.Id} lasts {type.Minutes} minutes; expected 1 or more.")
        : Agents.FirstOrDefault(agent => !IsWhole(agent)) is { } agent ? $"agent {agent.Id}: a number is out of its range."
        : Requests.Any(request => !IsIn(request.Agent, Agents.Length) || !IsIn(request.Day, Days) || !IsIn(request.Type, Types.Length) || request.Weight < 0)
            ? "a request has an agent, a day or a type that there is not, or a weight below 0."
        : Cover.Any(cover => !IsIn(cover.Day, Days) || !IsIn(cover.Type, Types.Length) || cover.Required < 0 || cover.UnderWeight < 0 || cover.OverWeight < 0)
            ? "a requirement has a day or a type that there is not, or a number below 0."
        : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool IsIn(int place, int count) => place >= 0 && place < count;

    private bool IsWhole(ShiftTypeAgent agent) =>
        agent.MostShifts.Length == Types.Length && agent.MostShifts.All(most => most >= 0) && agent.LeastMinutes >= 0 && agent.MostMinutes >= 0 && agent.MostWeekends >= 0
        && agent.MostDaysInARow >= 1 && agent.LeastDaysInARow >= 1 && agent.LeastDaysOffInARow >= 1 && agent.DaysOff.All(day => IsIn(day, Days));
}
