using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

public sealed class GenesysExportTests : IDisposable
{
    private const string Ids = "queue,voice,5a0e\nqueue,\"=SUM(A1)|chat, <b>\",77\nagent,A1,u1\nagent,A2,u2\nagent,A3,u3\nactivity,work,0\nactivity,lunch,2\n";

    private readonly PlannedWeek _week = new();

    public void Dispose() => _week.Dispose();

    [Fact]
    public void Forecast_has_quarters_of_the_week_and_the_eighth_day_the_long_sunday_included()
    {
        using var json = JsonDocument.Parse(_week.Export("genesys-forecast", With(Ids)));

        var group = json.RootElement.GetProperty("planningGroups")[0];
        var offered = group.GetProperty("offeredPerInterval").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        Assert.Equal("5a0e", group.GetProperty("planningGroupId").GetString());
        Assert.Equal(768, offered.Length);
        Assert.Equal(843, offered[..676].Sum(), 9); // the 338 half-hours of the week, in quarters
        Assert.Equal([0.5, 0.5, 1, 1, 1.5, 1.5, 2, 2], offered[..8]);
        Assert.Equal(offered[..92], offered[676..]); // what comes behind is as a week before: midnight as midnight
        Assert.All(group.GetProperty("averageHandleTimeSecondsPerInterval").EnumerateArray(), value => Assert.Equal(300, value.GetDouble()));
    }

    /// <summary>A week that lacks an hour is followed by the quarters of the next one, from its midnight on.</summary>
    [Fact]
    public void Forecast_of_the_week_with_a_short_sunday_is_as_long()
    {
        using var week = new PlannedWeek(week: PlannedWeek.Spring);

        using var json = JsonDocument.Parse(week.Export("genesys-forecast", new ExportOptions { Ids = week.Ids(Ids) }));

        var offered = json.RootElement.GetProperty("planningGroups")[0].GetProperty("offeredPerInterval").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        Assert.Equal(768, offered.Length);
        Assert.Equal(833, offered[..668].Sum(), 9); // 334 half-hours of 1, 2, 3, 4, …: 83 times 10, and 1 + 2
        Assert.Equal(offered[..100], offered[668..]);
        Assert.Equal([0.5, 0.5, 1, 1], offered[668..672]);
    }

    [Fact]
    public void Schedule_has_shifts_in_utc_with_activities_without_gaps()
    {
        using var json = JsonDocument.Parse(_week.Export("genesys-schedule", With(Ids)));

        var agents = json.RootElement.GetProperty("agentSchedules");
        Assert.Equal(["u1", "u2", "u3"], agents.EnumerateArray().Select(agent => agent.GetProperty("userId").GetString()));
        var shift = agents[0].GetProperty("shifts")[0];
        Assert.Equal(("2026-10-19T06:00:00.000Z", 480), (shift.GetProperty("startDate").GetString(), shift.GetProperty("lengthMinutes").GetInt32()));
        Assert.Equal([240, 30, 210], shift.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("lengthMinutes").GetInt32()));
        Assert.Equal("2026-10-24T20:00:00.000Z", agents[2].GetProperty("shifts")[0].GetProperty("startDate").GetString());
    }

    [Fact]
    public void Missing_identifiers_are_listed_all_and_nothing_is_written()
    {
        var failure = Assert.Throws<ExportException>(() => _week.Export("genesys-schedule", With("agent,A1,u1\nactivity,work,0\n")));

        Assert.Contains("3 identifiers", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\nagent,A2,\nagent,A3,\nactivity,lunch,", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_week.PathOf("out.json")));
    }

    /// <summary>The half-hours of the history are written as quarters, and come back as the same half-hours.</summary>
    [Fact]
    public void History_comes_back_by_the_profile_of_genesys()
    {
        File.WriteAllText(_week.PathOf("history.csv"), _week.Export("genesys-history", With("queue,\"=SUM(A1)|chat, <b>\",Chat\n")));

        var result = new Importer(ProfileCatalog.Find("genesys-wfm-history"), Import.Copenhagen).Import([_week.PathOf("history.csv")]);

        var expected = _week.Read(ExportNeeds.History).Queues[0].History!;
        var voice = result.Queues.Single(queue => queue.Queue.StartsWith("voice", StringComparison.Ordinal));
        Assert.Equal(0, result.Files[0].Rejected);
        foreach (var measure in (HistoryMeasure[])[HistoryMeasure.Offered, HistoryMeasure.Handled, HistoryMeasure.HandleSeconds])
        {
            Assert.Equal(expected.Values(measure).ToArray(), voice.Values(measure).ToArray());
        }

        Assert.Equal(2, result.Queues.Length);
    }

    [Theory]
    [InlineData("genesys-forecast", "genesys_wfm_forecast_import_shape.json")]
    [InlineData("genesys-schedule", "genesys_wfm_schedule_import_shape.json")]
    public void Json_has_the_properties_of_the_sample(string format, string sample)
    {
        var expected = SampleShape.OfJson(File.ReadAllText(SharedData.Require("formats", "samples", sample)));

        Assert.Equal(expected, SampleShape.OfJson(_week.Export(format, With(Ids))));
    }

    [Fact]
    public void History_has_the_columns_and_forms_of_the_sample()
    {
        var sample = File.ReadAllLines(SharedData.Require("formats", "samples", "genesys_wfm_historical_import.csv"));

        var lines = _week.Export("genesys-history").Split('\n');

        Assert.Equal(sample[0], lines[0]);
        Assert.Equal(SampleShape.Of(SampleShape.Cells(sample[1])[0]), SampleShape.Of(SampleShape.Cells(lines[1])[0]));
        Assert.Equal("Voice", SampleShape.Cells(lines[1])[2]);
    }

    private ExportOptions With(string ids) => new() { Ids = _week.Ids(ids) };
}
