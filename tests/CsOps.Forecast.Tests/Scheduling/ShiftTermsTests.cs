using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>What agents and shifts may say besides contract and skills, and what rosters make of it.</summary>
public class ShiftTermsTests
{
    private static readonly RosterSchedulerOptions Quick = new() { Iterations = 300_000 };

    [Fact]
    public void Solve_gives_no_shift_outside_the_hours_in_which_an_agent_can_work()
    {
        var hours = new AvailableHours(DayOfWeek.Tuesday, new TimeOnly(8, 0), new TimeOnly(16, 30));
        var problem = Week(Person("A") with { Availability = [hours] }, Person("B"));

        var shifts = Solve(problem).Shifts.Where(s => s.AgentId == "A").ToList();

        var shift = Assert.Single(shifts);
        Assert.Equal(DayOfWeek.Tuesday, shift.Date.DayOfWeek);
        Assert.InRange(shift.Span.Start, Local(shift.Date, 8), Local(shift.Date, 8.5));
    }

    [Fact]
    public void Solve_gives_shifts_on_the_days_of_their_template_alone()
    {
        var weekend = Short with { Name = "weekend", Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] };
        var week = Day with { Days = [DayOfWeek.Monday, DayOfWeek.Tuesday] };
        var problem = Week(Person("A"), Person("B"), Person("C")) with { Templates = [week, weekend] };

        var roster = Solve(problem);

