using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Tests.Files;

public class JsonRowReaderTests
{
    private static readonly JsonLayout Tickets = new() { Records = "tickets" };

    [Fact]
    public void Read_gives_each_record_of_a_list_with_nested_values_by_path()
    {
        var rows = Rows(
            """
            { "count": 2, "meta": { "tickets": [ { "id": 9 } ] },
              "tickets": [
                { "id": 1, "via": { "channel": "e-mail \"x\" \u00e6" }, "tags": ["a", "b"], "solved": null, "spam": false },
                { "id": 2, "via": { "channel": "web" }, "late": 3.5 }
              ], "next_page": null }
            """, Tickets, out var header);

        Assert.Equal(["id", "via.channel", "tags", "solved", "spam", "late"], header.Names);
        Assert.Equal(["3: 1,e-mail \"x\" æ,a|b,,false,", "4: 2,web,,,,3.5"], rows);
    }

    [Theory]
    [InlineData("[{\"a\":1},{\"a\":2}]")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n")]
    [InlineData("\uFEFF[ {\"a\":1} , {\"a\":2} ]")]
    public void Read_of_a_document_that_is_the_list_or_has_one_record_a_line(string json) =>
        Assert.Equal(["1", "2"], Rows(json, new JsonLayout(), out _).Select(row => row.Split(": ")[1]));

    [Theory]
    [InlineData("[{\"id\":1},{\"id\":2},{\"id\":3}]")]
    [InlineData("{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n")]
    [InlineData("[{\"next\":{\"tickets\":[]},\"tickets\":[{\"id\":1},{\"id\":2}]},{\"tickets\":[{\"id\":3}]}]")]
    [InlineData("{\"tickets\":[{\"id\":1}]}\n{\"tickets\":[{\"id\":2},{\"id\":3}],\"next\":null}\n")]
    [InlineData("\uFEFF [ { \"tickets\": [ {\"id\":1}, {\"id\":2} ] }, { \"tickets\": [] }, { \"count\": 1 }, { \"tickets\": [ {\"id\":3} ] } ]")]
    public void Read_of_joined_pages_and_of_records_without_what_is_around_them(string json) =>
        Assert.Equal(["1", "2", "3"], Rows(json, Tickets, out _).Select(row => row.Split(": ")[1]));

    [Fact]
    public void Read_of_pages_goes_down_to_their_list_by_the_whole_path()
    {
        const string Pages = """[ { "data": { "items": [ { "id": 1 } ], "more": { "items": [ { "id": 9 } ] } } }, { "items": [ { "id": 8 } ], "data": { "items": [ { "id": 2 } ] } } ]""";

        Assert.Equal(["1", "2"], Rows(Pages, new JsonLayout { Records = "data.items" }, out _).Select(row => row.Split(": ")[1]));
    }

    [Theory]
    [InlineData("[{\"tickets\":[{\"id\":1}]},{\"error\":\"TooManyRequests\"},{\"tickets\":[{\"id\":2}]}]")]
    [InlineData("{\"tickets\":[{\"id\":1}]}\n{\"error\":{\"tickets\":[]}}\n{\"tickets\":[{\"id\":2}]}\n")]
    public void Pages_without_the_list_are_told_of(string json)
    {
        using var reader = JsonRowReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(json)), "test.json", Tickets);
        var rows = 0;
        while (reader.Read())
        {
            rows++;
        }

