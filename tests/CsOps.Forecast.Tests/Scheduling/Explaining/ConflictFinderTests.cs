using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Explaining;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Explaining;

public class ConflictFinderTests
{
    [Fact]
    public void Find_of_a_week_that_can_be_kept_is_empty() =>
        Assert.Empty(ConflictFinder.Find(Asking(37, Person("A")) with { Skills = [Requirement(Week().Grid, Voice, 1, 9, 12)] }));

    [Fact]
    public void Find_when_absence_leaves_too_few_days_names_it_alone()
    {
        // Four days of absence leave three days of 7.5 hours.
        var away = Person("A") with { Absences = [new Absence(new DateRange(Monday, Monday.AddDays(3)), "course")] };

        var conflict = OfContract(Asking(37, away));

        Assert.Equal([ConflictTermKind.Absence], conflict.Terms.Select(term => term.Kind));
        Assert.Equal("Contract full of Agent A asks for 37 hours in the week of 2026-01-05; absence on 4 days (course) and shifts of at most 7.5 paid hours leave at most 22.5.", conflict.Message);
        Assert.Equal(
            ["2 days of absence fewer", "absence that counts 3.63 paid hours a day more", "a minimum of 22.5 hours"],
            conflict.Remedies.Where(remedy => !remedy.StartsWith("a shift", StringComparison.Ordinal)));
    }

    [Fact]
    public void Find_when_two_terms_are_in_the_way_together_names_both_and_no_third()
    {
        // Seven nights would make 56 hours. At most two in a row make five nights of eight hours, 40, and so do five days a week with three in a row.
        var problem = Asking(41, Person("A"));
        problem = problem with { Templates = [Night], Contracts = [problem.Contracts[0] with { MaxPaidPerWeek = TimeSpan.FromHours(60), MaxConsecutiveDays = 2, MaxDaysPerWeek = 7 }] };

        var conflict = OfContract(problem);

        Assert.Equal([ConflictTermKind.MaximumConsecutiveDays], conflict.Terms.Select(term => term.Kind));
        Assert.Equal(["3 days in a row", "a shift of 8.5 paid hours", "a minimum of 40 hours"], conflict.Remedies);
    }

