using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Tests.Rows;

/// <summary>What stands around the rows of a file, and how its columns are named.</summary>
public class LayoutTests
{
    private static readonly ImportProfile Contacts = MappingText.Parse(["queue=queue", "time=when", "time-format=yyyy-MM-dd HH:mm", "handle=talk", "handled=*"]);

    [Fact]
    public void Header_below_a_preamble_is_found_by_its_columns()
    {
        var result = Read(Contacts, "Report:,Contacts\nCreated,2026-03-03\n\nqueue,when,talk\nA,2026-03-02 08:00,1\nA,bad,1\n");

        Assert.Equal([1], result.Queues[0].Offered.ToArray());
        Assert.Equal((6L, "bad-time"), (result.Issues[0].Line, result.Issues[0].Reason));
    }

    [Fact]
    public void Rows_that_begin_like_a_footer_are_no_data()
    {
        var profile = Contacts with { File = new FileLayout { Footers = ["Grand total", "Records:"] } };

        var result = Read(profile, "queue,when,talk\nA,2026-03-02 08:00,1\nGrand total,,1\nGrand Hotel,2026-03-02 08:00,2\nRecords: 2\n");

        Assert.Equal((2, 2, 0), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Equal(["A", "Grand Hotel"], result.Queues.Select(q => q.Queue));
    }

    [Fact]
    public void Footer_that_was_not_declared_is_a_rejected_row()
    {
        var result = Read(Contacts, "queue,when,talk\nA,2026-03-02 08:00,1\nGrand total,,1\n");

        Assert.Equal((1, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
    }

    [Fact]
    public void Data_that_end_at_an_empty_line_leave_out_what_is_below_it()
    {
        const string Text = "queue,when,talk\nA,2026-03-02 08:00,1\n\nA,2026-03-02 08:00,2\n";

        var ends = Read(Contacts with { File = new FileLayout { EndsAtEmptyLine = true } }, Text);
        var goesOn = Read(Contacts, Text);

        Assert.Equal((1, 2), (ends.Files[0].Read, goesOn.Files[0].Read));
    }

    [Fact]
    public void Second_header_row_is_no_data()
    {
        var result = Read(Contacts with { File = new FileLayout { ExtraHeaderRows = 1 } }, "queue,when,talk\nname,local time,seconds\nA,2026-03-02 08:00,1\n");

        Assert.Equal((1, 1), (result.Files[0].Read, result.Files[0].Accepted));
    }

    [Fact]
    public void File_without_a_header_is_read_by_the_profiles_columns()
    {
        var result = Read(Contacts with { File = new FileLayout { Columns = ["queue", "when", "talk"] } }, "A,2026-03-02 08:00,30\nA,2026-03-02 08:00,40\n");

        Assert.Equal(70, Import.Total(result, HistoryMeasure.HandleSeconds));
    }

    [Theory]
    [InlineData("Kø,Oprettet,Samtaletid")]
    [InlineData("대기열,생성일,통화 시간")]
    [InlineData("KØ,Oprettet,talk")]
    [InlineData(" \u00A0Queue , WHEN ,\"Talk\"")]
    public void Columns_are_found_by_their_names_in_other_languages(string header)
    {
        var profile = Contacts with
        {
            Synonyms = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
            {
                ["queue"] = ["Kø", "대기열"],
                ["when"] = ["Oprettet", "생성일"],
                ["talk"] = ["Samtaletid", "통화 시간"],
            }.ToImmutableDictionary(),
        };

        var result = Read(profile, header + "\nA,2026-03-02 08:00,5\n");

        Assert.Equal(5, Import.Total(result, HistoryMeasure.HandleSeconds));
    }

    [Fact]
    public void Column_that_is_there_under_two_names_is_read_by_the_profiles_own()
    {
        var profile = Contacts with { Synonyms = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("talk", ["talk old"]) };

        var result = Read(profile, "queue,when,talk old,talk\nA,2026-03-02 08:00,1,2\n");

        Assert.Equal(2, Import.Total(result, HistoryMeasure.HandleSeconds));
    }

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-8", "\r\n")]
    [InlineData("utf-16", "\r\n")]
    [InlineData("utf-16BE", "\n")]
    public void Rejected_rows_below_fields_of_several_lines_have_the_line_on_which_they_begin(string encoding, string newLine)
    {
        var text = string.Join(
            newLine,
            "queue,when,talk,note",
            "A,2026-03-02 08:00,1,\"first", "second", "", "fourth\"", // lines 2 to 5
            "A,bad,1,x", // line 6
            "\"B", "\",2026-03-02 08:00,x,\"\"\"quoted\"\"\"", // lines 7 and 8
            "A,2026-03-02 08:00,1,z", // line 9
            "A,2026-03-02 08:00", // line 10
            "");

        var result = Import.Bytes(Encoding.GetEncoding(encoding).GetBytes(text), ["queue=queue", "time=when", "time-format=yyyy-MM-dd HH:mm", "handle=talk", "handled=*"]);

        Assert.Equal([(6L, "bad-time"), (7L, "bad-duration"), (10L, "broken-row")], result.Issues.Select(i => (i.Line, i.Reason)));
        Assert.Equal((5, 2, 3), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected));
    }

    private static ImportResult Read(ImportProfile profile, string text) => Import.Files(profile, Import.Copenhagen, ("a.csv", text));
}
