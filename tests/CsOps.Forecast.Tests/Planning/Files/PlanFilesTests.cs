using System.Text;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Files;

public class PlanFilesTests
{
    [Fact]
    public void Write_of_cleaning_is_sorted_by_queue_and_time_and_leaves_unknown_values_blank()
    {
        var at = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);
        CleaningChange[] changes =
        [
            new("voice", at.AddHours(1), 3, 2.5, 0.5, "unusual, by far"),
            new("voice", at, 40, double.NaN, 0, "outage (events.csv)"),
            new("chat", at, double.NaN, 7, 1, "filled"),
        ];
        using var stream = new MemoryStream();

        CleaningFile.Write(changes, SmallPlan.Copenhagen, stream);

        Assert.Equal(
            """
            queue,interval_start,old_value,new_value,weight,reason
            chat,2026-10-25T02:30:00+02:00,,7,1,filled
            voice,2026-10-25T02:30:00+02:00,40,,0,outage (events.csv)
            voice,2026-10-25T02:30:00+01:00,3,2.5,0.5,"unusual, by far"

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Write_of_a_plan_without_roster_removes_that_of_an_earlier_plan()
    {
        using var folder = new TemporaryFolder();
        folder.Write(PlanFiles.Roster, "agent\n");
        var plan = new Planner(new PlannerOptions { Model = ForecastModels.BuiltIn.Find("median-5").Model! }).Make(
            SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)),
            SmallHistory.Of(SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours)),
            DateRange.WeekFrom(SmallHistory.Monday));

        var written = PlanFiles.Write(plan, folder.Root);

        Assert.Null(plan.Roster);
        Assert.False(File.Exists(folder.PathOf(PlanFiles.Roster)));
        Assert.Contains(folder.PathOf(PlanFiles.Cleaning), written.Select(file => file.Path));
    }
}
