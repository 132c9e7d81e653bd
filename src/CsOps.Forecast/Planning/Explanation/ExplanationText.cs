using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>An explanation in parts of sentences.</summary>
/// <param name="calendar">The clock of the history.</param>
internal sealed class ExplanationText(LocalCalendar calendar)
{
    private const int MostAnomalies = 8;
    private const int TwoYears = 100;

    public ImmutableArray<ExplanationPart> Of(QueueExplanation of, QueueForecast forecast, IEnumerable<string> holidays)
    {
        (string Title, IEnumerable<string> Sentences)[] parts =
        [
            ("Level", Level(of.Pattern)),
            ("Trend", Trend(of.Pattern)),
            ("Week", Week(of.Pattern)),
            ("Day", Day(of.Pattern)),
            ("Holidays", holidays),
            ("Events", forecast.Effects.IsEmpty ? ["None is in the forecast."] : forecast.Effects.Select(effect => effect.Sentence)),
            ("Level changes", of.Changes.IsEmpty ? ["None was found."] : of.Changes.Select(change => change.Reason)),
            ("Anomalies", Anomalies(of.Anomalies)),
            ("Model", Model(of, forecast)),
            ("Since the last plan", Since(of.SinceLastPlan)),
        ];
        return [.. parts.Select(part => new ExplanationPart(part.Title, [.. part.Sentences]))];
    }

    private static IEnumerable<string> Level(QueuePattern pattern)
    {
        if (!(pattern.WeekNow > 0))
        {
            yield return "Too few ordinary days are known.";
            yield break;
        }

        var quarter = Against(pattern.WeekNow, pattern.WeekAQuarterAgo, "a quarter ago");
        var year = Against(pattern.WeekNow, pattern.WeekAYearAgo, "a year ago");
        yield return $"A usual week has {Words.Contacts(pattern.WeekNow)} contacts{string.Concat(new[] { quarter, year }.OfType<string>().Select(against => $", {against}"))}.";
    }

    private static string? Against(double now, double then, string when) => then > 0 ? $"{Words.Percent((now / then) - 1)} against {when}" : null;

    private static IEnumerable<string> Trend(QueuePattern pattern)
    {
        if (pattern.Trend is not { } trend)
        {
            yield return "Fewer than 26 weeks are known: too few for a trend.";
            yield break;
        }

        var doubt = trend.Weeks < TwoYears ? " With less than two years a season of the year cannot be told from it." : "";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Percent(trend.PerYear)} a year ({Words.Percent(trend.Low)} to {Words.Percent(trend.High)}), from {trend.Weeks} weeks.{doubt}");
    }

    private static IEnumerable<string> Week(QueuePattern pattern)
    {
        var open = Enumerable.Range(0, 7).Where(day => pattern.WeekdayShares[day] > 0).ToList();
        if (open.Count == 0)
        {
            return ["Not known."];
        }

        var (busiest, quietest) = (open.MaxBy(day => pattern.WeekdayShares[day]), open.MinBy(day => pattern.WeekdayShares[day]));
        string Named(int day) => $"{(DayOfWeek)day} ({Words.Share(pattern.WeekdayShares[day])} of the week)";
        return [open.Count == 1 ? $"Open on {Named(busiest)}." : $"Busiest on {Named(busiest)}, quietest on {Named(quietest)}."];
    }

    private IEnumerable<string> Day(QueuePattern pattern)
    {
        var shares = pattern.SlotShares;
        var perHour = (int)Math.Max(1, TimeSpan.TicksPerHour / calendar.Grid.Length.Ticks);
        var hours = Enumerable.Range(0, (shares.Length + perHour - 1) / perHour).Select(hour => shares.Skip(hour * perHour).Take(perHour).Sum()).ToList();
        var peak = hours.IndexOf(hours.Max());
        if (!(hours[peak] > 0))
        {
            return ["Not known."];
        }

        var (from, to) = (calendar.TimeOfSlot(peak * perHour), calendar.TimeOfSlot(peak * perHour).Add(calendar.Grid.Length * perHour));
        var (half, sum) = (0, 0.0);
        for (; half < shares.Length && sum + shares[half] < 0.5; half++)
        {
            sum += shares[half];
        }

        return [$"Busiest from {Time(from)} to {SpanWords.EndTime(to)} ({Words.Share(hours[peak])} of the day); half of a day has come by {SpanWords.EndTime(calendar.TimeOfSlot(half).Add(calendar.Grid.Length))}."];
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private IEnumerable<string> Anomalies(ImmutableArray<Anomaly> anomalies)
    {
        var explained = anomalies.Count(anomaly => anomaly.IsExplained);
        var open = anomalies.Where(anomaly => !anomaly.IsExplained).ToList();
        var shown = open.TakeLast(MostAnomalies).Select(anomaly => $"{SpanWords.Of(anomaly.Span, calendar)}: {anomaly.Reason}").ToList();
        if (open.Count > shown.Count)
        {
            shown.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{open.Count} in all; the last {shown.Count}:"));
        }

        if (explained > 0)
        {
            shown.Add(string.Create(CultureInfo.InvariantCulture, $"{explained} more {(explained == 1 ? "is a holiday or event" : "are holidays and events")} that the centre's files name."));
        }

        return shown.Count == 0 ? ["None was found."] : shown;
    }

    private static IEnumerable<string> Model(QueueExplanation of, QueueForecast forecast)
    {
        yield return $"{of.Model}: {forecast.Choice.Reason}";
        if (!double.IsNaN(of.Error))
        {
            yield return $"In backtests it was off by {Words.Exact(of.Error)} of the contacts.";
        }
    }

    private static IEnumerable<string> Since(ForecastChange? change)
    {
        if (change is null)
        {
            yield return "There is no earlier plan.";
            yield break;
        }

        if (double.IsNaN(change.Before))
        {
            yield return $"The plan {change.Plan} does not have this queue.";
            yield break;
        }

        var what = change.IsOfSameDays ? "On the same days" : "A week of this forecast has";
        yield return change.IsOfSameDays
            ? $"{what} {Words.Contacts(change.Now)} contacts are forecast, {Words.Contacts(change.Before)} in the plan {change.Plan} ({Difference(change)})."
            : $"{what} {Words.Contacts(change.Now)} contacts, one of the plan {change.Plan} {Words.Contacts(change.Before)} ({Difference(change)}); they have no days in common.";
        foreach (var reason in change.Reasons)
        {
            yield return reason;
        }

        if (change.Reasons.IsEmpty)
        {
            yield return "Data, events and model are the same.";
        }
    }

    private static string Difference(ForecastChange change) => change.Before > 0 ? Words.Percent((change.Now / change.Before) - 1) : "–";
}
