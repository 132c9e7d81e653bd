using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Demo;

/// <summary>
/// A synthetic contact centre to try things on: one site in Denmark, four queues, twenty months of half-hours, sixty people. The same bytes
/// on every machine.
/// </summary>
public static class DemoCentre
{
    /// <summary>Writes the demo centre's folder; files of the same names are replaced, others are left alone.</summary>
    /// <param name="folder">The folder, which is made when it is absent.</param>
    /// <returns>The paths written, within the folder, with forward slashes.</returns>
    public static IReadOnlyList<string> Write(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var files = Files();
        foreach (var (path, text) in files)
        {
            AtomicFile.WriteText(Path.Combine([folder, .. path.Split('/')]), text);
        }

        return [.. files.Select(f => f.Path)];
    }

    /// <summary>Files of a folder that <see cref="Write"/> would replace by others: those of the demo centre's names that say otherwise.</summary>
    /// <param name="folder">The folder, which may be absent.</param>
    /// <returns>Their paths within the folder, with forward slashes; empty when nothing would be lost.</returns>
    public static IReadOnlyList<string> ChangedIn(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return [.. from file in Files()
                   let path = Path.Combine([folder, .. file.Path.Split('/')])
                   where File.Exists(path) && File.ReadAllText(path) != file.Text
                   select file.Path];
    }

    /// <summary>Every file of the folder: its path with forward slashes, and its text.</summary>
    internal static ImmutableArray<(string Path, string Text)> Files()
    {
        var centre = Settings();
        var calendar = Calendar(centre.Zone);
        var history = DemoQueues.All.Select(q => ($"history/{q.Name}.csv", DemoHistory.Csv(q, centre.Queues.Single(s => s.Name == q.Name), calendar)));
        return
        [
            ("README.md", Resource("README.md")),
            ("centre.json", Resource("centre.json")),
            ("agents.csv", DemoPeople.AgentsCsv()),
            ("absences.csv", DemoPeople.AbsencesCsv()),
            ("events.csv", EventsCsv()),
            .. history,
        ];
    }

    /// <summary>The centre as its own settings describe it, with the days closed on which its events close it.</summary>
    private static Centre Settings()
    {
        var whole = SettingsParser.Parse("centre.json", Encoding.UTF8.GetBytes(Resource("centre.json")));
        var centre = CentreJson.Read(whole, _ => HolidayCalendar.None);
        var closed = DemoCalendar.Events.Where(e => e.Kind == EventKind.Closed).Select(e => DateOnly.FromDateTime(e.Start)).ToImmutableHashSet();
        return centre with
        {
            Queues = [.. centre.Queues.Select(q => q with { OpeningHours = q.OpeningHours with { ClosedDates = q.OpeningHours.ClosedDates.Union(closed) } })],
        };
    }

    /// <summary>The half-hours of the history on the centre's clock.</summary>
    private static LocalCalendar Calendar(TimeZoneInfo zone)
    {
        var resolver = new LocalTimeResolver(zone, LocalTimeResolution.Throw);
        var start = resolver.Resolve(DemoCalendar.Days.First.ToDateTime(TimeOnly.MinValue)).Instant!.Value;
        var end = resolver.Resolve(DemoCalendar.Days.Last.AddDays(1).ToDateTime(TimeOnly.MinValue)).Instant!.Value;
        var length = TimeSpan.FromMinutes(30);
        return new LocalCalendar(new IntervalGrid(start, length, (int)((end - start) / length)), zone);
    }

    private static string EventsCsv()
    {
        var text = new StringBuilder("kind,start,end,queue,uplift,name\n");
        foreach (var e in DemoCalendar.Events)
        {
            var kind = e.Kind switch { EventKind.Campaign => "campaign", EventKind.Outage => "outage", _ => "closed" };
            var wholeDays = e.Start.TimeOfDay == TimeSpan.Zero && e.End.TimeOfDay == TimeSpan.Zero;
            var (start, end) = wholeDays ? (Text(e.Start, "yyyy-MM-dd"), Text(e.End.AddDays(-1), "yyyy-MM-dd")) : (Text(e.Start, "yyyy-MM-dd HH:mm"), Text(e.End, "yyyy-MM-dd HH:mm"));
            var uplift = e.Kind == EventKind.Campaign ? ((decimal)e.Factor - 1).ToString("0.##", CultureInfo.InvariantCulture) : "";
            text.Append(CultureInfo.InvariantCulture, $"{kind},{start},{end},{e.Queue},{uplift},{e.Name}\n");
        }

        return text.ToString();

        static string Text(DateTime local, string format) => local.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(DemoCentre).Assembly.GetManifestResourceStream($"demo/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
