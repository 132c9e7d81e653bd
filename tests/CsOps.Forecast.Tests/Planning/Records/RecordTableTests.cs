using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Records;

public class RecordTableTests
{
    private static readonly RecordSchema Events = RecordSchema.Of(RecordKind.Event);

    [Fact]
    public void Replace_changes_the_row_of_the_key_and_keeps_what_a_planner_wrote()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("events.csv", "kind;start;end;uplift;name;id;source\ncampaign;2026-11-20;2026-11-27;0.25;Old name;7;asana\noutage;2026-11-01;2026-11-01;-0.2;-line;;\n");

        var changes = Put(path, Event("7", "2026-11-21", "2026-11-28", "New, name"), Event("8", "2026-12-01", "2026-12-01", "=cmd()"));

        Assert.Equal((3, 1, 1, 0), (changes.Rows, changes.Added, changes.Changed, changes.Removed));
        Assert.Equal(
            "kind,start,end,uplift,name,id,source\ncampaign,2026-11-21,2026-11-28,0.25,\"New, name\",7,asana\noutage,2026-11-01,2026-11-01,-0.2,'-line,,\n"
            + "campaign,2026-12-01,2026-12-01,,'=cmd(),8,asana\n",
            File.ReadAllText(path));
    }

    [Fact]
    public void Write_tells_which_cells_told_something_else_before_and_not_those_that_were_blank()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("events.csv", "kind,start,end,name,id,source\ncampaign,2026-11-20,2026-11-27,,7,asana\n");

        var changes = Put(path, Event("7", "2026-11-21", "2026-11-27", "Name"));

        Assert.Equal([new ReplacedCell("asana 7", "start", "2026-11-20", "2026-11-21")], changes.Replaced);
    }

    [Fact]
    public void Replace_with_the_same_writes_nothing_and_escapes_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("events.csv");
        Put(path, Event("8", "2026-12-01", "2026-12-01", "=cmd()"));
        var first = File.ReadAllText(path);

        var again = Put(path, Event("8", "2026-12-01", "2026-12-01", "=cmd()"));

        Assert.False(again.IsWritten);
        Assert.Equal(first, File.ReadAllText(path));
    }

    /// <summary>A request of two days: the hours of the second are a planner's, and stay with it until it changes itself.</summary>
    [Fact]
    public void Replace_keeps_a_row_that_a_record_repeats_and_ends_the_hours_of_one_that_changes()
    {
        const string Header = "agent,first,last,reason,paid_per_day,from,to,source,id\n";
        const string Half = "A1,2026-11-10,2026-11-10,Vacation,4h,13:00,17:00,bamboohr,1\n";
        using var folder = new TemporaryFolder();
        var path = folder.Write("absences.csv", Header + "A1,2026-11-09,2026-11-09,Vacation,8h,,,bamboohr,1\n" + Half);

        var earlier = PutDays(path, ("2026-11-08", "8h"), ("2026-11-10", "4h"));
        var kept = File.ReadAllText(path);
        PutDays(path, ("2026-11-08", "8h"), ("2026-11-10", "8h"));

        Assert.Equal((1, 0, 0), (earlier.Changed, earlier.Added, earlier.Removed));
        Assert.Equal(Header + "A1,2026-11-08,2026-11-08,Vacation,8h,,,bamboohr,1\n" + Half, kept);
        Assert.Equal(Header + "A1,2026-11-08,2026-11-08,Vacation,8h,,,bamboohr,1\nA1,2026-11-10,2026-11-10,Vacation,8h,,,bamboohr,1\n", File.ReadAllText(path));
    }

    [Fact]
    public void Replace_by_nothing_takes_the_rows_of_the_key_away_and_no_other()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("events.csv", "kind,start,end,source,id\ncampaign,2026-11-20,2026-11-27,asana,7\nclosed,2026-12-24,2026-12-24,,\n");
        var table = RecordTable.Open(path, Events);

        table.Replace(Events.KeyOf(Event("7", "", "", "")), []);
        var changes = table.Write();

        Assert.Equal((1, 1), (changes.Rows, changes.Removed));
        Assert.Equal("kind,start,end,source,id\nclosed,2026-12-24,2026-12-24,,\n", File.ReadAllText(path));
    }

    [Fact]
    public void Open_of_a_file_with_a_row_that_cannot_be_read_is_refused_and_the_file_stays()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("events.csv", "kind,start,end\ncampaign,2026-11-20\n");

        var failure = Assert.Throws<ImportException>(() => RecordTable.Open(path, Events));

        Assert.Equal(2, failure.Line);
    }

    [Fact]
    public void CountKeptBeside_counts_rows_of_the_source_within_the_days_that_were_told()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "events.csv",
            "kind,start,end,source,id\ncampaign,2026-11-20,2026-11-27,asana,7\ncampaign,2026-11-21,2026-11-27,asana,9\ncampaign,2026-11-21,2026-11-27,,\ncampaign,2027-01-01,2027-01-02,asana,10\n");
        var table = RecordTable.Open(path, Events);
        table.Replace(Events.KeyOf(Event("7", "", "", "")), [Event("7", "2026-11-20", "2026-11-20", "")]);
        table.Replace(Events.KeyOf(Event("8", "", "", "")), [Event("8", "2026-12-01", "2026-12-01", "")]);

        Assert.Equal(1, table.CountKeptBeside("asana"));
    }

    [Fact]
    public void Find_knows_people_by_id_before_alias_before_name_and_nobody_by_what_two_share()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "agents.csv", "id,name,contract,skills,aliases\n7,Ida Holm,,,9001|ida@example.com\n9001,Bo Lund,,,ida@EXAMPLE.org\n12,Kim Lee,,,x\n13,Kim Lee,,,x\n");

        var names = AgentNames.Read(path);

        Assert.Equal(["9001", "7", "7", "9001", null, null, null], new[] { "9001", "IDA@example.com", "ida holm", "ida@example.org", "Kim Lee", "x", "" }.Select(name => names.Find(name)));
        Assert.Equal("7", names.Find(null, "nobody", "ida@example.com"));
    }

    private static RecordChanges Put(string path, params string?[][] records)
    {
        var table = RecordTable.Open(path, Events);
        foreach (var record in records)
        {
            table.Replace(Events.KeyOf(record), [record]);
        }

        return table.Write();
    }

    /// <summary>Days off of one request.</summary>
    private static RecordChanges PutDays(string path, params (string Date, string Paid)[] days)
    {
        var schema = RecordSchema.Of(RecordKind.Absence);
        var records = days.Select(day =>
        {
            var cells = new string?[schema.Columns.Length];
            foreach (var (column, value) in new[] { ("agent", "A1"), ("first", day.Date), ("last", day.Date), ("reason", "Vacation"), ("paid_per_day", day.Paid), ("source", "bamboohr"), ("id", "1") })
            {
                cells[schema.IndexOf(column)] = value;
            }

            return cells;
        }).ToList();
        var table = RecordTable.Open(path, schema);
        table.Replace(schema.KeyOf(records[0]), records);
        return table.Write();
    }

    private static string?[] Event(string id, string start, string end, string name)
    {
        var cells = new string?[Events.Columns.Length];
        foreach (var (column, value) in new[] { ("kind", "campaign"), ("start", start), ("end", end), ("name", name), ("source", "asana"), ("id", id) })
        {
            cells[Events.IndexOf(column)] = value;
        }

        return cells;
    }
}
