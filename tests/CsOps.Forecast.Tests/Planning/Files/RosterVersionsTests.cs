using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Tests.Shared;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Planning.Files;

public class RosterVersionsTests
{
    private static readonly SchedulingProblem Problem = Week(Person("A"), Person("B"));

    [Fact]
    public void Replace_keeps_the_roster_that_was_there_and_each_only_once()
    {
        using var folder = new TemporaryFolder();

        Assert.Single(Replace(folder, DayShift(Monday)));
        Assert.Single(Replace(folder, DayShift(Monday)));
        var (first, second, third) = (Replace(folder, DayShift(Monday, agent: "B")), Replace(folder, DayShift(Monday)), Replace(folder, DayShift(Monday, agent: "B")));

        Assert.Equal(["roster.v0.csv", "roster.csv"], first.Select(Path.GetFileName));
        Assert.Equal(["roster.v1.csv", "roster.csv"], second.Select(Path.GetFileName));
        Assert.Equal(["roster.v0.csv", "roster.csv"], third.Select(Path.GetFileName));
        Assert.Equal("A", Assert.Single(RosterFile.Read(first[0], agents: null)).AgentId);
        Assert.Equal("B", Assert.Single(RosterFile.Read(third[1], agents: null)).AgentId);
    }

    [Fact]
    public void Remove_keeps_what_a_planner_wrote()
    {
        using var folder = new TemporaryFolder();
        folder.Write(PlanFiles.Roster, "mine\n");

        Assert.Equal("mine\n", File.ReadAllText(RosterVersions.Remove(folder.Root)!));
        Assert.False(File.Exists(folder.PathOf(PlanFiles.Roster)));
        Assert.Null(RosterVersions.Remove(folder.Root));
    }

    private static string[] Replace(TemporaryFolder folder, Shift shift) =>
        [.. RosterVersions.Replace(folder.Root, Roster.Of(Problem, [shift]), Problem.Agents, Problem.Zone).Select(file => file.Path)];
}
