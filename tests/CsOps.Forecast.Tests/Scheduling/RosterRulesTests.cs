using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class RosterRulesTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    [Fact]
    public void At_most_one_shift_a_day_when_two_start_on_one_date_fires()
    {
        var violation = Assert.Single(Find("at-most-one-shift-a-day", Week(), DayShift(Monday, 0), DayShift(Monday, 16)));

        Assert.Equal(Monday, violation.Date);
        Assert.Contains("2 shifts", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_one_shift_a_day_when_the_night_shift_ends_on_the_next_date_is_silent() =>
        Assert.Empty(Find("at-most-one-shift-a-day", Nights(Week()), NightShift(Monday), NightShift(Tuesday)));

    [Fact]
    public void Absence_when_working_fires_with_the_reason()
    {
        var problem = Week(Person("A") with { Absences = [new Absence(new DateRange(Tuesday, Tuesday), "course")] });

        var violation = Assert.Single(Find("absence", problem, DayShift(Monday), DayShift(Tuesday)));

        Assert.Equal(("A", Tuesday, true), (violation.AgentId, violation.Date, violation.IsHard));
        Assert.Contains("course", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Absence_when_off_is_silent()
    {
        var problem = Week(Person("A") with { Absences = [new Absence(new DateRange(Tuesday, Tuesday), "course")] });

        Assert.Empty(Find("absence", problem, DayShift(Monday)));
    }

    [Theory]
    [InlineData("day", true)]
    [InlineData("short", false)]
    [InlineData("unheard of", false)]
    public void Allowed_template_accepts_only_those_of_the_contract(string template, bool allowed)
    {
        var problem = Week() with { Templates = [Day, Short], Contracts = [FullTime with { Templates = ["day"] }] };

        var violations = Find("allowed-template", problem, DayShift(Monday) with { Template = template });

        Assert.Equal(allowed, violations.Count == 0);
    }

    [Fact]
    public void Allowed_template_when_the_shift_is_longer_fires()
    {
        var shift = DayShift(Monday);

        Assert.Single(Find("allowed-template", Week(), shift with { Span = new Interval(shift.Span.Start, shift.Span.End.AddHours(1)) }));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(13, true)]
    [InlineData(6.5, false)]
    [InlineData(13.5, false)]
    [InlineData(9.25, false)]
    public void Start_window_accepts_only_its_clock_times(double hour, bool inside) =>
        Assert.Equal(inside, Find("start-window", Week(), DayShift(Monday, hour)).Count == 0);

    [Fact]
    public void Start_window_on_the_day_the_clocks_go_forward_follows_the_clock()
    {
        var sunday = new DateOnly(2026, 3, 29);
        var problem = Of(new DateRange(sunday, sunday));
        var sevenOnTheClock = Local(sunday, 7);

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 5, 0, 0, TimeSpan.Zero), sevenOnTheClock);
        Assert.Empty(Find("start-window", problem, DayShift(sunday, 7)));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(2.5, false)]
    [InlineData(5.5, false)]
    public void Breaks_inside_window_accepts_only_starts_in_the_window(double lunchAfter, bool inside) =>
        Assert.Equal(inside, Find("breaks-inside-window", Week(), DayShift(Monday, lunchAfter: lunchAfter)).Count == 0);

    [Fact]
    public void Breaks_inside_window_when_the_break_is_missing_or_paid_fires()
    {
        var shift = DayShift(Monday);

        Assert.Single(Find("breaks-inside-window", Week(), shift with { Breaks = [] }));
        Assert.Single(Find("breaks-inside-window", Week(), shift with { Breaks = [shift.Breaks[0] with { Paid = true }] }));
    }

    [Theory]
    [InlineData(12, 7, 11, true)]
    [InlineData(12.5, 7, 11, false)]
    [InlineData(12.5, 7, 10.5, true)]
    public void Minimum_rest_is_the_contracts(double firstStart, double nextStart, double rest, bool kept)
    {
        var problem = Week() with { Contracts = [FullTime with { MinimumRest = TimeSpan.FromHours(rest) }] };

        var violations = Find("minimum-rest", problem, DayShift(Tuesday, nextStart), DayShift(Monday, firstStart));

        Assert.Equal(kept, violations.Count == 0);
    }

    [Theory]
    [InlineData("2026-03-28", false)] // The night the clocks go forward: 20:00 to 07:00 is ten hours.
    [InlineData("2026-03-21", true)]
    [InlineData("2026-10-24", true)] // The night they go back: twelve.
    public void Minimum_rest_over_a_clock_change_is_elapsed_time(string saturday, bool kept)
    {
        var first = DateOnly.Parse(saturday, CultureInfo.InvariantCulture);
        var problem = Of(new DateRange(first, first.AddDays(1)));

        var violations = Find("minimum-rest", problem, DayShift(first, 12), DayShift(first.AddDays(1), 7));

        Assert.Equal(kept, violations.Count == 0);
    }

    [Fact]
    public void Minimum_rest_after_a_night_shift_reaches_into_the_next_date()
    {
        var violation = Assert.Single(Find("minimum-rest", Nights(Week()), NightShift(Monday), DayShift(Tuesday, 12)));

        Assert.Equal(Tuesday, violation.Date);
        Assert.Contains("rests 6h before", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(29.75, false)]
    public void Maximum_paid_time_counts_the_week_without_unpaid_breaks(double most, bool kept)
    {
        var problem = Week() with { Contracts = [FullTime with { MaxPaidPerWeek = TimeSpan.FromHours(most) }] };

        Assert.Equal(kept, Find("maximum-paid-time", problem, Days(4)).Count == 0);
    }

    [Fact]
    public void Maximum_paid_time_counts_paid_absence()
    {
        var absence = new Absence(new DateRange(Monday.AddDays(5), Monday.AddDays(5)), "leave") { PaidPerDay = TimeSpan.FromHours(7.5) };
        var problem = Week(Person("A") with { Absences = [absence] }) with { Contracts = [FullTime with { MaxPaidPerWeek = TimeSpan.FromHours(37) }] };

        Assert.Single(Find("maximum-paid-time", problem, Days(4)));
        Assert.Empty(Find("maximum-paid-time", problem, Days(3)));
    }

    [Fact]
    public void Weekly_rules_count_weeks_from_the_first_day()
    {
        var thursday = Monday.AddDays(3);
        var problem = Of(new DateRange(thursday, thursday.AddDays(13))) with { Contracts = [FullTime with { MaxDaysPerWeek = 4 }] };
        var acrossTheBorder = Enumerable.Range(4, 5).Select(d => DayShift(thursday.AddDays(d))).ToArray();
        var inOneWeek = Enumerable.Range(0, 5).Select(d => DayShift(thursday.AddDays(d))).ToArray();

        Assert.Empty(Find("maximum-days-per-week", problem, acrossTheBorder));
        Assert.Equal(thursday, Assert.Single(Find("maximum-days-per-week", problem, inOneWeek)).Date);
    }

    [Fact]
    public void Minimum_paid_time_when_short_is_soft_and_says_why()
    {
        var contract = FullTime with { MinPaidPerWeek = TimeSpan.FromHours(37.5) };
        var absent = Person("A") with { Absences = [new Absence(new DateRange(Monday, Monday.AddDays(3)), "leave")] };

        var violation = Assert.Single(Find("minimum-paid-time", Week(absent) with { Contracts = [contract] }));

        Assert.False(violation.IsHard);
        Assert.Contains("absent on 4 days, which leaves at most 22.5 hours", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "make at most 15 hours")]
    [InlineData(5, "the contract leaves room for 37.5 hours; minimum rest, days in a row or the cost of more agents than are required stands in the way")]
    public void Minimum_paid_time_reason_tells_contract_from_roster(int maxDays, string reason)
    {
        var contract = FullTime with { MinPaidPerWeek = TimeSpan.FromHours(37.5), MaxDaysPerWeek = maxDays };

        var violation = Assert.Single(Find("minimum-paid-time", Week() with { Contracts = [contract] }, DayShift(Monday)));

        Assert.Contains(reason, violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Minimum_paid_time_of_paid_leave_needs_no_work()
    {
        var leave = new Absence(DateRange.WeekFrom(Monday), "leave") { PaidPerDay = TimeSpan.FromHours(7.5) };
        var problem = Week(Person("A") with { Absences = [leave] }) with { Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(37.5) }] };

        Assert.Empty(Find("minimum-paid-time", problem));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Minimum_paid_time_of_a_week_cut_short_is_in_proportion(int shifts, bool kept)
    {
        var problem = Of(new DateRange(Monday, Monday.AddDays(1))) with { Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(35) }] };

        Assert.Equal(kept, Find("minimum-paid-time", problem, Days(shifts)).Count == 0);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Maximum_days_per_week_is_the_contracts(int days, bool kept) =>
        Assert.Equal(kept, Find("maximum-days-per-week", Week(), Days(days)).Count == 0);

    [Fact]
    public void Maximum_consecutive_days_counts_over_the_end_of_a_week()
    {
        var problem = Of(new DateRange(Monday, Monday.AddDays(13)));
        var sixInARow = Enumerable.Range(4, 6).Select(d => DayShift(Monday.AddDays(d))).ToArray();

        var violation = Assert.Single(Find("maximum-consecutive-days", problem, sixInARow));

        Assert.Equal(Monday.AddDays(4), violation.Date);
        Assert.Contains("6 days in a row", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Maximum_consecutive_days_with_a_day_off_between_is_silent()
    {
        var problem = Of(new DateRange(Monday, Monday.AddDays(13)));
        var shifts = new[] { 3, 4, 5, 7, 8, 9 }.Select(d => DayShift(Monday.AddDays(d))).ToArray();

        Assert.Empty(Find("maximum-consecutive-days", problem, shifts));
    }

    [Fact]
    public void Skill_without_agents_fires_only_where_it_is_required()
    {
        var problem = Week();
        var chat = Requirement(problem.Grid, Chat, 1, 9, 17);

        var violation = Assert.Single(Find("skill-without-agents", problem with { Skills = [.. problem.Skills, chat] }));

        Assert.False(violation.IsHard);
        Assert.Contains(Chat, violation.Message, StringComparison.Ordinal);
        Assert.Empty(Find("skill-without-agents", problem with { Skills = [.. problem.Skills, Requirement(problem.Grid, Chat, 0, 9, 17)] }));
    }

    [Fact]
    public void Agent_without_skills_fires_for_none_of_the_required_skills()
    {
        Assert.Single(Find("agent-without-skills", Week(Person("A", "email"))));
        Assert.Empty(Find("agent-without-skills", Week(Person("A", "email", Voice))));
    }

    [Fact]
    public void Standard_rules_have_unique_names_and_a_weight()
    {
        Assert.Equal(RosterRules.Standard.Length, RosterRules.Standard.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RosterRules.Standard, rule => Assert.True(rule.Weight > 0, rule.Name));
    }

    private static List<RuleViolation> Find(string rule, SchedulingProblem problem, params Shift[] shifts) =>
        [.. RosterRules.Standard.Single(r => r.Name == rule).FindViolations(problem, [.. shifts])];

    private static SchedulingProblem Nights(SchedulingProblem problem) => problem with { Templates = [Day, Night] };

    private static Shift[] Days(int count) => [.. Enumerable.Range(0, count).Select(d => DayShift(Monday.AddDays(d)))];
}
