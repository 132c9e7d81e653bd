using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Validation;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>Who can work, in which shifts, and what must be covered.</summary>
public sealed record SchedulingProblem
{
    /// <summary>The intervals to cover: those of <see cref="Days"/> on the clock of <see cref="Zone"/>.</summary>
    public required IntervalGrid Grid { get; init; }

    /// <summary>The zone whose clock shifts start by.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The days to plan; weeks of contract hours are counted from the first.</summary>
    public required DateRange Days { get; init; }

    /// <summary>What must be covered, a line a skill.</summary>
    public required ImmutableArray<SkillRequirement> Skills { get; init; }

    /// <summary>The people.</summary>
    public required ImmutableArray<Agent> Agents { get; init; }

    /// <summary>The contracts that the people refer to.</summary>
    public required ImmutableArray<Contract> Contracts { get; init; }

    /// <summary>The kinds of shift.</summary>
    public required ImmutableArray<ShiftTemplate> Templates { get; init; }

    /// <summary>The patterns of days that agents refer to.</summary>
    public ImmutableArray<WorkPattern> Patterns { get; init; } = [];

    /// <summary>Rules besides the standard ones, which the search follows and rosters are judged by.</summary>
    public ImmutableArray<IRosterRule> Rules { get; init; } = [];

    /// <summary>Trainings, meetings and the like, to be placed within shifts.</summary>
    public ImmutableArray<Duty> Duties { get; init; } = [];

    /// <summary>
    /// Shifts that agents worked before <see cref="Days"/>, on whole minutes: rest, days in a row and the rules that look back count them, and work of theirs that runs into the grid covers it, a night's that
    /// begins on the evening before. Default: none known.
    /// </summary>
    public ImmutableArray<Shift> Past { get; init; } = [];

    /// <summary>
    /// The days before <see cref="Days"/> of which <see cref="Past"/> holds all that was worked: averages over weeks leave the others out. Default: none said, all from the first shift of the past on.
    /// </summary>
    public ImmutableArray<DateRange> KnownDays { get; init; } = [];

    /// <summary>The roster that is to be changed as little as is worth while. Default: null, a new one is made.</summary>
    public RosterRevision? Revision { get; init; }

    /// <summary>The seed of every random choice. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Past shifts that run into the grid: their work there is part of every roster's cover, and of no roster's price.</summary>
    internal IEnumerable<Shift> CarriedOver => Past.Where(shift => shift.Date < Days.First && shift.Span.End > Grid.Start);

    /// <summary>
    /// What is wrong or odd in the problem: errors, with which it cannot be solved (a scheduler throws), and warnings. Empty when all is well.
    /// </summary>
    public ImmutableArray<ProblemIssue> Check() => ProblemCheck.IssuesOf(this);
}
