using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning.Totals;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Files;

/// <summary><c>forecast-days.csv</c> and its kin: one row for each period of each queue, channel and the centre.</summary>
public static class TotalsFile
{
    private static readonly string[] Figures = ["mean", "p025", "p10", "p50", "p90", "p975"];

    /// <summary>The name of the file of a kind of period: <c>forecast-days.csv</c>.</summary>
    public static string NameOf(TotalPeriod by) => $"forecast-{by.ToString().ToLowerInvariant()}s.csv";

    /// <summary>Writes rows of totals; times are on the clock of <paramref name="zone"/>, with their offset.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="rows">Which of their rows.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(CentreTotals totals, IEnumerable<TotalRow> rows, TimeZoneInfo zone, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(zone);
        var byInterval = totals.By == TotalPeriod.Interval;
        using var writer = new DelimitedWriter(stream);
        string[] period = byInterval ? [IntervalRows.Start, IntervalRows.Minutes] : ["first_day", "last_day"];
        writer.Row(["level", "name", .. period, .. Figures.Select(f => $"offered_{f}"), .. Figures.Select(f => $"workload_hours_{f}")]);
        foreach (var row in rows)
        {
            for (var i = 0; i < totals.Periods.Length; i++)
            {
                writer.Text(row.Level.ToString().ToLowerInvariant()).Text(row.Name);
                if (byInterval)
                {
                    writer.Instant(TimeZoneInfo.ConvertTime(totals.Grid.StartOf(i), zone)).Number((long)totals.Grid.Length.TotalMinutes);
                }
                else
                {
                    writer.Date(totals.Periods[i].First).Date(totals.Periods[i].Last);
                }

                WriteFigures(writer, row.Forecast.Contacts, i);
                WriteFigures(writer, row.Forecast.AgentHours, i);
                writer.EndRow();
            }
        }
    }

    /// <summary>Reads the contacts of rows of days, weeks or months: their mean, and their 10 % and 90 % quantiles.</summary>
    /// <exception cref="ImportException">A column is missing, or a cell is not what it must be.</exception>
    public static ImmutableArray<(TotalLevel Level, string Name, DateRange Days, double Mean, double P10, double P90)> ReadContacts(string path)
    {
        using var table = new PlanTable(path);
        var (level, name, first, last) = (table.Column("level"), table.Column("name"), table.Column("first_day"), table.Column("last_day"));
        int[] figures = [table.Column("offered_mean"), table.Column("offered_p10"), table.Column("offered_p90")];
        var rows = ImmutableArray.CreateBuilder<(TotalLevel, string, DateRange, double, double, double)>();
        while (table.Read())
        {
            var numbers = Array.ConvertAll(figures, column => table.Number(column) is >= 0 and var number ? number : throw table.Unexpected(column, "a number of zero or more"));
            var days = table.Date(last) >= table.Date(first) ? new DateRange(table.Date(first), table.Date(last)) : throw table.Unexpected(last, "a day that is not before the first");
            rows.Add((
                Enum.TryParse<TotalLevel>(table.Text(level), ignoreCase: true, out var known) ? known : throw table.Unexpected(level, "queue, channel or centre"), table.Text(name), days, numbers[0], numbers[1], numbers[2]));
        }

        return rows.ToImmutable();
    }

    private static void WriteFigures(DelimitedWriter writer, SeriesForecast forecast, int index)
    {
        writer.Number(forecast.Mean[index]);
        for (var level = 0; level < SeriesForecast.Levels.Length; level++)
        {
            writer.Number(forecast.Quantile(level)[index]);
        }
    }
}
