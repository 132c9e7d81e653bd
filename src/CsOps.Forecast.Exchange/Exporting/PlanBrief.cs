using CsOps.Forecast.Planning.Figures;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A plan in a few lines, for pages and messages: the figures, a line a queue, and where agents are missing most.</summary>
internal sealed class PlanBrief(ExportedPlan plan, ExportWords words)
{
    private const int DaysPerWeek = 7;

    /// <summary>The plan.</summary>
    public ExportedPlan Plan => plan;

    /// <summary>The words.</summary>
    public ExportWords Words => words;

    /// <summary>What the plan comes to.</summary>
    public PlanFigures Total { get; } = PlanFigures.Of(plan);

    /// <summary>The title: the centre and the week, as <c>2026-W46</c>, or the days where they are none.</summary>
    public string Title => $"{words.Title}: {plan.Centre.Name}, {Period}";

    /// <summary>The week or the days.</summary>
    public string Period => plan.Days is { Days: DaysPerWeek, First.DayOfWeek: DayOfWeek.Monday }
        ? string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Midnight)}-W{ISOWeek.GetWeekOfYear(Midnight):00}")
        : string.Create(CultureInfo.InvariantCulture, $"{plan.Days.First:yyyy-MM-dd} – {plan.Days.Last:yyyy-MM-dd}");

    private DateTime Midnight => plan.Days.First.ToDateTime(TimeOnly.MinValue);

    /// <summary>Names and values; those that the plan does not have are left out.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts =>
    [
        .. Known(words.Contacts, Total.Contacts),
        .. Known(words.RequiredHours, Total.RequiredHours),
        .. Known(words.ScheduledHours, Total.ScheduledHours),
        .. Known(words.MissingHours, Total.MissingHours),
        .. double.IsFinite(Total.Covered) ? [(words.Covered, Percent(Total.Covered))] : ((string, string)[])[],
        .. Total.Peak > 0 ? [(words.Peak, $"{Number(Total.Peak)} ({Moment(Total.PeakIndex)})")] : ((string, string)[])[],
        .. plan.Metrics is { } metrics ? [(words.PaidHours, Number(metrics.PaidHours))] : ((string, string)[])[],
    ];

    /// <summary>The queues, with their figures.</summary>
    public IReadOnlyList<(QueueView Queue, PlanFigures Figures)> Queues { get; } = [.. plan.Queues.Select(queue => (queue, PlanFigures.Of(plan, queue)))];

    /// <summary>The 10 % and 90 % quantiles of the contacts of a queue, or of all with null; dashes where they are not known.</summary>
    public (string P10, string P90) BandOf(QueueView? queue) =>
        plan.Bands.TryGetValue(queue?.Name ?? "", out var band) ? (Number(band.P10), Number(band.P90)) : (Number(double.NaN), Number(double.NaN));

    /// <summary>The spells in which agents are missing most, in words.</summary>
    /// <param name="most">So many at most.</param>
    public IReadOnlyList<string> Risks(int most) =>
    [
        .. ShortSpell.Of(plan.Queues, plan.Calendar).Take(most)
            .Select(spell => $"{spell.Queue.Name} {Moment(spell.First)}–{ClockText.Of(plan.Local(plan.Grid.StartOf(spell.First + spell.Count)), "HH:mm")}: {words.MissingHours} {Number(spell.Hours, 1)}"),
    ];

    /// <summary>A number as the language writes it, with so many decimals and thousands apart; a dash where there is none.</summary>
    public string Number(double value, int decimals = 0) =>
        double.IsFinite(value) ? (Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0).ToString(decimals == 0 ? "N0" : "N1", words.Numbers) : "–";

    /// <summary>A fraction in per cent.</summary>
    public string Percent(double value) => double.IsFinite(value) ? $"{Number(100 * value, 1)}\u00A0%" : "–";

    private (string, string)[] Known(string name, double value) => double.IsFinite(value) ? [(name, Number(value))] : [];

    private string Moment(int index) => ClockText.Of(plan.Calendar.LocalStartOf(index), "yyyy-MM-dd HH:mm");
}
