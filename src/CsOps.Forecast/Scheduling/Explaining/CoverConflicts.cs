using System.Collections.Immutable;
using System.Numerics;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Requirements that no roster of these people can cover.</summary>
internal sealed class CoverConflicts
{
    private readonly SchedulingProblem _problem;
    private readonly AgentWeeks _weeks;
    private readonly List<int> _skills;
    private readonly LocalCalendar _calendar;

    public CoverConflicts(SchedulingProblem problem, AgentWeeks weeks)
    {
        _problem = problem;
        _weeks = weeks;
        _calendar = new LocalCalendar(problem.Grid, problem.Zone);
        _skills = [.. Enumerable.Range(0, problem.Skills.Length).Where(skill => problem.Agents.Any(agent => agent.CanWork(problem.Skills[skill])))];
    }

    /// <summary>Skills that are required and that nobody has.</summary>
    public IEnumerable<RosterConflict> OfSkills() =>
        from skill in _problem.Skills
        where skill.Required.Any(required => required > 0) && !_problem.Agents.Any(agent => agent.CanWork(skill))
        select new RosterConflict
        {
            Rule = RosterConflict.SkillWithoutAgents,
            Skills = [skill.Line],
            Message = FormattableString.Invariant($"Skill {skill.Line} needs up to {skill.Required.Max()} agents at once, and no agent has it."),
            Remedies = [$"up to {HourWords.Count(skill.Required.Max(), "agent")} with skill {skill.Line}"],
        };

    /// <summary>Stretches of time in which more are required than people who can be there.</summary>
    public IEnumerable<RosterConflict> OfIntervals(CancellationToken cancellationToken)
    {
        var people = new PeopleAtOnce(_problem, cancellationToken);
        var sets = new Dictionary<ulong, ulong[]>();
        var run = new List<(ulong Set, int Missing, int Interval)>();
        for (var interval = 0; interval < _problem.Grid.Count; interval++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (WorstIn(interval, people, sets) is not { } worst)
            {
                continue;
            }

            if (run.Count > 0 && (run[^1].Set != worst.Set || run[^1].Interval != interval - 1 || _calendar.DateOf(interval) != _calendar.DateOf(interval - 1)))
            {
                yield return OfRun(run);
                run.Clear();
            }

            run.Add((worst.Set, (int)worst.Missing, interval));
        }

        if (run.Count > 0)
        {
            yield return OfRun(run);
        }
    }

    /// <summary>Skills that require more hours in the whole period than the people who have them can work.</summary>
    public IEnumerable<RosterConflict> OfHours()
    {
        var able = HoursOf();
        double Required(ulong set) => _skills.Where(skill => (set >> skill & 1) != 0).Sum(skill => _problem.Skills[skill].Required.Sum(required => (double)required)) * _problem.Grid.Length.TotalHours;
        double There(ulong set) => able.Where(group => (group.Mask & set) != 0).Sum(group => group.Hours);
        if (SkillSets.Worst(SkillSets.Of(_skills), Required, There) is { } worst)
        {
            yield return new RosterConflict
            {
                Rule = RosterConflict.MoreThanHours,
                Skills = NamesOf(worst.Set),
                Message = FormattableString.Invariant(
                    $"{SkillWords(worst.Set)} {(IsOne(worst.Set) ? "needs" : "together need")} {Required(worst.Set):0.#} agent-hours from {_problem.Days.First:O} to {_problem.Days.Last:O}; the people who have {(IsOne(worst.Set) ? "it" : "one of them")} can work at most {There(worst.Set):0.#}: at least {worst.Missing:0.#} are missing in any roster."),
                Remedies = [FormattableString.Invariant($"{worst.Missing:0.#} hours more of people with {SkillChoice(worst.Set)}")],
            };
        }
    }

    private (ulong Set, double Missing)? WorstIn(int interval, PeopleAtOnce people, Dictionary<ulong, ulong[]> sets)
    {
        var required = _skills.Where(skill => _problem.Skills[skill].Required[interval] > 0).ToList();
        var all = required.Aggregate(0UL, (mask, skill) => mask | (1UL << skill));
        if (!sets.TryGetValue(all, out var subsets))
        {
            subsets = SkillSets.Of(required);
            sets.Add(all, subsets);
        }

        return SkillSets.Worst(subsets, set => RequiredBy(set, interval), set => people.With(set, interval));
    }

    private int RequiredBy(ulong set, int interval)
    {
        var required = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            required += _problem.Skills[BitOperations.TrailingZeroCount(rest)].Required[interval];
        }

        return required;
    }

    private RosterConflict OfRun(List<(ulong Set, int Missing, int Interval)> run)
    {
        var (set, missing, interval) = run.MaxBy(one => one.Missing);
        var date = _calendar.DateOf(interval);
        var hours = run.Sum(one => one.Missing) * _problem.Grid.Length.TotalHours;
        var required = RequiredBy(set, interval);
        var times = FormattableString.Invariant(
            $"{_calendar.LocalStartOf(run[0].Interval):HH:mm} to {TimeZoneInfo.ConvertTime(_problem.Grid[run[^1].Interval].End, _problem.Zone):HH:mm}");
        return new RosterConflict
        {
            Rule = RosterConflict.MoreThanPeople,
            Date = date,
            Skills = NamesOf(set),
            Message = FormattableString.Invariant(
                $"{SkillWords(set)} {(IsOne(set) ? "needs" : "together need")} up to {required} agents at once on {date:O} from {times}; {HourWords.People(required - missing)} with {SkillChoice(set)} can be there: {missing} {(missing == 1 ? "is" : "are")} missing in any roster, {hours:0.##} agent-hours in all."),
            Remedies = [$"{HourWords.Count(missing, "further agent")} with {SkillChoice(set)} from {times}"],
        };
    }

    /// <summary>The most hours that people with each set of skills can work in the period, those of shifts that began before it too.</summary>
    private List<(ulong Mask, double Hours)> HoursOf()
    {
        var slots = SlotGrid.ForShifts(_problem, []);
        var carried = _problem.CarriedOver.ToLookup(shift => shift.AgentId, shift => slots.WorkOf(shift).Sum(work => work.To - work.From) * slots.Hours, StringComparer.Ordinal);
        var people = from agent in _problem.Agents
                     let mask = _skills.Where(skill => agent.CanWork(_problem.Skills[skill])).Aggregate(0UL, (bits, skill) => bits | (1UL << skill))
                     where mask != 0
                     group agent by mask;
        return [.. people.Select(group => (group.Key, group.Sum(agent => carried[agent.Id].Sum() + ContractWeek.Of(_problem.Days).Sum(week => _weeks.MostOf(agent, week, _weeks.LimitsOf(agent, week)).TotalHours))))];
    }

    private ImmutableArray<string> NamesOf(ulong set) => [.. _problem.Skills.Where((_, skill) => (set >> skill & 1) != 0).Select(skill => skill.Line)];

    private string SkillWords(ulong set) => HourWords.And(NamesOf(set));

    private string SkillChoice(ulong set) => IsOne(set) ? $"skill {NamesOf(set)[0]}" : $"one of the skills {HourWords.And(NamesOf(set))}";

    private static bool IsOne(ulong set) => (set & (set - 1)) == 0;
}
