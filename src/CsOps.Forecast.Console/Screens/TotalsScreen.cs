using CsOps.Forecast.Planning.Totals;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Sums of forecasts as a table: a row a period, or a row in all where the periods are intervals.</summary>
internal static class TotalsScreen
{
    private const int SparklineWidth = 14;

    public static void Show(Screen screen, CentreTotals totals)
    {
        if (totals.By == TotalPeriod.Interval)
        {
            screen.Table(
                [Column.Text("of"), Column.Figure("offered"), Column.Figure("hours"), Column.Text("through the period")],
                totals.Rows.Select(row => (IReadOnlyList<string>)
                [
                    Name(row),
                    screen.Number(row.Forecast.Contacts.Mean.Sum()),
                    screen.Number(row.Forecast.AgentHours.Mean.Sum()),
                    Sparkline.Of(row.Forecast.Contacts.Mean, SparklineWidth),
                ]));
            return;
        }

        screen.Table(
            [
                Column.Text("of", wraps: true), Column.Text("from"), Column.Figure("offered"), Column.Figure("95 % between"),
                Column.Figure("hours"), Column.Figure("95 % between"),
            ],
            totals.Rows.SelectMany(row => totals.Periods.Select((period, i) => (IReadOnlyList<string>)
            [
                Name(row),
                screen.Date(period.First),
                screen.Number(row.Forecast.Contacts.Mean[i]),
                $"{screen.Number(row.Forecast.Contacts.P025[i])}–{screen.Number(row.Forecast.Contacts.P975[i])}",
                screen.Number(row.Forecast.AgentHours.Mean[i]),
                $"{screen.Number(row.Forecast.AgentHours.P025[i])}–{screen.Number(row.Forecast.AgentHours.P975[i])}",
            ])));
        screen.Line("hours: work of the contacts, before waiting, shrinkage and occupancy.");
    }

    private static string Name(TotalRow row) => row.Level switch
    {
        TotalLevel.Queue => row.Name,
        TotalLevel.Channel => $"channel {row.Name}",
        _ => "the centre",
    };
}
