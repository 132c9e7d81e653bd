using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>
/// Reads series to forecast from CSV with the columns <c>series,time,value</c>: one row a step, several series in any order of blocks.
/// </summary>
/// <remarks>
/// <c>time</c> is a local time without offset (ISO 8601, or a date alone), or an integer step; of one kind and ascending
/// within a series. A blank <c>value</c> is a row that exists but was not observed.
/// </remarks>
public static class SeriesFile
{
    private static readonly DelimitedOptions Layout = new() { Delimiter = ',' };

    /// <summary>Reads all series.</summary>
    /// <param name="path">The file, which messages repeat.</param>
    /// <returns>The series in the order in which they first occur; at least one.</returns>
    /// <exception cref="ImportException">The file, a row or a value is not as described: with line, column and what was expected.</exception>
    public static ImmutableArray<FileSeries> Read(string path)
    {
        using var reader = DelimitedReader.Open(path, Layout);
        var rows = new SeriesRowReader(reader);
        var inOrder = new List<FileSeriesBuilder>();
        var byName = new Dictionary<string, FileSeriesBuilder>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var series = inOrder.Count > 0 && rows.IsOf(inOrder[^1].Utf8Name) ? inOrder[^1] : Find(rows.Name());
            series.Add(rows.Time, rows.IsDated, rows.Value, reader.Line);
        }

        return inOrder.Count > 0
            ? [.. inOrder.Select(s => s.Build())]
            : throw new ImportException(path, "the file has a header and no rows; expected one row per series and time");

        FileSeriesBuilder Find(string name)
        {
            if (!byName.TryGetValue(name, out var series))
            {
                series = new FileSeriesBuilder(path, name);
                byName.Add(name, series);
                inOrder.Add(series);
            }

            return series;
        }
    }
}
