using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Performance.Tickets;

namespace CsOps.Forecast.Tests.Performance;

public class FeedbackScoresTests
{
    private static readonly AnswerScale OneToFive = new(1, 5);
    private static readonly AnswerScale ZeroToTen = new(0, 10);

    [Fact]
    public void By_counts_the_upper_two_of_five_as_satisfied_and_one_of_two()
    {
        var scores = FeedbackScores.By(
            [.. Answers(FeedbackMeasure.Satisfaction, OneToFive, 5, 4, 3, 1), .. Answers(FeedbackMeasure.Satisfaction, new AnswerScale(0, 1), 1, 0)], _ => "all");

        Assert.Equal(["0-1 2 1 0.5", "1-5 4 2 0.5"], scores.Select(score => FormattableString.Invariant($"{score.Scale} {score.Answers} {score.Favourable} {score.Score}")));
    }

    [Fact]
    public void By_takes_detractors_from_promoters()
    {
        var score = Assert.Single(FeedbackScores.By(Answers(FeedbackMeasure.NetPromoter, ZeroToTen, 10, 9, 8, 7, 6, 0, 9, 10), _ => "all"));

        Assert.Equal((8, 4, 2, 25.0), (score.Answers, score.Favourable, score.Unfavourable, score.Score));
        Assert.InRange(25.0, score.Interval.Low, score.Interval.High);
    }

    [Fact]
    public void By_takes_the_mean_of_effort()
    {
        var score = Assert.Single(FeedbackScores.By(Answers(FeedbackMeasure.Effort, new AnswerScale(1, 7), 7, 5, 3), _ => "all"));

        Assert.Equal((5.0, 2, 1), (score.Score, score.Favourable, score.Unfavourable));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 4, 4)]
    [InlineData(1, 5, 4)]
    [InlineData(1, 6, 5)]
    [InlineData(1, 7, 5)]
    [InlineData(1, 10, 7)]
    [InlineData(0, 10, 7)]
    [InlineData(0, 100, 61)]
    public void LeastSatisfied_is_the_lowest_of_the_upper_two_fifths(int least, int most, int satisfied) => Assert.Equal(satisfied, new AnswerScale(least, most).LeastSatisfied);

    [Fact]
    public void By_leaves_out_answers_without_the_group()
    {
        var answers = Answers(FeedbackMeasure.NetPromoter, ZeroToTen, 10, 0).ToList();
        answers[0] = answers[0] with { Queue = "voice" };

        Assert.Equal(("voice", 1), FeedbackScores.By(answers, answer => answer.Queue).Select(score => (score.Group, score.Answers)).Single());
    }

    [Fact]
    public void WithOwners_gives_answers_what_others_tell_of_their_ticket_and_keeps_what_they_tell_themselves()
    {
        var answers = Answers(FeedbackMeasure.Satisfaction, OneToFive, 5, 4, 3).ToList();
        answers[0] = answers[0] with { Ticket = "7", Agent = "A1", Queue = "voice" };
        answers[1] = answers[1] with { Ticket = "7", Agent = "A2" };
        answers[2] = answers[2] with { Ticket = "8" };

        var joined = FeedbackScores.WithOwners(answers, [new TicketOwner("8", "A3", null), new TicketOwner("8", "A4", "chat"), new TicketOwner("7", "A9", "mail")]);

        Assert.Equal(["A1 voice", "A2 voice", "A3 chat"], joined.Select(answer => $"{answer.Agent} {answer.Queue}"));
    }

    [Fact]
    public void WithOwners_of_two_ticket_systems_with_one_id_gives_each_its_own_and_a_survey_neither()
    {
        var answers = Answers(FeedbackMeasure.Satisfaction, OneToFive, 5, 4, 3, 2).Select(answer => answer with { Ticket = "7" }).ToList();
        (answers[0], answers[1]) = (answers[0] with { Source = "zendesk" }, answers[1] with { Source = "freshdesk" });
        answers[3] = answers[3] with { Ticket = "8" };
        TicketOwner[] owners =
        [
            new("7", "A1", "voice") { System = "zendesk" }, new("7", "A2", "voice") { System = "freshdesk" }, new("8", "A3", null) { System = "zendesk" }, new("8", "A3", null) { System = "freshdesk" },
        ];

        var joined = FeedbackScores.WithOwners(answers, owners);

        Assert.Equal(["A1 voice", "A2 voice", " voice", "A3 "], joined.Select(answer => $"{answer.Agent} {answer.Queue}"));
        Assert.Equal(["7"], TicketOwners.Contested(owners));
    }

    [Fact]
    public void WithOwners_prefers_an_agent_and_a_queue_that_the_centre_knows()
    {
        var answers = Answers(FeedbackMeasure.Satisfaction, OneToFive, 5, 4, 3).ToList();
        answers[0] = answers[0] with { Ticket = "7", Agent = "9001", Queue = "500" };
        answers[1] = answers[1] with { Ticket = "8", Agent = "9001", Queue = "500" };
        answers[2] = answers[2] with { Ticket = "9", Agent = "A2", Queue = "chat" };
        TicketOwner[] owners = [new("7", "9002", null), new("7", "A1", "voice"), new("8", "9002", "501"), new("9", "A1", "voice")];

        var joined = FeedbackScores.WithOwners(answers, owners, agent => agent is "A1" or "A2", queue => queue is "voice" or "chat");

        Assert.Equal(["A1 voice", "9001 500", "A2 chat"], joined.Select(answer => $"{answer.Agent} {answer.Queue}"));
    }

    [Theory]
    [InlineData("1-5", 1, 5)]
    [InlineData("0-10", 0, 10)]
    public void TryParse_of_a_scale_gives_its_ends(string text, int least, int most) => Assert.Equal(new AnswerScale(least, most), AnswerScale.TryParse(text));

    [Theory]
    [InlineData("5-1")]
    [InlineData("1")]
    [InlineData("a-b")]
    [InlineData("-1-5")]
    public void TryParse_of_what_is_no_scale_is_null(string text) => Assert.Null(AnswerScale.TryParse(text));

    private static IEnumerable<FeedbackAnswer> Answers(FeedbackMeasure measure, AnswerScale scale, params double[] scores) => scores.Select((score, i) => new FeedbackAnswer
    {
        Source = "test",
        Id = i.ToString(CultureInfo.InvariantCulture),
        Measure = measure,
        Scale = scale,
        Score = score,
        Date = new DateOnly(2026, 11, 2),
    });
}
