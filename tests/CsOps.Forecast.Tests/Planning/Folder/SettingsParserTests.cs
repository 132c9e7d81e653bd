using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class SettingsParserTests
{
    [Fact]
    public void Parse_gives_every_value_its_path_and_line()
    {
        var whole = Parse("{\n  // a comment\n  \"a\": [1,\n 2],\n  \"b\": { \"c\":\n \"x\" }, /* and\n another */ \"d\": true,\n}");

        Assert.Equal(("", 1L), (whole.Path, whole.Line));
        Assert.Equal([("a[0]", 3L), ("a[1]", 4L)], whole.Members[0].Value.Items.Select(i => (i.Path, i.Line)));
        Assert.Equal(("b.c", 6L, "x"), (whole.Members[1].Value.Members[0].Value.Path, whole.Members[1].Value.Members[0].Value.Line, whole.Members[1].Value.Members[0].Value.Text));
        Assert.Equal(7, whole.Members[2].Value.Line);
    }

    [Fact]
    public void Parse_with_a_byte_order_mark_is_the_same()
    {
        Assert.Equal("ø", SettingsParser.Parse("f.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("\"ø\"")]).Text);
    }

    [Theory]
    [InlineData("", "f.json: the file is empty; expected a JSON object in { }.")]
    [InlineData(" \n ", "f.json: the file is empty; expected a JSON object in { }.")]
    [InlineData("{\n\"a\": 1,\n\"a\": 2}", "f.json:3: a: this property is given twice.")]
    [InlineData("{\n\"a\": 1", "f.json:2: this is not JSON:")]
    [InlineData("{}\n{}", "f.json:2: this is not JSON:")]
    [InlineData("{\n\"a\": tru }", "f.json:2: this is not JSON:")]
    [InlineData("name: x", "f.json:1: this is not JSON:")]
    public void Parse_of_what_is_no_settings_file_says_why(string text, string expected)
    {
        Assert.StartsWith(expected, Assert.Throws<ImportException>(() => Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_of_UTF_16_says_so()
    {
        var error = Assert.Throws<ImportException>(() => SettingsParser.Parse("f.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]));

        Assert.Contains("UTF-16", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_of_bytes_that_are_not_UTF_8_is_an_import_error()
    {
        byte[] bytes = [.. "{ \"a\": \"K"u8, 0xF8, .. "benhavn\" }"u8];

        Assert.Throws<ImportException>(() => SettingsParser.Parse("f.json", bytes));
    }

    private static Setting Parse(string text) => SettingsParser.Parse("f.json", Encoding.UTF8.GetBytes(text));
}
