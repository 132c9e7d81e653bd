using System.Text;
using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Messages;
using CsOps.Forecast.Exchange.Tests.Exporting;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Messages;

public sealed class PlanMessageTests : IDisposable
{
    private readonly PlannedWeek _week = new("60");

    public void Dispose() => _week.Dispose();

    [Theory]
    [InlineData(MessageKind.Slack, "out_slack_message.json", "{text:String,blocks:[{type:String,text:{type:String,text:String}}]}")]
    [InlineData(MessageKind.Teams, "out_teams_adaptive_card.json", null)]
    public void Message_has_the_shape_of_the_sample(MessageKind kind, string sample, string? shape)
    {
        var expected = SampleShape.OfJson(File.ReadAllText(SharedData.Require("formats", "samples", sample)));
        var written = SampleShape.OfJson(PlanMessage.Of(kind, _week.Read()));

        Assert.Equal(shape ?? expected.Replace("text:String}]}", "wrap:boolean,text:String}]}", StringComparison.Ordinal), written);
        Assert.Equal(shape ?? expected, expected);
    }

    [Fact]
    public void Slack_message_says_what_is_required_scheduled_and_missing_and_escapes_names()
    {
        using var json = JsonDocument.Parse(PlanMessage.Of(MessageKind.Slack, _week.Read(), ExportLanguage.Da));

        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().ToList();
        Assert.Equal("Bemandingsplan: Kunde & <Service>, 2026-W43", blocks[0].GetProperty("text").GetProperty("text").GetString());
        Assert.Contains("*Behov (t)*\n168", blocks[1].GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("text").GetString()));
        Assert.Contains("*=SUM(A1)|chat, &lt;b&gt;*: Volumen", blocks[2].GetProperty("text").GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.Contains("&amp; &lt;Service&gt;", json.RootElement.GetProperty("text").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageKind.Slack)]
    [InlineData(MessageKind.Teams)]
    public void Message_has_the_decimal_sign_of_its_language(MessageKind kind)
    {
        Assert.Contains("Missing (h) 72.0", PlanMessage.Of(kind, _week.Read()), StringComparison.Ordinal);
        Assert.Contains("Mangler (t) 72,0", PlanMessage.Of(kind, _week.Read(), ExportLanguage.Da), StringComparison.Ordinal);
    }

    /// <summary>Names that would be links, calls, lists or bold letters stand as they are.</summary>
    [Theory]
    [InlineData(ExportLanguage.En, "9,952.5")]
    [InlineData(ExportLanguage.Da, "9.952,5")]
    [InlineData(ExportLanguage.Sv, "9\u00A0952,5")]
    [InlineData(ExportLanguage.Fi, "9\u00A0952,5")]
    [InlineData(ExportLanguage.Ru, "9\u00A0952,5")]
    [InlineData(ExportLanguage.Ko, "9,952.5")]
    public void Numbers_are_written_as_in_the_language(ExportLanguage language, string expected) =>
        Assert.Equal(expected, new PlanBrief(_week.Read(), new ExportWords(language)).Number(9952.46, 1));

    [Fact]
    public void Names_have_no_meaning_in_messages()
    {
        var plan = _week.Read();
        var queue = plan.Queues[0] with { Settings = plan.Queues[0].Settings with { Name = "- [x](http://evil) *b* _i_ @here\n# y" } };

        using var slack = JsonDocument.Parse(PlanMessage.Of(MessageKind.Slack, plan with { Queues = [queue] }));
        using var teams = JsonDocument.Parse(PlanMessage.Of(MessageKind.Teams, plan with { Queues = [queue] }));

        var marked = slack.RootElement.GetProperty("blocks").EnumerateArray().SelectMany(Objects).Where(text => text.GetProperty("type").GetString() == "mrkdwn").ToList();
        Assert.NotEmpty(marked);
        Assert.All(marked, text => Assert.True(text.GetProperty("verbatim").GetBoolean()));
        var titles = teams.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body").EnumerateArray()
            .Where(block => block.TryGetProperty("facts", out _)).SelectMany(block => block.GetProperty("facts").EnumerateArray()).Select(fact => fact.GetProperty("title").GetString());
        Assert.Contains("\\- \\[x\\](http://evil) \\*b\\* \\_i\\_ @here # y", titles);
    }

