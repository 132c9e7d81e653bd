using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>drivers.csv</c>: a row is the value of a driver on a day, or from a time of the day on.</summary>
internal static class DriversCsv
{
    /// <summary>The drivers in the order in which they come; one name may be another driver in each queue.</summary>
    /// <param name="path">The file.</param>
    /// <param name="queues">The queues that there are; null where any name will do.</param>
    public static ImmutableArray<CentreDriver> Read(string path, string[]? queues)
    {
        var rows = new List<(string Name, string? Queue, DriverValue Value)>();
        var seen = new HashSet<(string Name, string? Queue, DateTime Time, bool IsWholeDay)>();
        foreach (var row in FolderTable.Read(path, ["name", "date", "value"], "time", "queue"))
        {
            var (name, queue, value) = (row.Required("name"), row.KnownOrNone("queue", "queue", queues), ValueOf(row));
            if (!seen.Add((name, queue, value.Time, value.IsWholeDay)))
            {
                throw row.Error("date", $"'{name}' has a value for it already; expected one row for each date and time.");
            }

            rows.Add((name, queue, value));
        }

        return
        [
            .. rows.GroupBy(row => (row.Name, row.Queue))
                .Select(driver => new CentreDriver(new ExternalDriver(driver.Key.Name, [.. driver.Select(row => row.Value)]), driver.Key.Queue)),
        ];
    }

    private static DriverValue ValueOf(FolderRow row)
    {
        var date = row.Date("date").ToDateTime(TimeOnly.MinValue);
        var value = row.NumberOrNone("value", 0, RecordSchema.LargestNumber) ?? throw row.Error("value", "the cell is empty.");
        if (row.Text("time") is not { Length: > 0 } clock)
        {
            return new DriverValue(date, IsWholeDay: true, value);
        }

        return TimeOnly.TryParseExact(clock, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DriverValue(date + time.ToTimeSpan(), IsWholeDay: false, value)
            : throw row.Error("time", $"found '{clock}'; expected a time of the day such as 08:30, or nothing for the whole day.");
    }
}
