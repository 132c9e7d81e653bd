using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Files;

public class RosterFileTests
{
    private const string Header = "agent,name,date,shift,activity,start,end,paid\n";

    private static readonly ImmutableArray<Agent> Agents =
    [
        new Agent { Id = "A1", Name = "Søren \"S\" Кириллица", Contract = "full", Skills = ["voice"] },
        new Agent { Id = "A2", Name = "한글, Bo", Contract = "full", Skills = ["voice"] },
    ];

    private static readonly ShiftTemplate OnCall = new()
    {
        Name = "on-call",
        Length = TimeSpan.FromHours(4),
        EarliestStart = new TimeOnly(8, 0),
        LatestStart = new TimeOnly(8, 0),
        PaidShare = 0.25,
    };

    private static DateTimeOffset Utc(int day, int hour, int minute = 0) => new(2026, 10, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public void Read_gives_back_what_was_written_over_a_night_on_which_clocks_go_back()
    {
        Shift[] shifts =
        [
            new("A1", new DateOnly(2026, 10, 24), "night", new Interval(Utc(24, 20), Utc(25, 4)),
                [new Break("rest", new Interval(Utc(25, 0, 30), Utc(25, 1)), Paid: false), new Break("tea", new Interval(Utc(25, 3, 45), Utc(25, 4)), Paid: true)]),
            new("A2", new DateOnly(2026, 10, 25), "day", new Interval(Utc(25, 8), Utc(25, 12)), []),
            new("A2", new DateOnly(2026, 10, 25), "day", new Interval(Utc(25, 14), Utc(25, 18)), []),
            new("A2", new DateOnly(2026, 10, 26), "on-call", new Interval(Utc(26, 8), Utc(26, 12)), []) { PaidShare = 0.25 },
        ];
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("roster.csv");
        using (var stream = File.Create(path))
        {
            RosterFile.Write(Of(shifts), Agents, SmallPlan.Copenhagen, stream);
        }

        var read = RosterFile.Read(path, Agents, [OnCall]);

        Assert.Equal(shifts.Select(Words), read.Select(Words));
        Assert.Equal(shifts.Select(shift => shift.Paid), read.Select(shift => shift.Paid));
    }

    [Theory]
    [InlineData("A9,x,2026-10-26,day,work,2026-10-26T08:00:00+01:00,2026-10-26T10:00:00+01:00,true", 2, "agent")]
    [InlineData("A1,x,26-10-2026,day,work,2026-10-26T08:00:00+01:00,2026-10-26T10:00:00+01:00,true", 2, "date")]
    [InlineData("A1,x,2026-10-26,day,work,2026-10-26T08:00:00+01:00,2026-10-26T08:00:00+01:00,true", 2, "end")]
    [InlineData("A1,x,2026-10-26,day,work,2026-10-26T08:00:00+01:00,2026-10-26T09:00:00+01:00,yes", 2, "paid")]
    [InlineData("A1,x,2026-10-26,day,work,2026-10-26T08:00:30+01:00,2026-10-26T09:00:00+01:00,true", 2, "start")]
    [InlineData(
        "A1,x,2026-10-26,day,work,2026-10-26T08:00:00+01:00,2026-10-26T10:00:00+01:00,true\nA1,x,2026-10-26,day,tea,2026-10-26T09:00:00+01:00,2026-10-26T11:00:00+01:00,true", 3, "start")]
    public void Read_of_a_wrong_row_says_where(string rows, long line, string column)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("roster.csv");
        File.WriteAllText(path, Header + rows + "\n");

        var error = Assert.Throws<ImportException>(() => RosterFile.Read(path, Agents, [OnCall]));

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Matches("^(found .|there is no agent .A9)", error.Problem);
    }

    private static Roster Of(IEnumerable<Shift> shifts) => new() { Status = ScheduleStatus.Feasible, Shifts = [.. shifts], Coverage = [], Violations = [] };

    private static string Words(Shift shift) => string.Join(' ', shift.Activities().Select(a => $"{shift.AgentId} {shift.Date:O} {shift.Template} {a.Name} {a.Span.Start:u} {a.Span.End:u} {a.Paid}"));
}
