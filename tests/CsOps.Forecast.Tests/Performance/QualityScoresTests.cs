using CsOps.Forecast.Performance.Quality;
using CsOps.Forecast.Performance.Tickets;

namespace CsOps.Forecast.Tests.Performance;

public class QualityScoresTests
{
    [Fact]
    public void By_means_points_and_per_cent_as_shares_and_counts_those_passed()
    {
        Evaluation[] evaluations =
        [
            Of("A1", 90, 100, passed: true),
            Of("A1", 7, 10, passed: false, autoFail: true),
            Of("A1", 4, 5),
            Of("A2", 1, 4),
            Of(null, 1, 1),
        ];

        var scores = QualityScores.By(evaluations, evaluation => evaluation.Agent);

        Assert.Equal(["A1", "A2"], scores.Select(score => score.Group));
        Assert.Equal((3, 2, 0.5, 1), (scores[0].Evaluations, scores[0].Judged, scores[0].PassRate, scores[0].AutoFails));
        Assert.Equal(0.8, scores[0].Mean, 1e-12);
        Assert.Equal(1, scores[0].MeanInterval.High); // 0.8 ± 0.248, and no score is over all of the points
        Assert.Equal(0.8 - (4.302652729696142 * 0.1 / Math.Sqrt(3)), scores[0].MeanInterval.Low, 1e-9);
        Assert.True(double.IsNaN(scores[1].PassRate) && double.IsNaN(scores[1].MeanInterval.Low));
    }

    [Fact]
    public void WithOwners_gives_evaluations_and_their_sections_agent_and_queue_of_their_ticket()
    {
        Evaluation[] evaluations =
        [
            Of("A1", 90, 100) with { Ticket = "7" },
            Of(null, 9, 10) with { Ticket = "7", Section = "tone" },
            Of("9001", 9, 10) with { Ticket = "8" },
            Of(null, 9, 10),
        ];

        var joined = QualityScores.WithOwners(evaluations, [new TicketOwner("7", "A2", "voice"), new TicketOwner("8", "A2", "chat")], agent => agent is "A1" or "A2");

        Assert.Equal(["A1 voice", "A1 voice", "A2 chat", " "], joined.Select(evaluation => $"{evaluation.Agent} {evaluation.Queue}"));
    }

    private static Evaluation Of(string? agent, double score, double most, bool? passed = null, bool? autoFail = null) => new()
    {
        Source = "test",
        Id = "1",
        Date = new DateOnly(2026, 11, 2),
        Score = score,
        MaxScore = most,
        Passed = passed,
        AutoFail = autoFail,
        Agent = agent,
    };
}
