using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Files;

public class RequirementFileTests
{
    [Fact]
    public void Requirement_written_and_read_again_is_the_same_to_six_decimals()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("requirement.csv");
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice), SmallPlan.Queue("mail", Channel.Ticket));
        var written = StaffingStation.Require(centre, [SmallPlan.Forecast("voice", i => i % 48), SmallPlan.Forecast("mail", _ => 2)], []);
        AtomicFile.Write(path, stream => RequirementFile.Write(written, centre.Zone, stream));

        var read = RequirementFile.Read(path);

        Assert.Equal(2, read.Length);
        for (var q = 0; q < 2; q++)
        {
            Assert.Equal(written[q].Grid, read[q].Grid);
            Assert.Equal(written[q].Intervals.Select(i => (i.Agents, i.Scheduled, i.AgentsP50, i.AgentsP90)), read[q].Intervals.Select(i => (i.Agents, i.Scheduled, i.AgentsP50, i.AgentsP90)));
            Assert.Equal(written[q].Intervals.Select(i => i.AgentsByErlangC), read[q].Intervals.Select(i => i.AgentsByErlangC));
            Assert.All(written[q].Intervals.Zip(read[q].Intervals), pair => Assert.Equal(pair.First.ServiceLevel, pair.Second.ServiceLevel, 1e-6));
            Assert.All(written[q].Intervals.Zip(read[q].Intervals), pair => Assert.Equal(pair.First.LostByOneLess ?? -1, pair.Second.LostByOneLess ?? -1, 1e-6));
        }
    }

    [Fact]
    public void Count_that_nobody_could_mean_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("requirement.csv");
        File.WriteAllText(
            path,
            "queue,interval_start,interval_minutes,load_erlangs,agents,scheduled,service_level,asa_seconds,occupancy,agents_p50,agents_p90,chance_to_meet,abandonment,agents_erlang_c\n"
            + "voice,2026-01-05T00:00:00+01:00,30,1,2,2000000000,0.8,10,0.5,2,3,0.9,0.01,2\n");

        var failure = Assert.Throws<ImportException>(() => RequirementFile.Read(path));

        Assert.Equal((2, "scheduled"), (failure.Line, failure.Column));
        Assert.Contains("expected a whole number from 0 to 100000", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_that_is_not_whole_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("requirement.csv");
        File.WriteAllText(
            path,
            "queue,interval_start,interval_minutes,load_erlangs,agents,scheduled,service_level,asa_seconds,occupancy,agents_p50,agents_p90,chance_to_meet,abandonment,agents_erlang_c\n"
            + "voice,2026-10-19T08:00:00+02:00,30,1,2.5,3,0.9,3,0.4,2,3,0.9,0,\n");

        var error = Assert.Throws<ImportException>(() => RequirementFile.Read(path));

        Assert.Equal((2L, "agents"), (error.Line, error.Column));
    }

    [Fact]
    public void File_without_rows_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("requirement.csv");
        File.WriteAllText(
            path, "queue,interval_start,interval_minutes,load_erlangs,agents,scheduled,service_level,asa_seconds,occupancy,agents_p50,agents_p90,chance_to_meet,abandonment,agents_erlang_c\n");

        Assert.Contains("no rows", Assert.Throws<ImportException>(() => RequirementFile.Read(path)).Message);
    }
}
