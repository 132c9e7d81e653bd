using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Console.Screens;

/// <summary>A study of models on screen: the leader board of a series, then where the best model is wrong.</summary>
internal static class StudyScreen
{
    private const int MostSlots = 5;

    public static void Show(Screen screen, SeriesStudy study, bool inDetail)
    {
        screen.Heading($"{study.Series}: {screen.Number(study.Origins.Length)} origins, {screen.Number(study.Horizon)} steps ahead");
        LeaderBoard(screen, study);
        if (study.LeftOut > 0)
        {
            screen.Line($"{screen.Number(study.LeftOut)} steps of campaigns, holidays or outliers, believed less than half, are not scored.");
        }

        if (study.Models.Any(model => model.Agents is not null))
        {
            Agents(screen, study);
        }

        if (inDetail && study.Best is { } best)
        {
            Leads(screen, study, best);
            Where(screen, study, best);
        }
    }

    public static void ShowRanks(Screen screen, IReadOnlyList<string> models, RankComparison ranks, string cases)
    {
        screen.Heading($"Ranks over {screen.Number(ranks.Cases)} {cases} (multiple comparisons with the best)");
        screen.Table(
            [Column.Text("model"), Column.Figure("mean rank"), Column.Text("")],
            models.Select((model, m) => (IReadOnlyList<string>)[model, screen.Number(ranks.MeanRanks[m], 2), ranks.IsAmongTheBest(m) ? "among the best" : "worse"]));
        screen.Line($"Mean ranks less than {screen.Number(ranks.CriticalDistance, 2)} apart cannot be told apart at 95 %; all alike: p {EqualTo(screen.Chance(ranks.PValue))} (Friedman).");
    }

    private static void LeaderBoard(Screen screen, SeriesStudy study)
    {
        var against = study.Models.Select(model => model.Test?.Against).FirstOrDefault(name => name is not null);
        screen.Table(
            [
                Column.Text("model", wraps: true), Column.Figure("WAPE"), Column.Figure("skill"), Column.Figure("p"), Column.Figure("bias"), Column.Figure("pinball"),
                Column.Figure("80%"), Column.Figure("95%"),
            ],
            study.Models.Select(model => Row(screen, model)));
        screen.Line("skill: error below the seasonal naive's, as a share of that; 80%, 95%: of the observations, how many lay in that interval.");
        if (against is not null)
        {
            screen.Line($"p: the chance of such a difference from {against} if both are equally good (Diebold–Mariano).");
        }
    }

    private static IReadOnlyList<string> Row(Screen screen, ModelStudy model) => model.Scores is { } scores
        ?
        [
            model.Model, Share(screen, scores.Wape, 2), Share(screen, model.Skill, 0), screen.Chance(model.Test?.PValue ?? double.NaN), Share(screen, scores.Bias, 1),
            Share(screen, scores.Pinball, 2), Share(screen, scores.Coverage80, 0), Share(screen, scores.Coverage95, 0),
        ]
        : [$"{model.Model}: {model.Failure?.Reason}", "–", "–", "–", "–", "–", "–", "–"];

    private static string EqualTo(string chance) => chance.StartsWith('<') ? chance.Insert(1, " ") : $"= {chance}";

    private static string Share(Screen screen, double fraction, int decimals) => screen.Percent(fraction, decimals).Replace(" %", "%", StringComparison.Ordinal);

    private static void Agents(Screen screen, SeriesStudy study)
    {
        screen.Line();
        screen.Line("In agents, on average over the intervals: those that the forecast asks for against those that what came in needed.");
        screen.Table(
            [Column.Text("model"), Column.Figure("needed"), Column.Figure("too many"), Column.Figure("too few"), Column.Figure("off by"), Column.Figure("in FTE")],
            study.Models.Where(model => model.Agents is not null).Select(model => (IReadOnlyList<string>)
            [
                model.Model, screen.Number(model.Agents!.Needed, 2), screen.Number(model.Agents.TooMany, 2), screen.Number(model.Agents.TooFew, 2),
                screen.Number(model.Agents.Off, 2), screen.Number(model.Agents.OffEquivalents, 2),
            ]));
    }

    private static void Leads(Screen screen, SeriesStudy study, ModelStudy model)
    {
        screen.Line();
        screen.Line($"{model.Model} by days ahead (1 is the day that begins at the origin)");
        screen.Table(
            [Column.Text("days"), Column.Figure("WAPE"), Column.Figure("naive"), Column.Figure("bias"), Column.Figure("pinball"), Column.Figure("in 80 %"), Column.Figure("in 95 %")],
            model.ByLead.Select(band => (IReadOnlyList<string>)
            [
                band.FirstDay == band.LastDay ? screen.Number(band.FirstDay) : $"{screen.Number(band.FirstDay)}–{screen.Number(band.LastDay)}",
                screen.Percent(band.Scores.Wape, 2),
                screen.Percent(study.Naive.ByLead.FirstOrDefault(other => other.FirstDay == band.FirstDay)?.Scores.Wape ?? double.NaN, 2),
                screen.Percent(band.Scores.Bias, 1), screen.Percent(band.Scores.Pinball, 2), screen.Percent(band.Scores.Coverage80), screen.Percent(band.Scores.Coverage95),
            ]));
    }

    private static void Where(Screen screen, SeriesStudy study, ModelStudy model)
    {
        var rows = model.ByWeekday.Select((scores, day) => (Name: study.HasDates ? screen.Culture.DateTimeFormat.GetDayName((DayOfWeek)((day + 1) % 7)) : $"day {day + 1}", Scores: scores))
            .Concat(model.WorstSlots(MostSlots).Select(slot => (Name: SlotName(screen, study, slot), Scores: model.BySlot[slot])));
        screen.Line();
        screen.Line($"{model.Model} by weekday, and the {MostSlots} intervals of the day that miss by most");
        screen.Table(
            [Column.Text("when"), Column.Figure("WAPE"), Column.Figure("bias"), Column.Figure("in 80 %"), Column.Figure("in 95 %"), Column.Figure("scored")],
            rows.Where(row => row.Scores.Count > 0).Select(row => (IReadOnlyList<string>)
            [
                row.Name, screen.Percent(row.Scores.Wape, 2), screen.Percent(row.Scores.Bias, 1), screen.Percent(row.Scores.Coverage80), screen.Percent(row.Scores.Coverage95),
                screen.Number(row.Scores.Count),
            ]));
    }

    private static string SlotName(Screen screen, SeriesStudy study, int slot) =>
        study.Slots.IsEmpty ? $"slot {slot + 1}" : study.Slots[slot].ToString("HH:mm", CultureInfo.InvariantCulture);
}
