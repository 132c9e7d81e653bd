using CsOps.Forecast.Planning;

namespace CsOps.Forecast.Tests.Planning.Folder;

/// <summary>What a queue of <c>centre.json</c> has to do with others.</summary>
public class RelatedSettingsTests
{
    [Fact]
    public void ReadCentre_reads_what_a_new_queue_is_like_and_its_level()
    {
        var queue = Tickets("\"similarTo\": \"voice\", \"expectedPerWeek\": 300");

        Assert.Equal(("voice", 300), (queue.SimilarTo, queue.ExpectedPerWeek));
    }

    [Fact]
    public void ReadCentre_reads_merges_and_splits()
    {
        var merge = Tickets("\"mergedFrom\": [\"mail\", \"forms\"], \"mergedOn\": \"2026-09-01\"").MergedFrom!;
        var split = Tickets("\"splitFrom\": { \"queue\": \"voice\", \"on\": \"2026-09-01\", \"share\": 0.3 }").SplitFrom!;
        var learned = Tickets("\"splitFrom\": { \"queue\": \"voice\", \"on\": \"2026-09-01\" }").SplitFrom!;

        Assert.Equal(["mail", "forms"], merge.Queues);
        Assert.Equal(new DateOnly(2026, 9, 1), merge.On);
        Assert.Equal(("voice", new DateOnly(2026, 9, 1), 0.3), (split.Queue, split.On, split.Share));
        Assert.Null(learned.Share);
    }

    [Theory]
    [InlineData("\"similarTo\": \"voce\"", "queues[1].similarTo: there is no other queue \"voce\". Maybe \"voice\" was meant.")]
    [InlineData("\"similarTo\": \"vioce\"", "queues[1].similarTo: there is no other queue \"vioce\".")]
    [InlineData("\"similarTo\": \"tickets\"", "queues[1].similarTo: there is no other queue \"tickets\".")]
    [InlineData("\"expectedPerWeek\": 300", "queues[1].expectedPerWeek: a level alone is no forecast; give \"similarTo\" too")]
    [InlineData("\"similarTo\": \"voice\", \"expectedPerWeek\": 0", "queues[1].expectedPerWeek: found 0; expected a number of contacts over 0")]
    [InlineData("\"mergedFrom\": [\"a\"]", "queues[1].mergedFrom: when they were merged is not said; give \"mergedOn\"")]
    [InlineData("\"mergedOn\": \"2026-09-01\"", "queues[1].mergedOn: which queues were merged is not said; give \"mergedFrom\"")]
    [InlineData("\"mergedFrom\": [], \"mergedOn\": \"2026-09-01\"", "queues[1].mergedFrom: found a list; expected a list of at least one name.")]
    [InlineData("\"mergedFrom\": [\"a\", \"a\"], \"mergedOn\": \"2026-09-01\"", "queues[1].mergedFrom: a queue is named twice.")]
    [InlineData("\"mergedFrom\": [\"tickets\"], \"mergedOn\": \"2026-09-01\"", "queues[1].mergedFrom: the queue's own history is in it anyway")]
    [InlineData("\"splitFrom\": { \"queue\": \"tickets\", \"on\": \"2026-09-01\" }", "queues[1].splitFrom: there is no other queue \"tickets\".")]
    [InlineData("\"splitFrom\": { \"queue\": \"voice\", \"on\": \"1 September\" }", "queues[1].splitFrom.on: found \"1 September\"; expected a date such as")]
    [InlineData("\"splitFrom\": { \"queue\": \"voice\", \"on\": \"2026-09-01\", \"share\": 30 }", "queues[1].splitFrom.share: found 30; expected a fraction over 0 and under 1")]
    [InlineData("\"splitFrom\": { \"queue\": \"voice\", \"on\": \"2026-09-01\" }, \"mergedFrom\": [\"a\"], \"mergedOn\": \"2026-09-01\"", "queues[1].splitFrom: a queue is either merged from others or split off one")]
    public void ReadCentre_with_relations_that_do_not_fit_says_which(string property, string expected)
    {
        using var folder = new TemporaryCentre(With(property));

        Assert.Contains(expected, folder.Error(), StringComparison.Ordinal);
    }

    private static QueueSettings Tickets(string property)
    {
        using var folder = new TemporaryCentre(With(property));
        return folder.Read().Queues[1];
    }

    private static string With(string property) => TemporaryCentre.Full.Replace("\"90/8h\"", $"\"90/8h\", {property}", StringComparison.Ordinal);
}
