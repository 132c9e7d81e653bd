using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Instances;
using CsOps.Forecast.Scheduling.ShiftTypes;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Instances;

public class ShiftTypeInstanceTests
{
    private const string Whole = """
        # A comment
        SECTION_HORIZON
        7

        SECTION_SHIFTS
        E,480,
        L,510,E

        SECTION_STAFF
        Ann,E=7|L=2,2400,960,5,2,3,1
        Bea,L=0,2400,0,5,1,1,0

        SECTION_DAYS_OFF
        Bea,0,6

        SECTION_SHIFT_ON_REQUESTS
        Ann,2,L,3

        SECTION_SHIFT_OFF_REQUESTS
        Bea,1,E,2

        SECTION_COVER
        0,E,1,100,1
        """;

    [Fact]
    public void Read_gives_every_part_of_the_file()
    {
        var problem = Read(Whole);

        Assert.Equal(7, problem.Days);
        Assert.Equal(["E 480 ", "L 510 E"], problem.Types.Select(type => $"{type.Id} {type.Minutes} {string.Join('|', type.NotFollowedBy)}"));
        var ann = problem.Agents[0];
        Assert.Equal((2400, 960, 5, 2, 3, 1), (ann.MostMinutes, ann.LeastMinutes, ann.MostDaysInARow, ann.LeastDaysInARow, ann.LeastDaysOffInARow, ann.MostWeekends));
        Assert.Equal([7, 2], ann.MostShifts);
        Assert.Equal([7, 0], problem.Agents[1].MostShifts); // What is not limited may be worked every day.
        Assert.Equal([0, 6], problem.Agents[1].DaysOff);
        Assert.Equal([new ShiftTypeRequest(0, 2, 1, 3, IsWanted: true), new ShiftTypeRequest(1, 1, 0, 2, IsWanted: false)], problem.Requests);
        Assert.Equal([new ShiftTypeCover(0, 0, 1, 100, 1)], problem.Cover);
    }

    [Theory]
    [InlineData("7\n\nSECTION_SHIFTS", "x\n\nSECTION_SHIFTS", ":3: the number of days: expected a whole number from 1")]
    [InlineData("7\n\nSECTION_SHIFTS", "0\n\nSECTION_SHIFTS", ":3: the number of days: expected a whole number from 1")]
    [InlineData("E,480,", "E,-480,", ":6: minutes: expected a whole number from 1")]
    [InlineData("L,510,E", "L,510,X", ":7: there is no shift with the id given")]
    [InlineData("L,510,E", "E,510,E", ":7: a shift with the same id stands above")]
    [InlineData("E=7|L=2", "E=7|L", ":10: most shifts, such as D=14: expected a whole number")]
    [InlineData("2400,960,5,2,3,1", "2400,960,5,2,3", ":10: 7 fields; expected id, most shifts")]
    [InlineData("2400,960,5,2,3,1", "2400,NaN,5,2,3,1", ":10: least minutes: expected a whole number")]
    [InlineData("2400,960,5,2,3,1", "2400,960,99999999999,2,3,1", ":10: most shifts in a row: expected a whole number")]
    [InlineData("Bea,L=0", "Ann,L=0", ":11: an employee with the same id stands above")]
    [InlineData("Bea,0,6", "Bea,0,7", ":14: day off is 7; expected 0 to 6")]
    [InlineData("Ann,2,L,3", "Zoe,2,L,3", ":17: there is no employee with the id given")]
    [InlineData("Ann,2,L,3", "Ann,2,L", ":17: 3 fields; expected employee, day, shift and weight")]
    [InlineData("0,E,1,100,1", "0,E,-1,100,1", ":23: requirement: expected a whole number from 0")]
    [InlineData("0,E,1,100,1", "", ": SECTION_COVER is missing or empty")]
    [InlineData("SECTION_STAFF", "SECTION_PEOPLE", ":9: an unknown section; expected SECTION_HORIZON")]
    [InlineData("SECTION_STAFF", "SECTION_SHIFTS", ":9: SECTION_SHIFTS stands twice")]
    [InlineData("# A comment", "7", ":1: text before the first section")]
    public void Read_of_a_damaged_file_says_where_and_what_was_expected(string good, string bad, string message)
    {
        var error = Assert.Throws<ImportException>(() => Read(Whole.ReplaceLineEndings("\n").Replace(good, bad, StringComparison.Ordinal)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_an_empty_file_says_what_is_missing()
    {
        var error = Assert.Throws<ImportException>(() => Read(string.Empty));

        Assert.Contains("SECTION_HORIZON is missing or empty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_lines_cut_short_and_mixed_up_gives_a_problem_or_an_error_that_names_the_file()
    {
        var lines = Whole.ReplaceLineEndings("\n").Split('\n');
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var damaged = lines.ToArray();
            var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
            damaged[a] = random.Next(3) switch { 0 => lines[b], 1 => lines[a][..random.Next(lines[a].Length + 1)], _ => lines[a] + ",-1" };

            try
            {
                var roster = new ShiftTypeScheduler(new ShiftTypeSchedulerOptions { Iterations = 1, Threads = 1 }).Solve(Read(string.Join('\n', damaged)));
                Assert.All(roster.Violations, violation => Assert.Equal("least-minutes", violation.Rule));
            }
            catch (ImportException error)
            {
                Assert.EndsWith("instance.txt", error.File, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Write_gives_a_line_for_each_agent_and_a_field_for_each_day()
    {
        var roster = new ShiftTypeScheduler(new ShiftTypeSchedulerOptions { Iterations = 50_000 }).Solve(Read(Whole));
        using var stream = new MemoryStream();

        ShiftTypeInstance.Write(roster, stream);

        var lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(3, lines.Length); // the last is empty
        Assert.Equal(roster.Lines.Select(line => string.Join(',', line.Select(type => type ?? ""))), lines[..2]);
        Assert.All(lines[..2], line => Assert.Equal(7, line.Split(',').Length));
    }

    private static ShiftTypeProblem Read(string text)
    {
        using var folder = new TemporaryFolder();
        return ShiftTypeInstance.Read(folder.Write("instance.txt", text));
    }
}
