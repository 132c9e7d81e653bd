using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Explanation;

public class PreviousPlanTests
{
    [Fact]
    public void Last_is_the_last_plan_with_a_forecast_before_a_name()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "2026-05-04");
        Write(folder, "2026-05-11");
        folder.Write("plans/2026-05-18/requirement.csv", "queue\n");
        var centre = new CentreFolder(folder.PathOf("."));

        Assert.Equal("2026-05-11", PreviousPlan.Last(centre)!.Id);
        Assert.Equal("2026-05-04", PreviousPlan.Last(centre, "2026-05-11")!.Id);
        Assert.Null(PreviousPlan.Last(centre, "2026-05-04"));
        Assert.Null(PreviousPlan.Last(new CentreFolder(folder.PathOf("none"))));
    }

    [Fact]
    public void Read_knows_models_effects_and_inputs_of_the_document()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, "2026-05-04");
        folder.Write(
            "plans/2026-05-04/plan.json",
            """
            {
              "format": "csops-plan/1", "version": "0.9",
              "inputs": [{ "path": "history/v.csv", "sha256": "ab", "rows": 12 }, { "path": "events.csv", "sha256": "cd" }],
              "queues": [{ "name": "voice", "model": "ets", "effects": [{ "name": "Sale", "uplift": 0.25 }] }]
            }
            """);

        var plan = PreviousPlan.Read(path);

        Assert.Equal(("0.9", "ets", 0.25), (plan.Version, plan.Models["voice"], plan.Uplifts[("voice", "Sale")]));
        Assert.Equal([(long?)12, null], plan.Inputs.Select(input => input.Rows));
        Assert.Equal(["voice"], plan.Forecasts.Select(forecast => forecast.Queue));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{ "version": "1", "inputs": [{}], "queues": [] }""")]
    public void Read_of_what_is_no_document_names_the_file(string text)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, "2026-05-04");
        folder.Write("plans/2026-05-04/plan.json", text);

        var error = Assert.Throws<ImportException>(() => PreviousPlan.Read(path));

        Assert.Contains("plan.json", error.Message, StringComparison.Ordinal);
    }

    private static string Write(TemporaryFolder folder, string id)
    {
        using var stream = new MemoryStream();
        ForecastFile.Write([SmallPlan.Forecast("voice", _ => 3)], SmallPlan.Copenhagen, stream);
        folder.Write($"plans/{id}/forecast.csv", stream.ToArray());
        return folder.PathOf($"plans/{id}");
    }
}