        Assert.Equal(ScheduleStatus.Feasible, roster.Status);
        Assert.Equal(4, roster.Shifts.Count(shift => shift.Template == "day"));
        Assert.Contains(roster.Shifts, shift => shift.Template == "weekend");
        Assert.All(roster.Shifts, shift => Assert.Equal(shift.Template == "day", shift.Date <= Monday.AddDays(1)));
        var wrong = Roster.Of(problem, [DayShift(Monday.AddDays(2))]);
        Assert.Equal("start-window", Assert.Single(wrong.Violations, violation => violation.IsHard).Rule);
    }

    [Fact]
    public void Available_hours_that_meet_at_midnight_are_one()
    {
        var problem = Nights(Person("A") with
        {
            Availability =
            [
                new AvailableHours(DayOfWeek.Monday, new TimeOnly(20, 0), TimeOnly.MinValue), new AvailableHours(DayOfWeek.Tuesday, TimeOnly.MinValue, new TimeOnly(7, 0)),
            ],
        });

        var shift = Assert.Single(Solve(problem).Shifts);

        Assert.Equal(Monday, shift.Date);
    }

    [Fact]
    public void Availability_rule_names_the_hours_that_a_shift_leaves()
    {
        var problem = Week(Person("A") with { Availability = [new AvailableHours(DayOfWeek.Monday, new TimeOnly(10, 0), new TimeOnly(18, 0))] });

        var violation = Assert.Single(Roster.Of(problem, [DayShift(Monday, 9)]).Violations, v => v.Rule == "availability");

        Assert.Equal("Agent A cannot work from 09:00 to 17:00 on 2026-01-05: available from 10:00 to 18:00.", violation.Message);
    }

    [Fact]
    public void Solve_gives_no_shift_that_touches_hours_of_absence_and_others_on_the_same_day()
    {
        var afternoon = new Absence(new DateRange(Monday, Monday.AddDays(6)), "school") { Hours = new OpenSpan(new TimeOnly(16, 30), new TimeOnly(18, 0)) };
        var problem = Week(Person("A") with { Absences = [afternoon] }, Person("B"));

        var shifts = Solve(problem).Shifts.Where(shift => shift.AgentId == "A").ToList();

        Assert.NotEmpty(shifts);
        Assert.All(shifts, shift => Assert.True(shift.Span.End <= Local(shift.Date, 16.5)));
    }

    [Fact]
    public void Availability_rule_names_the_hours_of_absence_that_a_shift_touches_and_the_absence_rule_none()
    {
        var problem = Week(Person("A") with { Absences = [new Absence(new DateRange(Monday, Monday), "dentist") { Hours = new OpenSpan(new TimeOnly(16, 0), new TimeOnly(18, 0)) }] });

        var hard = Roster.Of(problem, [DayShift(Monday, 9)]).Violations.Where(violation => violation.IsHard).ToList();
        var before = Roster.Of(problem, [DayShift(Monday, 8)]).Violations.Where(violation => violation.IsHard);

        Assert.Equal("Agent A cannot work from 09:00 to 17:00 on 2026-01-05: absent from 16:00 to 18:00, dentist.", Assert.Single(hard).Message);
        Assert.Empty(before);
    }

    [Fact]
    public void Hours_of_absence_that_the_clock_skips_take_nothing_away()
    {
        var spring = new DateOnly(2026, 3, 29);
        var skipped = new Absence(new DateRange(spring, spring), "doctor") { Hours = new OpenSpan(new TimeOnly(2, 30), new TimeOnly(3, 0)) };

        var spans = AvailableSpans.On(spring, Person("A") with { Absences = [skipped] }, TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"));

        Assert.Equal(71, Assert.Single(spans!).Length.TotalHours);
    }

    [Fact]
    public void Hours_of_absence_through_midnight_part_the_hours_in_which_somebody_can_work()
    {
        var night = new Absence(new DateRange(Monday, Monday), "night off") { Hours = new OpenSpan(new TimeOnly(22, 0), new TimeOnly(6, 0)) };
        var spans = AvailableSpans.On(Monday.AddDays(1), Person("A") with { Absences = [night] }, TimeZoneInfo.Utc);

        Assert.Equal(
            [new Interval(Utc(0, 0), Utc(0, 22)), new Interval(Utc(1, 6), Utc(3, 0))],
            spans);

        static DateTimeOffset Utc(int day, int hour) => new(Monday.AddDays(day).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);
    }

    [Fact]
    public void Solve_follows_a_rotation_from_each_agents_place_in_it()
    {
        var rotation = new WorkPattern { Name = "rotation", First = Monday, Days = [.. Enumerable.Repeat(PatternDay.Work("day"), 3), .. Enumerable.Repeat(PatternDay.Off, 4)] };
        var problem = Week(Person("A") with { Pattern = "rotation" }, Person("B") with { Pattern = "rotation", PatternOffset = 5 }) with { Patterns = [rotation] };

        var roster = Solve(problem);

        Assert.Equal([0, 1, 2], DaysOf(roster, "A"));
        Assert.Equal([2, 3, 4], DaysOf(roster, "B"));
        Assert.DoesNotContain(roster.Violations, v => v.Rule.StartsWith("pattern", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_day_that_is_not_worked_is_a_violation_that_can_be_borne()
    {
        var always = new WorkPattern { Name = "always", First = Monday.AddDays(-700), Days = [PatternDay.Work()] };
        var problem = Week(Person("A") with { Pattern = "always" }) with { Patterns = [always] };

        var roster = Solve(problem);

        Assert.Equal(2, roster.Violations.Count(v => v.Rule == "pattern-day" && !v.IsHard));
        Assert.Equal(400, roster.Search!.Cost.Preferences, 6);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, false)]
    public void Preferences_are_met_unless_they_are_dear(double weightOfOtherNeed, bool isMet)
    {
        var grid = GridOf(DateRange.WeekFrom(Monday), Copenhagen);
        var wish = new ShiftPreference { NotBefore = new TimeOnly(10, 0), Weight = 6 };
        var problem = Week(Person("A") with { Preferences = [wish] }) with
        {
            Skills = [Requirement(grid, Voice, 1, 8, 18) with { Weight = 1 }, Requirement(grid, Chat, weightOfOtherNeed > 0 ? 1 : 0, 7, 9) with { Weight = Math.Max(1, weightOfOtherNeed) }],
            Agents = [Person("A", Voice, Chat) with { Preferences = [wish] }],
        };

        var roster = Solve(problem);

        Assert.Equal(5, roster.Shifts.Length);
        Assert.Equal(isMet, roster.Shifts.All(s => s.Span.Start >= Local(s.Date, 10)));
        Assert.Equal(isMet ? 0 : 30, roster.Search!.Cost.Preferences, 6);
    }

    [Fact]
    public void Seniority_decides_whose_day_off_is_refused()
    {
        DayOffRequest[] asked = [.. Enumerable.Range(0, 7).Select(day => new DayOffRequest(Monday.AddDays(day), 1))];
        var problem = Week(Person("A") with { DayOffRequests = [.. asked] }, Person("B") with { DayOffRequests = [.. asked], Seniority = 10 }) with
        {
            Skills = [Requirement(GridOf(DateRange.WeekFrom(Monday), Copenhagen), Voice, 1, 9, 13)],
            Templates = [Short],
            Contracts = [FullTime with { MaxDaysPerWeek = 7, MaxConsecutiveDays = 7 }],
        };

        var roster = new RosterScheduler(Quick with { Weights = new CoverageWeights { SeniorityPerYear = 0.1 } }).Solve(problem);

        Assert.Equal(7, roster.Shifts.Count(s => s.AgentId == "A"));
        Assert.DoesNotContain(roster.Shifts, s => s.AgentId == "B");
    }

    [Fact]
    public void Overtime_is_worked_only_where_it_is_worth_its_premium()
    {
        var grid = GridOf(DateRange.WeekFrom(Monday), Copenhagen);
        SchedulingProblem With(double premium) => Week(Person("A")) with
        {
            Skills = [Requirement(grid, Voice, 1, 9, 17)],
            Contracts = [FullTime with { OvertimeAfter = TimeSpan.FromHours(30), OvertimePremium = premium }],
        };

        Assert.Equal(5, Solve(With(0.5)).Shifts.Length);
        Assert.Equal(4, Solve(With(100)).Shifts.Length);
        Assert.Equal(37.5 + (7.5 * 0.5), Solve(With(0.5)).Search!.Cost.Paid, 6);
    }

    [Fact]
    public void Seniors_are_counted_first_where_a_level_is_asked_for()
    {
        var grid = GridOf(new DateRange(Monday, Monday), Copenhagen);
        var problem = Of(new DateRange(Monday, Monday), Person("A"), Person("B") with { Levels = [new SkillLevel(Voice, 3)] }) with
        {
            Skills = [Requirement(grid, Voice, 1, 9, 17), Requirement(grid, Voice, 1, 9, 17) with { MinimumLevel = 3 }],
        };

        var alone = Roster.Of(problem, [DayShift(Monday, agent: "A")]);
        var both = Roster.Of(problem, [DayShift(Monday, agent: "A"), DayShift(Monday, agent: "B")]);

        Assert.Equal([0.0, 8.0], alone.Coverage.Select(c => Enumerable.Range(0, grid.Count).Sum(c.Under) / 2 - 0.5 * (c.Skill == Voice ? 1 : 0)));
        Assert.Equal([1.0, 1.0], both.Coverage.Select(c => c.Scheduled[18]));
        Assert.Equal("voice (level 3)", both.Coverage[1].Skill);
    }

    [Fact]
    public void A_shift_for_some_skills_covers_only_them_and_may_be_paid_in_part()
    {
        var grid = GridOf(new DateRange(Monday, Monday), Copenhagen);
        var standBy = Short with { Name = "stand-by", Skills = ["duty"], PaidShare = 0.25, EarliestStart = new TimeOnly(17, 0), LatestStart = new TimeOnly(18, 0) };
        var problem = Of(new DateRange(Monday, Monday), Person("A", Voice, "duty"), Person("B")) with
        {
            Skills = [Requirement(grid, Voice, 1, 9, 22), Requirement(grid, "duty", 1, 18, 22)],
            Templates = [Day, standBy],
        };

        var roster = Solve(problem);

        var duty = Assert.Single(roster.Shifts, s => s.Template == "stand-by");
        Assert.Equal(("A", TimeSpan.FromHours(1)), (duty.AgentId, duty.Paid));
        Assert.Equal(0, Enumerable.Range(0, grid.Count).Sum(roster.Coverage[1].Under));
        Assert.True(roster.Coverage[0].Scheduled[40] <= 1);
    }

    [Fact]
    public void A_premium_is_paid_only_where_no_cheaper_shift_does()
    {
        var problem = Week(Person("A")) with { Templates = [Day, Day with { Name = "dear", Premium = 3 }] };

        Assert.All(Solve(problem).Shifts, s => Assert.Equal("day", s.Template));
    }

    [Fact]
    public void A_split_shift_has_a_long_unpaid_break_in_which_nothing_is_covered()
    {
        var grid = GridOf(new DateRange(Monday, Monday), Copenhagen);
        var split = new ShiftTemplate
        {
            Name = "split",
            Length = TimeSpan.FromHours(12),
            EarliestStart = new TimeOnly(8, 0),
            LatestStart = new TimeOnly(8, 0),
            Breaks = [new BreakTemplate { Name = "away", Length = TimeSpan.FromHours(4), Paid = false, Earliest = TimeSpan.FromHours(3), Latest = TimeSpan.FromHours(5) }],
        };
        var problem = Of(new DateRange(Monday, Monday), Person("A")) with
        {
            Skills = [new SkillRequirement(Voice, [.. Requirement(grid, Voice, 1, 8, 12).Required.Zip(Requirement(grid, Voice, 1, 16, 20).Required, Math.Max)])],
            Templates = [split],
        };

        var shift = Assert.Single(Solve(problem).Shifts);

        Assert.Equal(TimeSpan.FromHours(8), shift.Paid);
        Assert.Equal(Local(Monday, 12), shift.Breaks[0].Span.Start);
    }

    [Fact]
    public void Agents_of_another_zone_start_by_their_own_clock()
    {
        var seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");
        var grid = GridOf(DateRange.WeekFrom(Monday), Copenhagen);
        var problem = Week(Person("A") with { Zone = seoul }) with { Skills = [Requirement(grid, Voice, 1, 0, 9)] };

        var roster = Solve(problem);

        Assert.NotEmpty(roster.Shifts);
        Assert.DoesNotContain(roster.Violations, v => v.IsHard);
        Assert.All(roster.Shifts, s => Assert.InRange(TimeZoneInfo.ConvertTime(s.Span.Start, seoul).Hour, 7, 13));
        Assert.Contains(roster.Shifts, s => s.Span.Start < Local(s.Date, 5));
    }

    [Fact]
    public void Values_decide_how_many_agents_are_worth_having()
    {
        var days = new DateRange(Monday, Monday);
        var grid = GridOf(days, Copenhagen);
        var values = Enumerable.Range(0, grid.Count).Select(i => Requirement(grid, Voice, 1, 9, 17).Required[i] > 0 ? ImmutableArray.Create(8.0, 4.0, 0.5) : []);
        var problem = Of(days, Person("A"), Person("B"), Person("C")) with { Skills = [Requirement(grid, Voice, 1, 9, 17) with { Values = [.. values] }] };

        Assert.Equal(2, Solve(problem).Shifts.Length);
    }

    [Fact]
    public void Rising_values_are_levelled()
    {
        var days = new DateRange(Monday, Monday);
        var grid = GridOf(days, Copenhagen);
        SchedulingProblem With(params ImmutableArray<double> values) =>
            Of(days, Person("A"), Person("B")) with { Skills = [Requirement(grid, Voice, 1, 9, 17) with { Values = [.. Enumerable.Repeat(values, grid.Count)] }] };

        var rising = new SlotDemand(With(1, 5), SlotGrid.ForTemplates(With(1, 5)), new CoverageWeights());

        Assert.Equal(-3 * 0.5, rising.CostOfOneMore(0, 0, 0), 9);
        Assert.Equal(-3 * 0.5, rising.CostOfOneMore(0, 0, 1), 9);
        Assert.Equal(3 * 0.5, rising.CostOfOneMore(0, 0, 2), 9);
    }

    [Fact]
    public void Past_shifts_count_for_rest_and_for_days_in_a_row()
    {
        var past = Enumerable.Range(1, 3).Select(day => DayShift(Monday.AddDays(-day), 13));
        var problem = Week(Person("A")) with { Past = [.. past], Contracts = [FullTime with { MaxConsecutiveDays = 4, MinimumRest = TimeSpan.FromHours(14) }] };

        var roster = Solve(problem);

        Assert.DoesNotContain(roster.Violations, v => v.IsHard);
        Assert.True(DaysOf(roster, "A") is not [0, 1, ..]);
        Assert.DoesNotContain(roster.Shifts, s => s.Span.Start < Local(Monday, 11));
        Assert.Contains(Roster.Of(problem, [DayShift(Monday, 9)]).Violations, v => v.Rule == "minimum-rest");
        Assert.Contains(Roster.Of(problem, [DayShift(Monday, 13), DayShift(Monday.AddDays(1), 13)]).Violations, v => v.Rule == "maximum-consecutive-days");
    }

    [Fact]
    public void A_team_keeps_its_least_agents_whatever_the_skills_need()
    {
        var grid = GridOf(new DateRange(Monday, Monday), Copenhagen);
        var problem = Of(new DateRange(Monday, Monday), Person("A") with { Team = "north" }, Person("B") with { Team = "south" }) with
        {
            Skills = [Requirement(grid, Voice, 1, 9, 17)],
            Rules = [new TeamCoverRule { Team = "south", Agents = 1, From = new TimeOnly(13, 0), To = new TimeOnly(17, 0), Weight = 50 }],
        };

        var roster = Solve(problem);

        Assert.Contains(roster.Shifts, s => s.AgentId == "B" && s.Span.End >= Local(Monday, 17));
        Assert.DoesNotContain(roster.Violations, v => v.Rule == "team-cover");
        Assert.Contains(Roster.Of(problem, [DayShift(Monday)]).Violations, v => v.Rule == "team-cover" && v.Message.Contains("lacks 4 agent-hours", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_of_no_team_is_about_everybody()
    {
        var problem = Of(new DateRange(Monday, Monday), Person("A"), Person("B")) with
        {
            Skills = [Requirement(GridOf(new DateRange(Monday, Monday), Copenhagen), Voice, 1, 9, 17)],
            Rules = [new TeamCoverRule { Agents = 2, From = new TimeOnly(10, 0), To = new TimeOnly(12, 0), Weight = 100 }],
        };

        Assert.Equal(2, Solve(problem).Shifts.Length);
        Assert.Contains(Roster.Of(problem, [DayShift(Monday)]).Violations, v => v.Message.StartsWith("The centre lacks 2 agent-hours", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pair_works_together_or_apart(bool together)
    {
        var grid = GridOf(DateRange.WeekFrom(Monday), Copenhagen);
        var problem = Week(Person("A"), Person("B")) with
        {
            Skills = [Requirement(grid, Voice, 1, 7, 23)],
            Templates = [Day with { LatestStart = new TimeOnly(15, 0) }],
            Rules = [new PairingRule { Agent = "A", With = "B", Together = together, Weight = 40 }],
        };

        var roster = Solve(problem);

        Assert.DoesNotContain(roster.Violations, v => v.Rule == "pairing");
        Assert.NotEmpty(roster.Shifts);
        Assert.Equal(0, roster.Search!.Cost.Rules, 6);
    }

    private static SchedulingProblem Nights(params ImmutableArray<Agent> agents)
    {
        var week = Week(agents);
        return week with { Templates = [Night], Skills = [Requirement(week.Grid, Voice, 1, 0, 24)] };
    }

    private static Roster Solve(SchedulingProblem problem) => new RosterScheduler(Quick).Solve(problem);

    private static int[] DaysOf(Roster roster, string agent) => [.. roster.Shifts.Where(s => s.AgentId == agent).Select(s => s.Date.DayNumber - Monday.DayNumber)];
}
