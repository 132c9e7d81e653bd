using CsOps.Forecast.Reporting.Markup;

namespace CsOps.Forecast.Reporting.Tests.Markup;

public sealed class EscapeTests
{
    [Theory]
    [InlineData("plain text 1,5", "plain text 1,5")]
    [InlineData("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")]
    [InlineData("a\" onload=\"b", "a&quot; onload=&quot;b")]
    [InlineData("R&D", "R&amp;D")]
    [InlineData("Åse 日本 😀", "Åse 日本 😀")]
    [InlineData("", "")]
    public void Text_with_markup_becomes_entities(string text, string expected)
    {
        var escaped = Escape.Text(text);

        Assert.Equal(expected, escaped);
    }

    [Theory]
    [InlineData('\u0000')]
    [InlineData('\u0007')]
    [InlineData('\uFFFF')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void Text_that_xml_cannot_hold_becomes_the_replacement_character(char bad)
    {
        var escaped = Escape.Text($"a{bad}b");

        Assert.Equal("a\uFFFDb", escaped);
    }
}
