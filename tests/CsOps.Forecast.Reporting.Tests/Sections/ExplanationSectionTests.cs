using System.Xml.Linq;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Explanation;

namespace CsOps.Forecast.Reporting.Tests.Sections;

public sealed class ExplanationSectionTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Explanation_has_every_part_with_its_sentences_as_text()
    {
        var plan = SamplePlan.Default();
        var part = new ExplanationPart("Events", ["<Sale> & \"Co\": +30 % as stated.", "Another."]);

        var list = Assert.Single(ListsOf(plan with { Explanations = [Of(plan.Forecasts[1].Queue, part)] }));

        Assert.Equal(["Events"], list.Elements(Html + "dt").Select(term => term.Value));
        Assert.Equal(part.Sentences, list.Elements(Html + "dd").Select(sentence => sentence.Value));
    }

    [Fact]
    public void Explanation_of_a_plan_without_any_is_its_effects()
    {
        var plan = SamplePlan.Default();
        var effect = new LearnedEffect("Sale", EffectKind.Event, 0.3, null, null, 0, true, "Sale: +30 % as stated.");

        var list = Assert.Single(ListsOf(plan with { Forecasts = plan.Forecasts.SetItem(0, plan.Forecasts[0] with { Effects = [effect] }) }));

        Assert.Equal([effect.Sentence], list.Elements(Html + "dd").Select(sentence => sentence.Value));
    }

    private static XElement[] ListsOf(Plan plan) =>
        [.. Render.Parse(Render.Page(plan)).Descendants(Html + "dl").Where(list => list.Attribute("class")?.Value == "explanation")];

    private static QueueExplanation Of(string queue, ExplanationPart part) => new()
    {
        Queue = queue,
        Pattern = new QueuePattern
        {
            WeekNow = double.NaN,
            WeekAQuarterAgo = double.NaN,
            WeekAYearAgo = double.NaN,
            Trend = null,
            WeekdayShares = [0, 0, 0, 0, 0, 0, 0],
            SlotShares = [],
        },
        Anomalies = [],
        Changes = [],
        Effects = [],
        Model = "median-5",
        Error = double.NaN,
        SinceLastPlan = null,
        Parts = [part],
    };
}
