using System.Security.Cryptography;
using System.Text.Json;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Demo;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Files;

public class PlanDocumentTests
{
    [Fact]
    public void Document_holds_the_hash_of_every_input_the_models_and_no_clock()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
        var plan = new Planner().Make(centre, SmallHistory.Of(SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours)), DateRange.WeekFrom(SmallHistory.Monday))
            with
        { Inputs = [new PlanInput("history/voice.csv", "00ff", 12)] };
        using var stream = new MemoryStream();

        PlanDocument.Write(plan, stream);

        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        Assert.Equal(PlanDocument.Format, root.GetProperty("format").GetString());
        Assert.Equal(Planner.Version, root.GetProperty("version").GetString());
        Assert.Equal(("2026-06-01", "2026-06-07"), (root.GetProperty("first").GetString(), root.GetProperty("last").GetString()));
        Assert.Equal("00ff", root.GetProperty("inputs")[0].GetProperty("sha256").GetString());
        var queue = root.GetProperty("queues")[0];
        Assert.Equal(plan.Forecasts[0].Choice.Model, queue.GetProperty("model").GetString());
        Assert.Equal(plan.Forecasts[0].Choice.LeaderBoard.Length, queue.GetProperty("leaderBoard").GetArrayLength());
        Assert.NotEmpty(queue.GetProperty("reason").GetString()!);
    }

    [Fact]
    public void Data_of_a_folder_names_every_file_with_hash_and_rows()
    {
        using var folder = new TemporaryFolder();
        DemoCentre.Write(folder.Root);

        var data = CentreData.Read(new CentreFolder(folder.Root));

        Assert.Equal(
            ["absences.csv", "agents.csv", "centre.json", "events.csv", "history/chat-sales.csv", "history/chat.csv", "history/tickets.csv", "history/voice.csv"],
            data.Inputs.Select(input => input.Path));
        var voice = Path.Combine(folder.Root, "history", "voice.csv");
        var input = data.Inputs.Single(i => i.Path == "history/voice.csv");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(voice))), input.Sha256);
        Assert.Equal(File.ReadLines(voice).Count() - 1, input.Rows);
        Assert.Null(data.Inputs[0].Rows);
    }
}
