using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Files;

public class PastRostersTests
{
    private static readonly DateOnly First = new(2026, 11, 2);

    [Fact]
    public void Before_where_there_are_no_plans_is_nothing()
    {
        using var folder = new TemporaryFolder();

        var past = PastRosters.Before(new CentreFolder(folder.PathOf("centre")), SmallPlan.Centre(), First);

        Assert.Empty(past.Shifts);
        Assert.Empty(past.Days);
        Assert.Empty(past.Files);
    }

    [Fact]
    public void Before_reads_the_rosters_of_earlier_days_and_none_of_later_ones()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-10-19", ("A1", "2026-10-19"), ("left", "2026-10-20"));
        Write(folder, "2026-10-26", ("A1", "2026-10-27"));
        Write(folder, "2026-11-02", ("A1", "2026-11-02"));
        Write(folder, "2026-11-09", ("A1", "2026-11-10"));
        Directory.CreateDirectory(folder.PathOf("plans/2026-11-16"));

        var past = Before(folder, First);

        Assert.Equal(["A1 10-19", "left 10-20", "A1 10-27"], past.Shifts.Select(shift => $"{shift.AgentId} {shift.Date:MM-dd}"));
        Assert.Equal(["2026-10-26", "2026-10-19"], past.Files.Select(file => Path.GetFileName(Path.GetDirectoryName(file))));
    }

    [Fact]
    public void Before_of_plans_that_overlap_takes_each_day_from_the_last()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-10-01", ("A1", "2026-10-01"), ("A1", "2026-10-13"), ("A1", "2026-10-20"), ("A1", "2026-11-03"));
        Write(folder, "2026-10-12", ("A1", "2026-10-12"), ("A1", "2026-10-14"));

        var past = Before(folder, First);

        Assert.Equal(["10-01", "10-12", "10-14", "10-20"], past.Shifts.Select(shift => $"{shift.Date:MM-dd}"));
    }

    [Fact]
    public void Before_looks_back_for_a_year()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2025-10-20", ("A1", "2025-10-26"), ("A1", "2025-10-27"));

        Assert.Equal(new DateOnly(2025, 10, 27), Assert.Single(Before(folder, First).Shifts).Date);
        Assert.Empty(Before(folder, First.AddDays(1)).Shifts);
    }

    [Fact]
    public void Before_leaves_a_damaged_roster_out_says_where_and_keeps_the_others()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-10-12", ("A1", "2026-10-12"));
        Write(folder, "2026-10-19", ("A1", "yesterday"));
        Write(folder, "2026-10-26", ("A1", "2026-10-26"));

        var past = Before(folder, First);

        Assert.Equal(["10-12", "10-26"], past.Shifts.Select(shift => $"{shift.Date:MM-dd}"));
        Assert.Contains("roster.csv:2", Assert.Single(past.LeftOut), StringComparison.Ordinal);
        Assert.Equal([new DateRange(First.AddDays(-7), First.AddDays(-1)), new DateRange(First.AddDays(-21), First.AddDays(-15))], past.Days);
    }

    [Fact]
    public void Before_does_not_read_plans_of_the_day_or_later()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-10-26", ("A1", "2026-10-26"));
        Write(folder, "2026-11-02", ("A1", "damaged"));
        Write(folder, "2026-11-09", ("A1", "damaged"));

        var past = Before(folder, First);

        Assert.Single(past.Shifts);
        Assert.Empty(past.LeftOut);
    }

    [Fact]
    public void Before_knows_the_whole_weeks_of_a_plan_and_not_those_between_plans()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-09-28", ("A1", "2026-09-29"), ("A1", "2026-10-06"));
        Write(folder, "2026-10-26", ("A1", "2026-10-28"));
        Write(folder, "long ago", ("A1", "2026-09-15"), ("A1", "2026-09-17"));

        Assert.Equal(["2026-09-15 2026-09-17", "2026-09-28 2026-10-11", "2026-10-26 2026-11-01"], Before(folder, First).Days.Select(days => $"{days.First:O} {days.Last:O}").Order());
    }

    [Fact]
    public void Before_takes_pauses_that_are_called_as_a_duty_for_no_rest()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("plans/2026-10-26"));
        File.WriteAllText(
            folder.PathOf("plans/2026-10-26/roster.csv"),
            """
            agent,name,date,shift,activity,start,end,paid
            A1,x,2026-10-26,day,training,2026-10-26T08:00:00+01:00,2026-10-26T12:00:00+01:00,true
            A1,x,2026-10-26,day,lunch,2026-10-26T12:00:00+01:00,2026-10-26T13:00:00+01:00,false
            A1,x,2026-10-26,day,work,2026-10-26T13:00:00+01:00,2026-10-26T16:00:00+01:00,true
            """);
        var training = new Duty { Name = "training", Agents = ["A1"], Length = TimeSpan.FromHours(4), Days = new DateRange(First.AddDays(-7), First.AddDays(-1)) };

        var shift = Assert.Single(PastRosters.Before(new CentreFolder(folder.PathOf(".")), SmallPlan.Centre() with { Duties = [training] }, First).Shifts);

        Assert.Equal([("training", false), ("lunch", true)], shift.Breaks.Select(pause => (pause.Name, pause.IsRest)));
        Assert.Equal(7 * 60, WorkedDay.Of(shift, shift.Span.Start).Work);
    }

    private static PastWork Before(TemporaryFolder folder, DateOnly first) => PastRosters.Before(new CentreFolder(folder.PathOf(".")), SmallPlan.Centre(), first);

    private static void Write(TemporaryFolder folder, string plan, params (string Agent, string Date)[] shifts)
    {
        Directory.CreateDirectory(folder.PathOf("plans/" + plan));
        File.WriteAllText(
            folder.PathOf($"plans/{plan}/roster.csv"),
            "agent,name,date,shift,activity,start,end,paid\n" + string.Concat(shifts.Select(s => $"{s.Agent},x,{s.Date},day,work,{s.Date}T08:00:00+01:00,{s.Date}T16:00:00+01:00,true\n")));
    }
}