    [Fact]
    public void Webhook_event_has_an_alert_for_each_spell_the_worst_first()
    {
        using var json = JsonDocument.Parse(PlanMessage.Of(MessageKind.Webhook, _week.Read()));

        var root = json.RootElement;
        Assert.Equal(("plan.completed", "2026-10-19", "2026-10-25"), (root.GetProperty("event").GetString(), root.GetProperty("run_id").GetString(), root.GetProperty("horizon").GetProperty("to").GetString()));
        var hours = root.GetProperty("alerts").EnumerateArray().Select(alert => alert.GetProperty("missing_hours").GetDouble()).ToList();
        Assert.Equal(hours.OrderDescending(), hours);
        Assert.True(root.GetProperty("alerts_total").GetInt32() >= hours.Count);
        Assert.Equal(50, hours.Count);
    }

    /// <summary>A hundred queues with names of thousands of characters that all need escapes.</summary>
    [Theory]
    [InlineData('&')]
    [InlineData('ж')]
    [InlineData('"')]
    public void Messages_of_a_huge_plan_stay_within_the_limits(char letter)
    {
        var plan = Huge(letter);

        using var slack = JsonDocument.Parse(PlanMessage.Of(MessageKind.Slack, plan));
        var teams = PlanMessage.Of(MessageKind.Teams, plan);

        var blocks = slack.RootElement.GetProperty("blocks").EnumerateArray().ToList();
        var texts = blocks.SelectMany(Texts).ToList();
        Assert.InRange(blocks.Count, 4, 50);
        Assert.Equal(150, blocks[0].GetProperty("text").GetProperty("text").GetString()!.Length);
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 3000));
        Assert.All(blocks.Where(block => block.TryGetProperty("fields", out _)), block => Assert.InRange(block.GetProperty("fields").GetArrayLength(), 1, 10));
        Assert.InRange(texts.Sum(text => text.Length) + slack.RootElement.GetProperty("text").GetString()!.Length, 1, 13_200);
        Assert.InRange(Encoding.UTF8.GetByteCount(teams), 1, 28 * 1024);
        Assert.Contains("\"+", teams, StringComparison.Ordinal);
        using var card = JsonDocument.Parse(teams);
        Assert.Equal("AdaptiveCard", card.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a🙂b", 3, "a…")]
    [InlineData("🙂🙂", 2, "…")]
    [InlineData("", 1, "")]
    public void Text_is_cut_between_characters(string text, int most, string expected)
    {
        Assert.Equal(expected, FittedText.Of(text, most));
    }

    [Fact]
    public void Text_is_cut_between_escapes()
    {
        Assert.Equal("a…", FittedText.Of("a&b", 6, rune => rune.Value == '&' ? "&amp;" : rune.ToString()));
        Assert.Equal("a&amp;b", FittedText.Of("a&b", 7, rune => rune.Value == '&' ? "&amp;" : rune.ToString()));
    }

    [Fact]
    public void Lines_that_do_not_fit_are_counted()
    {
        Assert.Equal("aaa\nbbb", FittedText.Lines(["aaa", "bbb"], 7));
        Assert.Equal("… +2", FittedText.Lines(["aaa", "bbb"], 6));
        Assert.Equal("aaa\n… +2", FittedText.Lines(["aaa", "bbb", "ccc"], 10));
    }

    private static IEnumerable<JsonElement> Objects(JsonElement block)
    {
        var own = block.TryGetProperty("text", out var text) ? [text] : Array.Empty<JsonElement>();
        var parts = (string[])["fields", "elements"];
        return own.Concat(parts.SelectMany(part => block.TryGetProperty(part, out var array) ? array.EnumerateArray() : default(IEnumerable<JsonElement>) ?? []));
    }

    private static IEnumerable<string> Texts(JsonElement block) => Objects(block).Select(one => one.GetProperty("text").GetString()!);

    private ExportedPlan Huge(char letter)
    {
        var plan = _week.Read();
        QueueView Named(int number)
        {
            var queue = plan.Queues[number % 2];
            return queue with { Settings = queue.Settings with { Name = $"{number}{new string(letter, 5000)}" } };
        }

        return plan with
        {
            Centre = plan.Centre with { Name = new string(letter, 5000) },
            Queues = [.. Enumerable.Range(0, 100).Select(Named)],
        };
    }
}
