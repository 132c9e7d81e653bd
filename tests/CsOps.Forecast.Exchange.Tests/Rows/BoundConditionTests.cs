using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Tests.Rows;

public class BoundConditionTests
{
    [Theory]
    [InlineData("a=HANG", "hang", true)]
    [InlineData("a=HANG|QUIT", "Quit", true)]
    [InlineData("a=HANG|QUIT", "HANGUP", false)]
    [InlineData("a = HANG | QUIT ", "quit", true)]
    [InlineData("a!=HANG|QUIT", "hang", false)]
    [InlineData("a!=HANG", "", true)]
    [InlineData("a=x=y", "x=y", true)]
    [InlineData("a=LØST", "løst", true)]
    [InlineData("a=løst|ærlig", "ÆRLIG", true)]
    [InlineData("a=løst", "løs", false)]
    [InlineData("a!=løst", "LØST", false)]
    public void Holds_compares_with_each_value_whole_and_without_regard_to_case(string condition, string field, bool expected) =>
        Assert.Equal(expected, Holds(condition, field));

    [Theory]
    [InlineData("a~outage|closed", "urgent, Outage", true)]
    [InlineData("a~outage|closed", "outages,not closed", false)]
    [InlineData("a~outage", "", false)]
    [InlineData("a~løst", "x,LØST", true)]
    [InlineData("a!~outage|closed", "urgent,closed", false)]
    [InlineData("a!~outage|closed", "urgent", true)]
    [InlineData("a!~outage", "", true)]
    public void Holds_finds_a_value_in_a_list(string condition, string field, bool expected) => Assert.Equal(expected, Holds(condition, field));

    [Theory]
    [InlineData("a=", "", true)]
    [InlineData("a=", "  ", true)]
    [InlineData("a=", "x", false)]
    [InlineData("a!=", "", false)]
    [InlineData("a!=", "x", true)]
    [InlineData("a=|x", "", true)]
    [InlineData("a=|x", "y", false)]
    [InlineData("*", "", true)]
    public void Holds_knows_a_blank_field(string condition, string field, bool expected) => Assert.Equal(expected, Holds(condition, field));

    [Theory]
    [InlineData("a>0", "0", false)]
    [InlineData("a>0", "0.5", true)]
    [InlineData("a>=5", "5", true)]
    [InlineData("a<5", "5", false)]
    [InlineData("a<5", "-7", true)]
    [InlineData("a<=5", "5", true)]
    [InlineData("a<=5", "5.01", false)]
    [InlineData("a<5", "", false)]
    [InlineData("a>=0", "", false)]
    [InlineData("a<5", "abc", false)]
    [InlineData("a>59", "0:01:00", true)]
    [InlineData("a>60", "0:01:00", false)]
    [InlineData("a>0", "0:00:00", false)]
    [InlineData("a>=3600", "1:00", true)]
    public void Holds_compares_numbers_and_clock_lengths_in_seconds(string condition, string field, bool expected) => Assert.Equal(expected, Holds(condition, field));

    [Theory]
    [InlineData("1,6", ",", true)]
    [InlineData("1.600", ",", true)]
    [InlineData("1,6", ".", false)]
    [InlineData("1.6", ".", true)]
    public void Holds_reads_the_numbers_as_the_file_writes_them(string field, string decimals, bool expected) =>
        Assert.Equal(expected, Holds("a>1.5", field, decimals));

    [Theory]
    [InlineData("a=x & b=fixed", true)]
    [InlineData("a=x&b=other", false)]
    [InlineData("a=y & b=fixed", false)]
    [InlineData("a!= & a!=y & b=fixed|other", true)]
    public void Holds_only_when_every_test_holds(string condition, bool expected) => Assert.Equal(expected, Holds(condition, "x"));

    [Theory]
    [InlineData("")]
    [InlineData("agent")]
    [InlineData("=x")]
    [InlineData("a=x & ")]
    [InlineData("a>")]
    [InlineData("a>1|2")]
    [InlineData("a<>1")]
    [InlineData("a>1,5")]
    public void Parse_of_what_is_no_condition_shows_it(string text)
    {
        var failure = Assert.Throws<FormatException>(() => RowCondition.Parse(text));

        Assert.Contains($"'{text}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_on_an_absent_column_names_it()
    {
        var failure = Assert.Throws<ImportException>(() => Holds("missing=x", "x"));

        Assert.Equal("missing", failure.Column);
    }

    private static bool Holds(string condition, string field, string decimals = ".")
    {
        using var reader = DelimitedReader.Open(new MemoryStream(Encoding.UTF8.GetBytes($"a;b\n{field};fixed\n")), "test.csv", new DelimitedOptions { Delimiter = ';' });
        var bound = new BoundCondition(new ColumnBinder(reader, MappingText.Parse(["queue-name=Q", "time=a", $"decimal={decimals}"])), condition);
        Assert.True(reader.Read());
        return bound.Holds();
    }
}
