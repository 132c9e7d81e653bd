using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class DutiesCsvTests
{
    private static readonly Agent[] People =
    [
        new() { Id = "A1", Name = "Anna", Contract = "full", Skills = ["voice"], Team = "north" },
        new() { Id = "A2", Name = "Bo", Contract = "full", Skills = ["voice"], Team = "north" },
        new() { Id = "A3", Name = "Carl", Contract = "full", Skills = ["voice"] },
    ];

    [Fact]
    public void Duties_are_for_ids_and_teams()
    {
        var duties = Read("name,agents,length,first,last,from,to,together\nmeeting,north|A3,45m,2026-11-02,2026-11-06,09:00,17:00,true\ntalk,A1,1h,2026-11-03,,,,\n");

        Assert.Equal(["A1", "A2", "A3"], duties[0].Agents);
        Assert.Equal((TimeSpan.FromMinutes(45), new DateRange(new(2026, 11, 2), new(2026, 11, 6)), new TimeOnly(9, 0), new TimeOnly(17, 0), true), (duties[0].Length, duties[0].Days, duties[0].From, duties[0].To, duties[0].Together));
        Assert.Equal((new DateRange(new(2026, 11, 3), new(2026, 11, 3)), TimeOnly.MinValue, false), (duties[1].Days, duties[1].To, duties[1].Together));
    }

    [Theory]
    [InlineData("talk,A9,1h,2026-11-03,,,,", "agents", "there is no agent or team 'A9'")]
    [InlineData("talk,A1,soon,2026-11-03,,,,", "length", "found 'soon'")]
    [InlineData("talk,A1,1h,2026-11-03,2026-11-01,,,", "last", "the last day, 2026-11-01, is before the first, 2026-11-03")]
    [InlineData("talk,A1,1h,2026-11-03,,,,maybe", "together", "expected true or false")]
    public void Wrong_cell_is_named_with_its_place(string row, string column, string message)
    {
        var error = Assert.Throws<ImportException>(() => Read("name,agents,length,first,last,from,to,together\n" + row + "\n"));

        Assert.Equal((2L, column), (error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Duty> Read(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("duties.csv");
        File.WriteAllText(path, text);
        return DutiesCsv.Read(path, [.. People]);
    }
}
