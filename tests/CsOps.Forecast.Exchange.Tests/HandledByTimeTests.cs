using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Tests;

public class HandledByTimeTests
{
    private const string Calls =
        """
        at,talk,way
        2026-03-02 08:05,120,a
        2026-03-02 08:10,0,a
        2026-03-02 08:15,,a
        2026-03-02 08:20,60,b

        """;

    [Fact]
    public void Handle_time_without_outcome_rules_tells_which_contacts_were_handled()
    {
        var result = Import.Text(Calls, ["queue-name=A", "time=at", "handle=talk"]);

        Assert.Equal(4, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(2, Import.Total(result, HistoryMeasure.Handled));
        Assert.Equal(180, Import.Total(result, HistoryMeasure.HandleSeconds));
        Assert.All(result.Queues[0].Values(HistoryMeasure.Abandoned).ToArray(), v => Assert.True(double.IsNaN(v)));
        Assert.Contains("with a handle time over zero were taken as handled", Assert.Single(result.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Handle_time_with_an_outcome_rule_counts_only_where_the_rule_holds()
    {
        var result = Import.Text(Calls, ["queue-name=A", "time=at", "handle=talk", "handled=way=b", "waiting=way=a"]);

        Assert.Equal(1, Import.Total(result, HistoryMeasure.Handled));
        Assert.Equal(60, Import.Total(result, HistoryMeasure.HandleSeconds));
        Assert.Empty(result.Remarks);
    }

    [Fact]
    public void Log_without_handle_time_and_outcome_rules_says_that_outcomes_are_not_known()
    {
        var result = Import.Text(Calls, ["queue-name=A", "time=at"]);

        Assert.Contains("handled and abandoned are not known", Assert.Single(result.Remarks), StringComparison.Ordinal);
    }
}
