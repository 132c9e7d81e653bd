using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class ProblemCheckTests
{
    private static readonly BreakTemplate Lunch = Day.Breaks[0];

    public static TheoryData<string, string> Damages => new()
    {
        { "unknown contract", "agent A: has contract 'none', which does not exist; there are full" },
        { "unknown template", "contract full: allows template 'none', which does not exist; there are day" },
        { "two agents of one id", "agent A: stands more than once; names must be unique" },
        { "empty name", "agent: a name is empty" },
        { "requirement too short", "skill voice: has 1 intervals of requirement; the grid has 336" },
        { "negative requirement", "skill voice: requires -1 agents; expected 0 to 100000" },
        { "weight is not a number", "skill voice: has weight NaN; expected a number over 0" },
        { "empty grid", "grid: is empty; expected the intervals of 2026-01-05 to 2026-01-11" },
        { "grid a day late", "grid: starts at 2026-01-05 23:00:00Z; the first day, 2026-01-05, starts at 2026-01-04 23:00:00Z" },
        { "latest before earliest", "template day: starts at the latest at 06:00, before its earliest start 07:00" },
        { "negative length", "template day: lasts -8h; expected over 0 and at most 24 hours" },
        { "no step", "template day: has a start step of 0h; expected over 0" },
        { "seconds", "template day: has a time that is not a whole number of minutes" },
        { "windows overlap", "template day, break lunch: may start 3h into the shift, when the break before it may last until 5h30m; windows must be in order and apart" },
        { "break beyond the shift", "template day, break lunch: may end 8h30m into a shift of 8h; expected within the shift" },
        { "break latest before earliest", "template day, break lunch: starts at the latest 2h into the shift, before its earliest start 3h" },
        { "break of negative length", "template day, break lunch: lasts -30m; expected over 0" },
        { "least over most", "contract full: has at most 40h paid a week, less than its least, 48h" },
        { "no days", "contract full: allows 0 working days a week; expected 1 to 7" },
        { "negative rest", "contract full: has a minimum rest of -1h; expected 0 to 7 days" },
        { "negative cost", "contract full: costs -1 an hour; expected 0 or more" },
        { "no such pattern", "agent A: works by pattern 'none', which does not exist; there are " },
        { "pattern without days", "pattern empty: has no days; expected 1 or more" },
        { "level of nothing", "agent A: has a skill of level 0; expected 1 or more" },
        { "preference of nothing", "agent A: prefers template 'none', which does not exist" },
        { "paid twice", "template day: is paid a share of 2; expected 0 to 1" },
        { "values of another grid", "skill voice: has the values of 1 intervals; the grid has 336" },
        { "value is not a number", "skill voice: has an agent whose value is not a number" },
        { "rule without contracts", "rule weekly-rest: lacks the contracts that it is about; expected none named, for all, or some" },
        { "rule of no weight", "rule weekly-rest: has weight NaN; expected over 0" },
        { "cover of no days", "rule team-cover: lacks its days; expected none named, for all, or some" },
        { "team of nobody", "rule team-cover: is about team 'none', in which nobody is" },
        { "pair with nobody", "rule pairing: is about agent 'none', who does not exist" },
        { "pair with themselves", "rule pairing: pairs agent 'A' with themselves; expected two agents" },
        { "weekends beyond all", "rule maximum-weekends: allows 5 of 4, which is all; expected fewer" },
        { "hard pair", "rule pairing: has weight Infinity; expected over 0, not infinite" },
        { "pins nobody", "revision: pins agent 'none', who does not exist" },
        { "published twice", "revision: has 2 shifts of agent A on 2026-01-05; expected at most 1" },
        { "no agents given", "problem: the agents, their skills, absences or wishes are missing" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Check_of_a_damaged_problem_says_what_is_wrong(string damage, string message)
    {
        var issues = Damaged(damage).Check();

        Assert.Contains(issues, i => i.IsError && i.ToString() == message);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Solve_of_a_damaged_problem_throws_what_check_says(string damage, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new RosterScheduler().Solve(Damaged(damage)));

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_a_sound_problem_is_empty() => Assert.Empty(Week().Check());

    [Theory]
    [InlineData("2026-03-23", 334)]
    [InlineData("2026-10-19", 338)]
    public void Check_of_a_week_with_a_clock_change_is_empty(string first, int intervals)
    {
        var problem = Of(DateRange.WeekFrom(DateOnly.Parse(first, CultureInfo.InvariantCulture)));

        Assert.Equal(intervals, problem.Grid.Count);
        Assert.Empty(problem.Check());
    }

    [Fact]
    public void Check_of_a_skill_that_is_not_required_only_warns()
    {
        var issue = Assert.Single(Week(Person("A", Voice, "email")).Check());

        Assert.False(issue.IsError);
        Assert.Equal("agent A: has skill 'email', which nothing is required of; there are voice", issue.ToString());
    }

    [Fact]
    public void Check_of_a_rule_about_a_contract_that_nobody_has_only_warns()
    {
        var issue = Assert.Single((Week() with { Rules = [new WeeklyRestRule { Contracts = ["none"] }] }).Check());

        Assert.False(issue.IsError);
        Assert.Equal("rule weekly-rest: is about contract 'none', which does not exist; there are full", issue.ToString());
    }

    private static SchedulingProblem Damaged(string damage)
    {
        var problem = Week();
        return damage switch
        {
            "unknown contract" => problem with { Agents = [Person("A") with { Contract = "none" }] },
            "unknown template" => problem with { Contracts = [FullTime with { Templates = ["none"] }] },
            "two agents of one id" => problem with { Agents = [Person("A"), Person("A")] },
            "empty name" => problem with { Agents = [Person("")] },
            "requirement too short" => problem with { Skills = [new SkillRequirement(Voice, [1])] },
            "negative requirement" => problem with { Skills = [Requirement(problem.Grid, Voice, -1, 9, 10)] },
            "weight is not a number" => problem with { Skills = [problem.Skills[0] with { Weight = double.NaN }] },
            "empty grid" => problem with { Grid = problem.Grid.Slice(0, 0) },
            "grid a day late" => problem with { Grid = problem.Grid.Slice(48, 336) },
            "no such pattern" => problem with { Agents = [Person("A") with { Pattern = "none" }] },
            "pattern without days" => problem with { Patterns = [new WorkPattern { Name = "empty", First = Monday, Days = [] }] },
            "level of nothing" => problem with { Agents = [Person("A") with { Levels = [new SkillLevel(Voice, 0)] }] },
            "preference of nothing" => problem with { Agents = [Person("A") with { Preferences = [new ShiftPreference { Template = "none" }] }] },
            "paid twice" => problem with { Templates = [Day with { PaidShare = 2 }] },
            "values of another grid" => problem with { Skills = [problem.Skills[0] with { Values = [[1]] }] },
            "value is not a number" => problem with { Skills = [problem.Skills[0] with { Values = [[double.NaN]] }] },
            "rule without contracts" => problem with { Rules = [new WeeklyRestRule { Contracts = default }] },
            "rule of no weight" => problem with { Rules = [new WeeklyRestRule { Weight = double.NaN }] },
            "cover of no days" => problem with { Rules = [new TeamCoverRule { Team = "none", Agents = 1, From = new TimeOnly(8, 0), To = new TimeOnly(9, 0), Days = default }] },
            "team of nobody" => problem with { Rules = [new TeamCoverRule { Team = "none", Agents = 1, From = new TimeOnly(8, 0), To = new TimeOnly(9, 0) }] },
            "pair with nobody" => problem with { Rules = [new PairingRule { Agent = "A", With = "none" }] },
            "pair with themselves" => problem with { Rules = [new PairingRule { Agent = "A", With = "A" }] },
            "weekends beyond all" => problem with { Rules = [new MaximumWeekendsRule { Most = 5, Of = 4 }] },
            "hard pair" => problem with { Rules = [new PairingRule { Agent = "A", With = "A", Weight = double.PositiveInfinity }] },
            "pins nobody" => problem with { Revision = new RosterRevision { Published = [], PinnedAgents = ["none"] } },
            "published twice" => problem with { Revision = new RosterRevision { Published = [DayShift(Monday), DayShift(Monday)] } },
            "no agents given" => problem with { Agents = default },
            "least over most" => With(FullTime with { MinPaidPerWeek = TimeSpan.FromHours(48) }),
            "no days" => With(FullTime with { MaxDaysPerWeek = 0 }),
            "negative rest" => With(FullTime with { MinimumRest = TimeSpan.FromHours(-1) }),
            "negative cost" => With(FullTime with { CostPerHour = -1 }),
            _ => problem with { Templates = [DamagedTemplate(damage)] },
        };

        SchedulingProblem With(Contract contract) => problem with { Contracts = [contract] };
    }

    private static ShiftTemplate DamagedTemplate(string damage) => damage switch
    {
        "latest before earliest" => Day with { LatestStart = new TimeOnly(6, 0) },
        "negative length" => Day with { Length = TimeSpan.FromHours(-8) },
        "no step" => Day with { StartStep = TimeSpan.Zero },
        "seconds" => Day with { Length = TimeSpan.FromSeconds(28801) },
        "windows overlap" => Day with { Breaks = [Lunch, Lunch] },
        "break beyond the shift" => Day with { Breaks = [Lunch with { Latest = TimeSpan.FromHours(8) }] },
        "break latest before earliest" => Day with { Breaks = [Lunch with { Latest = TimeSpan.FromHours(2) }] },
        "break of negative length" => Day with { Breaks = [Lunch with { Length = TimeSpan.FromMinutes(-30) }] },
        _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, "There is no such damage."),
    };
}
