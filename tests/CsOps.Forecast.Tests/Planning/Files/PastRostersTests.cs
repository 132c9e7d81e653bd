using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Files;

public class PastRostersTests
{
    private static readonly DateOnly First = new(2026, 11, 2);

    [Fact]
    public void Before_where_there_are_no_plans_is_nothing()
    {
        using var folder = new TemporaryFolder();

        var (shifts, files) = PastRosters.Before(new CentreFolder(folder.PathOf("centre")), First);

        Assert.Empty(shifts);
        Assert.Empty(files);
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

        var (shifts, files) = PastRosters.Before(new CentreFolder(folder.PathOf(".")), First);

        Assert.Equal(["A1 10-19", "left 10-20", "A1 10-27"], shifts.Select(shift => $"{shift.AgentId} {shift.Date:MM-dd}"));
        Assert.Equal(["2026-10-26", "2026-10-19"], files.Select(file => Path.GetFileName(Path.GetDirectoryName(file))));
    }

    [Fact]
    public void Before_of_plans_that_overlap_takes_each_day_from_the_last()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-10-01", ("A1", "2026-10-01"), ("A1", "2026-10-13"), ("A1", "2026-10-20"), ("A1", "2026-11-03"));
        Write(folder, "2026-10-12", ("A1", "2026-10-12"), ("A1", "2026-10-14"));

        var (shifts, _) = PastRosters.Before(new CentreFolder(folder.PathOf(".")), First);

        Assert.Equal(["10-01", "10-12", "10-14", "10-20"], shifts.Select(shift => $"{shift.Date:MM-dd}"));
    }

    [Fact]
    public void Before_looks_back_for_a_year()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2025-10-20", ("A1", "2025-10-26"), ("A1", "2025-10-27"));

        Assert.Equal(new DateOnly(2025, 10, 27), Assert.Single(PastRosters.Before(new CentreFolder(folder.PathOf(".")), First).Shifts).Date);
        Assert.Empty(PastRosters.Before(new CentreFolder(folder.PathOf(".")), First.AddDays(1)).Shifts);
    }

    [Fact]
    public void Before_of_a_damaged_roster_says_where()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-10-26", ("A1", "yesterday"));

        Assert.Equal(2, Assert.Throws<ImportException>(() => PastRosters.Before(new CentreFolder(folder.PathOf(".")), First)).Line);
    }

    private static void Write(TemporaryFolder folder, string plan, params (string Agent, string Date)[] shifts)
    {
        Directory.CreateDirectory(folder.PathOf("plans/" + plan));
        File.WriteAllText(
            folder.PathOf($"plans/{plan}/roster.csv"),
            "agent,name,date,shift,activity,start,end,paid\n" + string.Concat(shifts.Select(s => $"{s.Agent},x,{s.Date},day,work,{s.Date}T08:00:00+01:00,{s.Date}T16:00:00+01:00,true\n")));
    }
}
