using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Tests.Profiles;

public class MappingTextTests
{
    [Fact]
    public void Parse_of_pairs_is_the_same_profile_as_its_json()
    {
        var fromPairs = MappingText.Parse(RealDataTests.BankMapping);

        var fromJson = ProfileJson.Parse(ProfileJson.Write(fromPairs), "bank.json");

        Assert.Equal(ProfileJson.Write(fromPairs), ProfileJson.Write(fromJson));
        Assert.Equal(["date+q_start", "date+ser_start", "date+vru_exit"], fromJson.Time.Columns);
        Assert.Equal("outcome=HANG & q_time>0", fromJson.Outcomes.Abandoned);
        Assert.Equal("fixed Asia/Jerusalem", fromJson.Zone);
    }

    [Fact]
    public void Parse_with_offered_makes_interval_rows()
    {
        var profile = MappingText.Parse(["queue=Kø", "time=Dato+Tid", "offered=Volumen", "handle=AHT (s)", "handle-mean=yes", "handled=Volumen", "minutes=15", "decimal=,"]);

        Assert.Equal(RowKind.Interval, profile.Rows);
        Assert.Equal(("Volumen", "Volumen"), (profile.Counts!.Offered, profile.Counts.Handled));
        Assert.True(profile.Handle!.IsMean);
    }

    [Fact]
    public void Import_of_interval_rows_with_decimal_comma_and_a_mean_handle_time_gives_totals()
    {
        var result = Import.Text(
            "Dato;Tid;Kø;Volumen;AHT (s)\n02-11-2026;08:00;Fakturering;17,5;271\n02-11-2026;08:15;Fakturering;25,5;223\n13-11-2026;08:15;Fakturering;1;\n",
            ["queue=Kø", "time=Dato+Tid", "offered=Volumen", "handled=Volumen", "handle=AHT (s)", "handle-mean=yes", "minutes=15", "decimal=,"]);

        var queue = Assert.Single(result.Queues);
        Assert.Equal("Fakturering", queue.Queue);
        Assert.Equal(43, queue.Offered[0]);
        Assert.Equal((17.5 * 271) + (25.5 * 223), queue.HandleSeconds[0]);
        Assert.True(double.IsNaN(queue.Offered[1]));
        Assert.True(double.IsNaN(queue.HandleSeconds[^1]));
    }

    [Theory]
    [InlineData("expected key=value", "queue")]
    [InlineData("expected key=value", "quue=x")]
    [InlineData("expected key=value", "queue=")]
    [InlineData("more than once", "time=a", "time=b")]
    [InlineData("names no queue", "time=a")]
    [InlineData("names no time", "queue=a")]
    [InlineData("one of them", "queue=a", "queue-name=b", "time=c")]
    [InlineData("the unit 'fortnights'", "queue=a", "time=c", "handle=x", "handle-unit=fortnights")]
    [InlineData("minutes of an interval", "queue=a", "time=c", "offered=x")]
    [InlineData("is no number", "queue=a", "time=c", "offered=x", "minutes=abc")]
    [InlineData("the condition 'AGENT'", "queue=a", "time=c", "handled=AGENT")]
    [InlineData("compares with 'x'", "queue=a", "time=c", "handled=q>x")]
    [InlineData("has no meaning", "queue=a", "time=c", "time-format=yyyy-MM-dd QQ")]
    [InlineData("day before the month and after it", "queue=a", "time=c", "time-format=dd/MM/yyyy|MM/dd/yyyy")]
    [InlineData("one character or tab", "queue=a", "time=c", "delimiter=ab")]
    [InlineData("decimal sign", "queue=a", "time=c", "decimal=x")]
    [InlineData("belong to intervals", "queue=a", "time=c", "key=x")]
    public void Parse_of_pairs_that_make_no_sense_says_what_was_expected(string expected, params string[] pairs)
    {
        var failure = Assert.Throws<ImportException>(() => MappingText.Parse(pairs));

        Assert.Contains(expected, failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Import_joins_queue_columns_and_renames_queues_into_one()
    {
        var options = Import.Copenhagen with { QueueNames = Import.Copenhagen.QueueNames.Add("DK / Sales", "Sales").Add("Sales", "Sales").Add("x", "y") };

        var result = Import.Text(
            "site,skill,when\nDK,Sales,2026-03-02 08:00\n,Sales,2026-03-02 08:00\nDK,Tech,2026-03-02 08:00\n", ["queue=site+skill", "time=when"], options);

        Assert.Equal(["Sales", "DK / Tech"], result.Queues.Select(q => q.Queue));
        Assert.Equal([2], result.Queues[0].Offered.ToArray());
    }

    [Fact]
    public void Import_skips_rows_and_finds_repeated_and_rounded_ids()
    {
        var result = Import.Text(
            "id,queue,when,type\n7,A,2026-03-02 08:00,in\n7,A,2026-03-02 08:00,in\n8,A,2026-03-02 08:00,OUT\n1.21143E+15,A,2026-03-02 08:00,in\n1.21143E+15,A,2026-03-02 08:00,in\n",
            ["queue=queue", "time=when", "id=id", "skip=type=out|internal"]);

        var file = Assert.Single(result.Files);
        Assert.Equal((5, 3, 1, 1), (file.Read, file.Accepted, file.Rejected, file.Duplicated));
        Assert.Equal("skipped", Assert.Single(file.Reasons).Key);
        Assert.Contains(file.Remarks, r => r.Contains("rounded by a spreadsheet", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_computes_blank_durations_and_remarks_on_those_that_disagree()
    {
        var result = Import.Text(
            "queue,when,end,talk\nA,2026-03-02 08:00:00,2026-03-02 08:02:00,\nA,2026-03-02 08:00:00,2026-03-02 08:02:00,120\nA,2026-03-02 08:00:00,2026-03-02 08:02:00,900\n",
            ["queue=queue", "time=when", "handle=talk", "handle-from=when", "handle-to=end", "handled=*"]);

        Assert.Equal([1140], result.Queues[0].HandleSeconds.ToArray());
        Assert.Contains("The handle time of 1 rows was blank and was computed from its two times.", result.Files[0].Remarks);
        Assert.Contains("The handle time of 1 of 2 rows differs by over a minute from its two times; the handle time was used.", result.Files[0].Remarks);
    }
}