    [Fact]
    public void Find_when_rest_and_start_times_are_in_the_way_names_them()
    {
        // A night each day leaves 16 hours of rest; 17 allow every second day only, four in a week.
        var problem = Asking(40, Person("A"));
        problem = problem with { Templates = [Night], Contracts = [problem.Contracts[0] with { MaxDaysPerWeek = 7, MaxConsecutiveDays = 7, MinimumRest = TimeSpan.FromHours(17) }] };

        var conflict = OfContract(problem);

        Assert.Equal([ConflictTermKind.MinimumRest, ConflictTermKind.StartTimes], conflict.Terms.Select(term => term.Kind));
        Assert.Contains("17 hours of rest and the times at which shifts may start and shifts of at most 8 paid hours leave at most 32.", conflict.Message.Replace(", the", " and the", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("16 hours of rest", conflict.Remedies);
        Assert.Contains("shifts that start at other times", conflict.Remedies);
    }

    [Fact]
    public void Find_when_a_law_is_in_the_way_names_its_rule()
    {
        // A shift is 7.5 hours of work, none of which two hours a day allow; 20 hours a week allow two shifts.
        var day = OfContract(Asking(37, Person("A")) with { Rules = [new MaximumDailyWorkRule { Most = TimeSpan.FromHours(2) }] });
        var week = OfContract(Asking(37, Person("A")) with { Rules = [new MaximumWeeklyWorkRule { Most = TimeSpan.FromHours(20) }] });

        Assert.Equal([ConflictTermKind.WorkRules], day.Terms.Select(term => term.Kind));
        Assert.StartsWith("Contract full of Agent A asks for 37 hours in the week of 2026-01-05; the rule maximum-daily-work of 2 hours and", day.Message, StringComparison.Ordinal);
        Assert.Contains("more hours allowed by maximum-daily-work", day.Remedies);
        Assert.EndsWith("leave at most 15.", week.Message, StringComparison.Ordinal);
        Assert.Empty(ConflictFinder.Find(Asking(37, Person("A")) with { Skills = [Requirement(Week().Grid, Voice, 1, 9, 12)], Rules = [new MaximumWeeklyWorkRule { Most = TimeSpan.FromHours(20), Weight = 3 }] }));
    }

    [Fact]
    public void Find_when_hours_do_not_add_up_names_the_maximum()
    {
        // Shifts of 7.5 hours make 30 or 37.5: 36 to 37 hours cannot be met.
        var problem = Asking(36, Person("A"));
        problem = problem with { Contracts = [problem.Contracts[0] with { MaxPaidPerWeek = TimeSpan.FromHours(37) }] };

        var conflict = OfContract(problem);

        Assert.Equal([ConflictTermKind.MaximumPaid], conflict.Terms.Select(term => term.Kind));
        Assert.Equal(["at most 37.5 paid hours a week", "a shift of 9 paid hours", "a minimum of 30 hours"], conflict.Remedies);
    }

    [Fact]
    public void Find_when_the_allowed_shifts_are_too_short_names_the_one_that_would_do()
    {
        // Seven shorts would do, and so would five days; five shorts make 20 hours.
        var problem = Asking(24, Person("A"));
        problem = problem with { Templates = [Day, Short], Contracts = [problem.Contracts[0] with { Templates = [Short.Name], MaxDaysPerWeek = 5 }] };

        var conflict = OfContract(problem);

        Assert.Equal([ConflictTermKind.AllowedTemplates, ConflictTermKind.MaximumDays], conflict.Terms.Select(term => term.Kind));
        Assert.Contains("shift day allowed", conflict.Remedies);
    }

    [Fact]
    public void Find_beyond_the_most_to_explain_says_how_many_more_there_are()
    {
        // Alike weeks are explained together: that of B is A's.
        Agent Away(string id, int days) => Person(id) with { Absences = [new Absence(new DateRange(Monday, Monday.AddDays(days)), "course")] };
        var problem = Asking(37, Away("A", 3), Away("B", 3), Away("C", 4), Away("D", 5));

        var conflicts = ConflictFinder.Find(problem, mostExplained: 1).Where(conflict => conflict.Rule is "minimum-paid-time" or RosterConflict.NotExplained).ToList();

        Assert.Equal(["A", "B", null], conflicts.Select(conflict => conflict.AgentId));
        Assert.Equal("2 further weeks of agents do not reach the contract's minimum; they are not explained.", conflicts[^1].Message);
    }

    [Fact]
    public void Find_when_cancelled_gives_what_needs_no_search_and_says_that_there_may_be_more()
    {
        var problem = Asking(40, Person("A")) with { Skills = [Requirement(Week().Grid, Voice, 1, 9, 12), Requirement(Week().Grid, Chat, 3, 9, 12)] };

        var conflicts = ConflictFinder.Find(problem, cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(["skill-without-agents", RosterConflict.NotExplained], conflicts.Select(conflict => conflict.Rule));
    }

    [Fact]
    public void Find_knows_agents_of_the_same_hours_apart_from_others()
    {
        Agent Open(string id, int from) => Person(id) with { Availability = [.. Enum.GetValues<DayOfWeek>().Select(day => new AvailableHours(day, new TimeOnly(from, 0), new TimeOnly(20, 0)))] };

        var problem = Asking(30, Open("A", 7), Open("B", 14), Open("C", 7), Open("D", 14));

        Assert.Equal(["B", "D"], ConflictFinder.Find(problem).Where(conflict => conflict.Rule == "minimum-paid-time").Select(conflict => conflict.AgentId));
    }

    [Fact]
    public void Find_of_a_skill_that_nobody_has_says_how_many_are_needed()
    {
        var problem = Week();
        problem = problem with { Skills = [Requirement(problem.Grid, Chat, 3, 9, 12)] };

        Assert.Equal("Skill chat needs up to 3 agents at once, and no agent has it.", ConflictFinder.Find(problem).Single(conflict => conflict.Rule == "skill-without-agents").Message);
    }

    [Fact]
    public void Find_of_more_required_than_can_be_there_says_when_and_how_many_are_missing()
    {
        // Two required each day, two people, of whom one is away on Monday. Their shifts may run from 7 to 21.
        var problem = Week(Person("A"), Person("B") with { Absences = [new Absence(new DateRange(Monday, Monday), "ill")] });

        var conflict = ConflictFinder.Find(problem).First(one => one.Rule == "more-than-people");

        Assert.Equal(Monday, conflict.Date);
        Assert.Equal("voice needs up to 2 agents at once on 2026-01-05 from 09:00 to 17:00; 1 person with skill voice can be there: 1 is missing in any roster, 8 agent-hours in all.", conflict.Message);
    }

    [Fact]
    public void Find_of_two_skills_that_share_their_people_names_both()
    {
        var problem = Week(Person("A", Voice, Chat), Person("B", Voice, Chat), Person("C", Voice));
        problem = problem with { Skills = [Requirement(problem.Grid, Voice, 2, 9, 11), Requirement(problem.Grid, Chat, 2, 9, 11)] };

        var conflict = ConflictFinder.Find(problem).First(one => one.Rule == "more-than-people");

        Assert.Equal([Voice, Chat], conflict.Skills);
        Assert.Contains("1 is missing", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_of_more_hours_than_people_can_work_says_how_many()
    {
        // 2 x 8 hours on seven days against one person with 37.5 hours.
        var conflict = ConflictFinder.Find(Week()).Single(one => one.Rule == "more-than-hours");

        Assert.Equal("voice needs 112 agent-hours from 2026-01-05 to 2026-01-11; the people who have it can work at most 37.5: at least 74.5 are missing in any roster.", conflict.Message);
    }

    [Fact]
    public void Find_names_the_hard_rules_that_an_edited_roster_breaks()
    {
        var problem = Week();

        var conflict = ConflictFinder.Find(problem, Roster.Of(problem, [DayShift(Monday, 6)]))[0];

        Assert.Equal(("start-window", "A", Monday), (conflict.Rule, conflict.AgentId, conflict.Date!.Value));
    }

    private static RosterConflict OfContract(SchedulingProblem problem) => ConflictFinder.Find(problem).Single(conflict => conflict.Rule == "minimum-paid-time");

    private static SchedulingProblem Asking(double hours, params ImmutableArray<Agent> agents) => Week(agents) with
    {
        Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(hours) }],
    };
}
