using CsOps.Forecast.Files;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Writes forecasts of series as CSV with the columns <c>series,step,mean,p025,p10,p50,p90,p975</c>.</summary>
public static class SeriesForecastFile
{
    /// <summary>Writes the file whole or not at all.</summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="forecasts">Names and forecasts in the order wanted; null where a series could not be forecast: its numbers are blank.</param>
    /// <param name="horizon">Rows per series: steps 1 to this; every forecast has at least as many.</param>
    public static void Write(string path, IEnumerable<KeyValuePair<string, SeriesForecast?>> forecasts, int horizon)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        AtomicFile.Write(path, stream =>
        {
            using var writer = new DelimitedWriter(stream);
            writer.Row("series", "step", "mean", "p025", "p10", "p50", "p90", "p975");
            foreach (var (name, forecast) in forecasts)
            {
                WriteSeries(writer, name, forecast, horizon);
            }
        });
    }

    private static void WriteSeries(DelimitedWriter writer, string name, SeriesForecast? forecast, int horizon)
    {
        for (var step = 0; step < horizon; step++)
        {
            writer.Text(name).Number(step + 1L).Number(forecast?.Mean[step] ?? double.NaN);
            for (var level = 0; level < SeriesForecast.Levels.Length; level++)
            {
                writer.Number(forecast?.Quantile(level)[step] ?? double.NaN);
            }

            writer.EndRow();
        }
    }
}