        Assert.Equal(2, rows);
        Assert.StartsWith("1 of the pages in it have no list 'tickets'", reader.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_whose_list_begins_late_are_no_records()
    {
        var users = string.Join(',', Enumerable.Range(0, 20_000).Select(user => $"{{\"id\":{user}}}"));
        var page = $"{{\"users\":[{users}],\"tickets\":[{{\"id\":-1}}]}}";

        Assert.Equal(["-1", "-1"], Rows($"[{page},{page}]", Tickets, out _).Select(row => row.Split(": ")[1]));
    }

    [Fact]
    public void Read_of_lists_inside_records_gives_each_item_what_its_record_has_wherever_that_stands()
    {
        var layout = new JsonLayout { Records = "results", Rows = "data", Keyed = ImmutableDictionary<string, string>.Empty.Add("metrics", "metric") };

        var rows = Rows(
            """
            { "results": [
              { "data": [
                { "interval": "08:00", "metrics": [ { "stats": { "count": 17 }, "metric": "nOffered" }, { "metric": "tHandle", "stats": { "sum": 5.5 } } ] },
                { "interval": "08:15", "metrics": [ ] } ],
                "group": { "queue": "voice" } },
              { "group": { "queue": "chat" }, "data": [] },
              { "group": { "queue": "mail" }, "data": [ { "interval": "09:00", "metrics": [ { "metric": "nOffered", "stats": { "count": 1 } } ] } ] } ] }
            """, layout, out var header);

        Assert.Equal(["group.queue", "interval", "metrics[nOffered].stats.count", "metrics[nOffered].metric", "metrics[tHandle].metric", "metrics[tHandle].stats.sum"], header.Names);
        Assert.Equal(["2: voice,08:00,17,nOffered,tHandle,5.5", "2: voice,08:15,,,,", "7: mail,09:00,1,nOffered,,"], rows);
    }

    [Fact]
    public void Read_of_items_under_the_name_of_their_list_keeps_what_record_and_item_both_have()
    {
        var rows = Rows(
            """
            { "result": [
              { "id": 1, "score": 88, "sections": [ { "id": "a", "score": 90 }, { "id": "b", "score": 70 } ] },
              { "id": 2, "score": 71, "sections": [] },
              { "id": 3, "score": 60 } ] }
            """,
            new JsonLayout { Records = "result", Rows = "sections[]" },
            out var header);

        Assert.Equal(["id", "score", "sections[].id", "sections[].score"], header.Names);
        Assert.Equal(["2: 1,88,a,90", "2: 1,88,b,70", "3: 2,71,,", "4: 3,60,,"], rows);
    }

    [Fact]
    public void Read_of_the_properties_of_an_object_gives_each_with_its_name_and_value()
    {
        var rows = Rows(
            """
            [ { "id": "1", "dates": { "2026-11-09": "1", "2026-\u00311-10": 0.5 }, "end": "x" },
              { "id": "2", "dates": {} },
              { "dates": { "2026-11-12": null }, "id": "3" } ]
            """,
            new JsonLayout { Rows = "dates{}" },
            out var header);

        Assert.Equal(["id", "end", "dates{}.name", "dates{}.value"], header.Names);
        Assert.Equal(["1: 1,x,2026-11-09,1", "1: 1,x,2026-11-10,0.5", "2: 2,,,", "3: 3,,2026-11-12,"], rows);
    }

    [Fact]
    public void Require_of_a_path_that_no_record_has_is_a_column_without_values()
    {
        using var reader = Open("[{\"a\":1}]", new JsonLayout());

        var column = reader.Require("solved_at", "solvedAt");
        reader.Read();

        Assert.True(reader.Field(column).IsEmpty);
        Assert.Equal("1", reader.Text(reader.Require("x", "A")));
    }

    [Fact]
    public void Read_of_a_file_cut_off_within_a_record_gives_those_before_and_one_that_is_broken()
    {
        using var reader = Open("{\"tickets\":[{\"id\":1},\n{\"id\":2,\"na", Tickets);

        Assert.True(reader.Read() && reader.IsWholeRow);
        Assert.True(reader.Read());
        Assert.False(reader.IsWholeRow);
        Assert.Equal(2, reader.Line);
        Assert.Contains("cut off", reader.DescribeBrokenRow(), StringComparison.Ordinal);
        Assert.False(reader.Read());
        Assert.NotNull(reader.Remark);
    }

    [Theory]
    [InlineData("{\"tickets\":[{\"id\":1}", "tickets", 1)]
    [InlineData("{\"tickets\":[{\"id\":1},\n", "tickets", 1)]
    [InlineData("{\"tickets\":[{\"id\":1}],\"next\":\"ht", "tickets", 1)]
    [InlineData("{\"id\":1}\n{\"id\":2,\"na", "", 2)]
    public void Read_of_a_file_cut_off_between_records_or_after_them_has_no_row_that_was_not_there(string json, string records, int rows)
    {
        using var reader = Open(json, new JsonLayout { Records = records });

        var read = 0;
        while (reader.Read())
        {
            Assert.Equal(read == 0, reader.IsWholeRow);
            read++;
        }

        Assert.Equal(rows, read);
        Assert.Contains("cut off", reader.Remark!, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_an_item_that_is_no_record_is_a_broken_row()
    {
        using var reader = Open("[{\"a\":1},7,{\"a\":3}]", new JsonLayout());

        Assert.True(reader.Read() && reader.IsWholeRow);
        Assert.True(reader.Read() && !reader.IsWholeRow);
        Assert.True(reader.Read() && reader.IsWholeRow);
        Assert.False(reader.Read());
        Assert.Null(reader.Remark);
    }

    [Theory]
    [InlineData("{\"items\":[]}", "there is no list 'tickets'")]
    [InlineData("{\"tickets\":[]}", "the list of records is empty")]
    [InlineData("", "there is no list 'tickets'")]
    [InlineData("{\"tickets\":[{\"id\":1},{\"id\" 2}]}", "this is not JSON")]
    public void Open_of_another_document_says_what_is_wrong(string json, string problem)
    {
        var error = Assert.Throws<ImportException>(() => Open(json, Tickets));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_does_not_depend_on_how_the_bytes_arrive()
    {
        var json = "{\"tickets\":[" + string.Join(",\n", Enumerable.Range(0, 3000).Select(i => $"{{\"id\":{i},\"text\":\"{new string('x', i % 97)}\\u00e5\",\"list\":[1,{{\"a\":[2]}}]}}")) + "]}";
        var whole = Rows(json, Tickets, out _);

        Assert.Equal(3000, whole.Count);
        Assert.Equal("3000: 2999," + new string('x', 2999 % 97) + "å", whole[^1]);
        foreach (var size in (int[])[1, 7, 4096, 65_537])
        {
            Assert.Equal(whole, Rows(new ChunkedStream(Encoding.UTF8.GetBytes(json), size), Tickets, out _));
        }
    }

    private static JsonRowReader Open(string json, JsonLayout layout) => JsonRowReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(json)), "x.json", layout);

    private static List<string> Rows(string json, JsonLayout layout, out DelimitedHeader header) => Rows(new MemoryStream(Encoding.UTF8.GetBytes(json)), layout, out header);

    private static List<string> Rows(Stream json, JsonLayout layout, out DelimitedHeader header)
    {
        using var reader = JsonRowReader.Open(json, "x.json", layout);
        header = reader.Header;
        var rows = new List<string>();
        while (reader.Read())
        {
            Assert.True(reader.IsWholeRow);
            rows.Add($"{reader.Line}: {string.Join(',', header.Names.Select((_, column) => reader.Text(column)))}");
        }

        return rows;
    }

    /// <summary>Gives at most so many bytes at once.</summary>
    private sealed class ChunkedStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(most, buffer.Length)]);
    }
}
