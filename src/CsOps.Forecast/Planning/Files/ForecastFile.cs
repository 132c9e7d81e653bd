using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Planning.Files;

/// <summary>
/// <c>forecast.csv</c>: one row a queue and interval, with the mean and five quantiles of contacts offered and of the average handle time in seconds.
/// </summary>
public static class ForecastFile
{
    private static readonly ImmutableArray<string> Figures = ["mean", "p025", "p10", "p50", "p90", "p975"];

    /// <summary>Writes forecasts; times are on the clock of <paramref name="zone"/>, with their offset.</summary>
    public static void Write(IEnumerable<QueueForecast> forecasts, TimeZoneInfo zone, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        using var writer = new DelimitedWriter(stream);
        writer.Row([IntervalRows.Queue, IntervalRows.Start, IntervalRows.Minutes, .. Figures.Select(Volume), .. Figures.Select(Handle)]);
        foreach (var forecast in forecasts)
        {
            for (var i = 0; i < forecast.Grid.Count; i++)
            {
                IntervalRows.Begin(writer, forecast.Queue, forecast.Grid, i, zone);
                WriteFigures(writer, forecast.Volume, i);
                WriteFigures(writer, forecast.HandleSeconds, i);
                writer.EndRow();
            }
        }
    }

    /// <summary>Reads forecasts, as written or as changed by a planner; the file is then named as the model.</summary>
    /// <exception cref="ImportException">A cell is not what it must be, an interval is missing, or quantiles are out of order.</exception>
    public static ImmutableArray<QueueForecast> Read(string path)
    {
        using var table = new PlanTable(path);
        var volumes = Figures.Select(f => table.Column(Volume(f))).ToArray();
        var handles = Figures.Select(f => table.Column(Handle(f))).ToArray();
        var queues = IntervalRows.Read(table, path, () => (Volume: ReadFigures(table, volumes), Handle: ReadFigures(table, handles)));
        return
        [
            .. queues.Select(queue => new QueueForecast
            {
                Queue = queue.Queue,
                Grid = queue.Grid,
                Volume = Assemble(queue.Rows, row => row.Volume),
                HandleSeconds = Assemble(queue.Rows, row => row.Handle),
                Choice = new ModelChoice("file", $"read from {Path.GetFileName(path)}", []),
                HandleTimeMethod = $"read from {Path.GetFileName(path)}",
            }),
        ];
    }

    private static string Volume(string figure) => $"offered_{figure}";

    private static string Handle(string figure) => $"handle_seconds_{figure}";

    private static void WriteFigures(DelimitedWriter writer, SeriesForecast forecast, int index)
    {
        writer.Number(forecast.Mean[index]);
        for (var level = 0; level < SeriesForecast.Levels.Length; level++)
        {
            writer.Number(forecast.Quantile(level)[index]);
        }
    }

    private static double[] ReadFigures(PlanTable table, int[] columns)
    {
        var figures = new double[columns.Length];
        for (var c = 0; c < columns.Length; c++)
        {
            figures[c] = table.Number(columns[c]);
            if (!(figures[c] >= 0))
            {
                throw table.Unexpected(columns[c], "a number of zero or more");
            }

            if (c > 1 && figures[c] < figures[c - 1])
            {
                throw table.Unexpected(columns[c], "a quantile that is not below the one before it");
            }
        }

        return figures;
    }

    private static SeriesForecast Assemble<T>(List<T> rows, Func<T, double[]> figures) => new()
    {
        Mean = [.. rows.Select(row => figures(row)[0])],
        P025 = [.. rows.Select(row => figures(row)[1])],
        P10 = [.. rows.Select(row => figures(row)[2])],
        P50 = [.. rows.Select(row => figures(row)[3])],
        P90 = [.. rows.Select(row => figures(row)[4])],
        P975 = [.. rows.Select(row => figures(row)[5])],
    };
}
