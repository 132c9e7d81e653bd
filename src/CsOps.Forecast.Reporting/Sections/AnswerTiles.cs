using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>The answer in a sentence, and the figures behind it.</summary>
internal static class AnswerTiles
{
    public static void Write(ReportPage page, IReadOnlyList<StaffingFigures> queues)
    {
        var format = page.Format;
        var total = page.View.TotalRequired();
        var peak = total.DefaultIfEmpty(0).Max();
        var peakMoment = peak > 0 ? page.MomentOf(Array.IndexOf(total, peak)) : ReportFormat.None;
        var required = queues.Sum(q => q.RequiredHours);
        var contacts = queues.Sum(q => q.Contacts);
        WriteSentence(page, queues, peak, peakMoment, required);
        using var tiles = page.Writer.Element("dl", ("class", "tiles"));
        Tile(page, SummaryWords.Peak, format.Number(peak), peakMoment);
        Tile(page, SummaryWords.RequiredHours, format.Number(required), SummaryWords.ShrinkageOf(format.Percent((double)page.View.Plan.Centre.Shrinkage.Fraction)));
        if (page.View.Plan.Roster is not null)
        {
            WriteRosterTiles(page, queues, required);
        }

        Tile(page, SummaryWords.Contacts, format.Number(contacts), SummaryWords.PerDay(format.Number(contacts / page.View.Plan.Days.Days)));
        if (AgentHours.TotalCost(page.Agents) is { } cost)
        {
            var paid = TimeSpan.FromTicks(page.Agents.Sum(agent => agent.Paid.Ticks));
            Tile(page, SummaryWords.Cost(page.View.Plan.Centre.Currency), format.Number((double)cost), SummaryWords.PaidHours(format.Hours(paid, 0)));
        }
    }

    private static void WriteRosterTiles(ReportPage page, IReadOnlyList<StaffingFigures> queues, double required)
    {
        var covered = queues.Where(q => !double.IsNaN(q.ScheduledHours)).ToArray();
        var scheduled = covered.Sum(q => q.ScheduledHours);
        var missing = covered.Sum(q => q.ShortHours);
        Tile(
            page,
            SummaryWords.ScheduledHours,
            page.Format.Number(scheduled),
            required > 0 ? SummaryWords.OfRequired(page.Format.Percent(scheduled / required)) : "");
        Tile(
            page,
            SummaryWords.MissingHours,
            (missing > 0 ? "▾ " : "") + page.Format.Number(missing, 1),
            SummaryWords.OverHours(page.Format.Number(covered.Sum(q => q.OverHours), 1)),
            missing > 0 ? "alarm" : "");
    }

    private static void WriteSentence(ReportPage page, IReadOnlyList<StaffingFigures> queues, double peak, string moment, double required)
    {
        var sentence = peak > 0
            ? SummaryWords.NeedsAtPeak(page.Format.Number(peak), moment, page.Format.Number(required))
            : SummaryWords.NeedsNobody();
        if (page.View.Plan.Roster is not null)
        {
            var intervals = queues.Sum(q => q.ShortIntervals);
            var missing = queues.Where(q => !double.IsNaN(q.ShortHours)).Sum(q => q.ShortHours);
            sentence += " " + (intervals == 0
                ? SummaryWords.FullyCovered()
                : SummaryWords.Short(page.Format.Number(missing, 1), page.Format.Count(intervals)));
        }

        page.Paragraph(sentence, "lead");
    }

    private static void Tile(ReportPage page, string name, string value, string remark, string cssClass = "")
    {
        using var tile = page.Writer.Element("div", ("class", cssClass));
        page.Writer.Leaf("dt", name);
        page.Writer.Leaf("dd", value);
        page.Writer.Leaf("dd", remark, ("class", "remark"));
    }
}
