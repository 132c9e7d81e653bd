using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class RosterSchedulerTests
{
    private static readonly RosterScheduler Scheduler = new();

    [Fact]
    public void Solve_when_two_agents_suffice_covers_all_but_the_lunches()
    {
        var problem = Of(new DateRange(Monday, Monday), Person("A"), Person("B"));

        var roster = Scheduler.Solve(problem);

        // Two are required for eight hours and each is away for half an hour: nobody can do better than an hour under.
        Assert.Equal(ScheduleStatus.Feasible, roster.Status);
        Assert.All(roster.Shifts, s => Assert.Equal(Local(Monday, 9), s.Span.Start));
        Assert.Equal(1, RosterMetrics.Of(problem, roster).UnderHours, 9);
        Assert.Equal(0, RosterMetrics.Of(problem, roster).OverHours, 9);
    }

    [Fact]
    public void Solve_twice_gives_the_same_roster()
    {
        var problem = Week([.. Enumerable.Range(0, 6).Select(i => Person($"A{i}"))]);

        Assert.Equal(Text(Scheduler.Solve(problem)), Text(new RosterScheduler().Solve(problem)));
    }

    [Fact]
    public void Solve_with_another_seed_keeps_the_rules_too()
    {
        var problem = Week([.. Enumerable.Range(0, 6).Select(i => Person($"A{i}"))]);

        Assert.All(Enumerable.Range(0, 5), seed => Assert.Empty(Scheduler.Solve(problem with { Seed = (ulong)seed }).Violations));
    }

    [Fact]
    public void Solve_when_absent_gives_no_shift_that_day()
    {
        var wednesday = Monday.AddDays(2);
        var problem = Week(Person("A") with { Absences = [new Absence(new DateRange(wednesday, wednesday.AddDays(1)), "leave")] });

        var roster = Scheduler.Solve(problem);

        Assert.Equal(5, roster.Shifts.Length);
        Assert.DoesNotContain(roster.Shifts, s => s.Date == wednesday || s.Date == wednesday.AddDays(1));
    }

    [Fact]
    public void Solve_over_midnight_covers_the_night()
    {
        var problem = Week(Person("A"));
        problem = problem with { Templates = [Night], Skills = [Requirement(problem.Grid, Voice, 1, 0, 6)] };

        var roster = Scheduler.Solve(problem);

        Assert.Equal(5, roster.Shifts.Length);
        Assert.All(roster.Shifts, s => Assert.Equal(s.Date.AddDays(1), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(s.Span.End, Copenhagen).DateTime)));
        Assert.Equal(5 * 8, roster.Coverage[0].Scheduled.Sum() / 2, 9);
    }

    [Theory]
    [InlineData("2026-03-29", 7)] // 22:00 to 07:00 by the clock, eight hours elapsed.
    [InlineData("2026-10-25", 5)]
    public void Solve_in_the_night_of_a_clock_change_keeps_the_elapsed_length(string sunday, int endHour)
    {
        var saturday = DateOnly.Parse(sunday, CultureInfo.InvariantCulture).AddDays(-1);
        var problem = Of(new DateRange(saturday, saturday.AddDays(1)));
        problem = problem with { Templates = [Night], Skills = [Requirement(problem.Grid, Voice, 1, 0, 6)], Contracts = [FullTime with { MaxDaysPerWeek = 1 }] };

        var shift = Assert.Single(Scheduler.Solve(problem).Shifts);

        Assert.Equal(TimeSpan.FromHours(8), shift.Span.Length);
        Assert.Equal(endHour, TimeZoneInfo.ConvertTime(shift.Span.End, Copenhagen).Hour);
    }

    [Theory]
    [InlineData("2026-03-23")] // 167 hours
    [InlineData("2026-10-19")] // 169 hours
    public void Solve_a_week_with_a_clock_change_starts_shifts_by_the_clock(string monday)
    {
        var problem = Of(DateRange.WeekFrom(DateOnly.Parse(monday, CultureInfo.InvariantCulture)), Person("A"), Person("B"), Person("C"));

        var roster = Scheduler.Solve(problem);

        Assert.Empty(roster.Violations);
        Assert.Contains(roster.Shifts, s => s.Date.DayOfWeek == DayOfWeek.Sunday);
        Assert.All(roster.Shifts, s => Assert.InRange(TimeZoneInfo.ConvertTime(s.Span.Start, Copenhagen).Hour, 7, 13));
    }

    [Fact]
    public void Solve_when_the_start_is_skipped_by_the_clock_starts_once_the_clock_has_gone_forward()
    {
        var sunday = new DateOnly(2026, 3, 29);
        var early = Short with { EarliestStart = new TimeOnly(2, 0), LatestStart = new TimeOnly(2, 30), StartStep = TimeSpan.FromMinutes(30) };
        var problem = Of(new DateRange(sunday, sunday));
        problem = problem with { Templates = [early], Skills = [Requirement(problem.Grid, Voice, 1, 0, 24)] };

        var shift = Assert.Single(Scheduler.Solve(problem).Shifts);

        Assert.Equal(3, TimeZoneInfo.ConvertTime(shift.Span.Start, Copenhagen).Hour);
        Assert.Empty(Roster.Of(problem, [shift]).Violations);
    }

    [Fact]
    public void Solve_over_two_weeks_and_a_bit_counts_each_week_apart()
    {
        var problem = Of(new DateRange(Monday.AddDays(2), Monday.AddDays(18)), Person("A"), Person("B"));

        var roster = Scheduler.Solve(problem);

        Assert.Empty(roster.Violations);
        Assert.Equal(5, roster.Shifts.Count(s => s.AgentId == "A" && s.Date < Monday.AddDays(9)));
        Assert.Equal(5, roster.Shifts.Count(s => s.AgentId == "A" && s.Date >= Monday.AddDays(9) && s.Date < Monday.AddDays(16)));
    }

    [Fact]
    public void Solve_when_nothing_is_required_plans_only_the_minimum_hours()
    {
        var problem = Week(Person("A"), Person("B") with { Contract = "fixed" });
        var contract = FullTime with { Name = "fixed", MinPaidPerWeek = TimeSpan.FromHours(15) };
        problem = problem with { Contracts = [FullTime, contract], Skills = [Requirement(problem.Grid, Voice, 0, 9, 17)] };

        var roster = Scheduler.Solve(problem);

        Assert.Equal(["B", "B"], roster.Shifts.Select(s => s.AgentId));
        Assert.Empty(roster.Violations);
    }

    [Fact]
    public void Solve_without_agents_reports_all_as_missing()
    {
        var problem = Week() with { Agents = [] };

        var roster = Scheduler.Solve(problem);

        Assert.Equal(ScheduleStatus.Optimal, roster.Status);
        Assert.Empty(roster.Shifts);
        Assert.Equal(7 * 8 * 2, RosterMetrics.Of(problem, roster).UnderHours, 9);
        Assert.Equal("skill-without-agents", Assert.Single(roster.Violations).Rule);
    }

    [Fact]
    public void Solve_without_templates_or_skills_gives_an_empty_roster()
    {
        Assert.Empty(Scheduler.Solve(Week() with { Templates = [] }).Shifts);
        Assert.Empty(Scheduler.Solve(Week() with { Skills = [] }).Shifts);
    }

    [Fact]
    public void Solve_with_an_agent_without_skills_plans_the_others_and_says_so()
    {
        var contract = FullTime with { MinPaidPerWeek = TimeSpan.FromHours(30) };

        var roster = Scheduler.Solve(Week(Person("A"), Person("B", "email")) with { Contracts = [contract] });

        Assert.All(roster.Shifts, s => Assert.Equal("A", s.AgentId));
        Assert.Equal(["minimum-paid-time", "agent-without-skills"], roster.Violations.Select(v => v.Rule));
        Assert.Contains("no skill of the agent is required", roster.Violations[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Solve_for_a_skill_nobody_has_reports_it_missing_and_warns()
    {
        var problem = Week();
        problem = problem with { Skills = [.. problem.Skills, Requirement(problem.Grid, Chat, 1, 9, 17)] };

        var roster = Scheduler.Solve(problem);

        Assert.Equal(ScheduleStatus.Feasible, roster.Status);
        Assert.Equal("skill-without-agents", Assert.Single(roster.Violations).Rule);
        Assert.Equal(roster.Coverage[1].Required.Sum(), Enumerable.Range(0, problem.Grid.Count).Sum(roster.Coverage[1].Under), 9);
    }

    [Fact]
    public void Solve_when_minimum_hours_cannot_be_kept_stays_feasible_and_says_why()
    {
        var absent = Person("A") with { Absences = [new Absence(new DateRange(Monday, Monday.AddDays(4)), "leave")] };

        var roster = Scheduler.Solve(Week(absent) with { Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(37.5) }] });

        Assert.True(roster.Status is ScheduleStatus.Feasible or ScheduleStatus.Optimal);
        Assert.Equal(2, roster.Shifts.Length);
        Assert.Contains("absent on 5 days", Assert.Single(roster.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Solve_prefers_the_scarce_skill_for_whoever_has_both()
    {
        var problem = Of(new DateRange(Monday, Monday), Person("A", Voice, Chat), Person("B", Voice));
        problem = problem with { Skills = [Requirement(problem.Grid, Voice, 1, 9, 17), Requirement(problem.Grid, Chat, 1, 9, 17)] };

        var roster = Scheduler.Solve(problem);

        // Somebody is missing during both lunches: at A's it is chat, at B's either.
        Assert.Equal(1, RosterMetrics.Of(problem, roster).UnderHours, 9);
        Assert.InRange(Enumerable.Range(0, problem.Grid.Count).Sum(roster.Coverage[1].Under) / 2, 0.5, 1);
    }

    [Fact]
    public void Solve_when_cancelled_at_once_is_not_solved_and_says_so()
    {
        var roster = Scheduler.Solve(Week(), new CancellationToken(canceled: true));

        Assert.Equal(ScheduleStatus.NotSolved, roster.Status);
        Assert.Contains(roster.Violations, v => v.Rule == "cancelled");
    }

    [Fact]
    public void Solve_when_cancelled_in_its_first_sweep_gives_the_agents_planned_until_then()
    {
        using var cancellation = new CancellationTokenSource();
        var problem = Week([.. Enumerable.Range(0, 10).Select(i => Person($"A{i}"))]) with
        {
            Skills = [Requirement(Week().Grid, Voice, 10, 9, 17)],
            Rules = [new InterruptingRule(cancellation, Patience: 8)],
        };

        var roster = Scheduler.Solve(problem, cancellation.Token);

        Assert.Equal((ScheduleStatus.Feasible, SearchEnd.Cancelled), (roster.Status, roster.Search!.StoppedBy));
        Assert.InRange(roster.Shifts.Select(shift => shift.AgentId).Distinct().Count(), 1, 9);
        Assert.Equal(roster.Search.Objective, RosterPrice.Of(problem, roster.Shifts, new CoverageWeights(), 30), 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Solve_with_other_threads_gives_the_same_roster(int threads)
    {
        var problem = Week([.. Enumerable.Range(0, 8).Select(i => Person($"A{i}"))]);

        Assert.Equal(Text(Scheduler.Solve(problem)), Text(new RosterScheduler(new RosterSchedulerOptions { Threads = threads }).Solve(problem)));
    }

    [Fact]
    public void Solve_states_its_cost_and_a_bound_below_it()
    {
        var problem = Week([.. Enumerable.Range(0, 8).Select(i => Person($"A{i}"))]);

        var roster = Scheduler.Solve(problem);

        Assert.NotNull(roster.Search);
        Assert.Equal(SearchEnd.Iterations, roster.Search.StoppedBy);
        Assert.InRange(roster.Search.LowerBound!.Value, 0, roster.Search.Objective + 1e-9);
        Assert.Equal(Price(problem, roster), roster.Search.Objective, 6);
    }

    [Fact]
    public void Solve_with_a_time_limit_ends_in_time_and_says_so()
    {
        var problem = Week([.. Enumerable.Range(0, 8).Select(i => Person($"A{i}"))]);

        var roster = new RosterScheduler(new RosterSchedulerOptions { Iterations = long.MaxValue, TimeLimit = TimeSpan.FromSeconds(0.5) }).Solve(problem);

        Assert.Equal(SearchEnd.TimeLimit, roster.Search!.StoppedBy);
        Assert.Empty(roster.Violations);
    }

    [Fact]
    public void Solve_lets_agents_have_the_days_off_they_asked_for_where_others_can_work()
    {
        var wednesday = Monday.AddDays(2);
        var problem = Week([.. Enumerable.Range(0, 4).Select(i => Person($"A{i}") with { DayOffRequests = i == 2 ? [new DayOffRequest(wednesday, 5)] : [] })]);

        var roster = Scheduler.Solve(problem);

        Assert.DoesNotContain(roster.Shifts, s => s.AgentId == "A2" && s.Date == wednesday);
    }

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(1, 1, 1, 0)]
    [InlineData(1, 1, 1, double.NaN)]
    public void Constructor_with_a_setting_out_of_range_throws(long iterations, double seconds, int threads, double underStaffing)
    {
        var options = new RosterSchedulerOptions
        {
            Iterations = iterations,
            TimeLimit = TimeSpan.FromSeconds(seconds),
            Threads = threads,
            Weights = new CoverageWeights { UnderStaffing = underStaffing },
        };

        Assert.Throws<ArgumentOutOfRangeException>(() => new RosterScheduler(options));
    }

    private static double Price(SchedulingProblem problem, Roster roster) => RosterPrice.Of(problem, roster.Shifts, new CoverageWeights());

    /// <summary>Interrupts the search when it has been asked some times.</summary>
    private sealed record InterruptingRule(CancellationTokenSource Cancellation, int Patience) : WorkRule
    {
        private int _asked;

        public override string Name => "interrupting";

        public override double Excess(WorkLine line)
        {
            if (++_asked == Patience)
            {
                Cancellation.Cancel();
            }

            return 0;
        }

        public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
        {
        }
    }
}
