using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

/// <summary>
/// A centre's folder with a plan of the week in which the clocks of Copenhagen go back (338 half-hours), or another, written to files and read back. Names are such as formats
/// stumble over; figures can be computed by hand: half-hour <c>i</c> of the week from 0 has <c>1 + i % 4</c> voice contacts of 300 seconds, and half as many chats of 600; none outside of opening hours.
/// </summary>
internal sealed class PlannedWeek : IDisposable
{
    public const string Chat = "=SUM(A1)|chat, <b>";

    public static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The week in which the clocks go back.</summary>
    public static readonly DateRange Autumn = DateRange.WeekFrom(new DateOnly(2026, 10, 19));

    /// <summary>The week in which the clocks go forward: 334 half-hours.</summary>
    public static readonly DateRange Spring = DateRange.WeekFrom(new DateOnly(2027, 3, 22));

    private const string Settings = """
        {
          "name": "Kunde & <Service>", "timeZone": "Europe/Copenhagen", "intervalMinutes": 30, "currency": "DKK",
          "queues": [
            { "name": "voice", "channel": "voice", "open": { "mon-sun": "00:00-24:00" } },
            { "name": "=SUM(A1)|chat, <b>", "channel": "chat", "open": { "mon-sun": "00:00-24:00" } }
          ],
          "contracts": [ { "name": "full", "minPaid": "0h", "maxPaid": "40h", "costPerHour": 100 } ],
          "shifts": [ { "name": "day", "start": "07:00-22:00", "length": "8h", "breaks": [ { "name": "lunch", "length": "30m", "paid": false, "from": "3h", "to": "5h" } ] } ]
        }
        """;

    private const string Agents = """
        id,name,contract,skills
        A1,Ida Holm,full,voice
        A2,=Evil,full,voice
        A3,김 <한&글> 🙂,full,voice

        """;

    private readonly TemporaryFolder _folder = new();

    public PlannedWeek(string interval = "30", DateRange? week = null, string open = "\"mon-sun\": \"00:00-24:00\"")
    {
        Week = week ?? Autumn;
        _folder.Write(
            "centre/centre.json",
            Settings.Replace("\"intervalMinutes\": 30", $"\"intervalMinutes\": {interval}", StringComparison.Ordinal).Replace("\"mon-sun\": \"00:00-24:00\"", open, StringComparison.Ordinal));
        _folder.Write("centre/agents.csv", Agents);
        var length = TimeSpan.FromMinutes(int.Parse(interval, CultureInfo.InvariantCulture));
        var grid = PlanPeriod.GridOf(Week, Copenhagen, length);
        var centre = new CentreFolder(Centre).ReadCentre();
        var isOpen = centre.Queues[0].OpeningHours.OpenMask(new LocalCalendar(grid, Copenhagen));
        Put(PlanFiles.Forecast, stream => ForecastFile.Write([Forecast("voice", grid, i => isOpen[i] ? 1 : 0, 300), Forecast(Chat, grid, i => isOpen[i] ? 0.5 : 0, 600)], Copenhagen, stream));
        Put(PlanFiles.Requirement, stream => RequirementFile.Write([Requirement("voice", grid, isOpen), Requirement(Chat, grid, isOpen)], Copenhagen, stream));
        var roster = new Roster { Status = ScheduleStatus.Feasible, Shifts = [.. Shifts], Coverage = [], Violations = [] };
        Put(PlanFiles.Roster, stream => RosterFile.Write(roster, centre.Agents, Copenhagen, stream));
        HistoryFile.Write(Path.Combine(Centre, "history", "h.csv"), [History("voice", grid), History(Chat, grid)], Copenhagen);
    }

    public string Centre => _folder.PathOf("centre");

    public string Folder => Path.Combine(Centre, "plans", Week.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public DateRange Week { get; }

    /// <summary>Three day shifts, and one through the night in which an hour comes twice.</summary>
    private ImmutableArray<Shift> Shifts => [Shift("A1", Week.First, 8), Shift("A2", Week.First, 9), Shift("A1", Week.First.AddDays(1), 8), Shift("A3", Week.First.AddDays(5), 22)];

    public string PathOf(string name) => _folder.PathOf(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public ExportedPlan Read(ExportNeeds needs = ExportNeeds.None) => ExportedPlanReader.Read(new CentreFolder(Centre), Folder, needs);

    /// <summary>Writes the plan in a format and gives the text of the file, or of one of its files.</summary>
    public string Export(string format, ExportOptions? options = null, string? file = null)
    {
        var known = ExportCatalog.Find(format)!;
        var target = PathOf(file is null ? $"out{known.Extension}" : $"out-{format}");
        known.Write(Read(known.Needs), target, options);
        return File.ReadAllText(file is null ? target : Path.Combine(target, file));
    }

    public IdMap Ids(string rows) => IdMap.Read(Write("ids.csv", "kind,name,id\n" + rows));

    public void Dispose() => _folder.Dispose();

    private static Shift Shift(string agent, DateOnly date, int hour)
    {
        var start = LocalStart(date, hour);
        var lunch = start.AddHours(4);
        return new Shift(agent, date, "day", new Interval(start, start.AddHours(8)), [new Break("lunch", new Interval(lunch, lunch.AddMinutes(30)), Paid: false)]);
    }

    private static DateTimeOffset LocalStart(DateOnly date, int hour)
    {
        var local = date.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, Copenhagen.GetUtcOffset(local)).ToUniversalTime();
    }

    private static QueueForecast Forecast(string queue, IntervalGrid grid, Func<int, double> share, double seconds)
    {
        SeriesForecast Of(Func<int, double> mean, double spread) => new()
        {
            Mean = [.. Enumerable.Range(0, grid.Count).Select(mean)],
            P025 = [.. Enumerable.Range(0, grid.Count).Select(i => mean(i) * (1 - (2 * spread)))],
            P10 = [.. Enumerable.Range(0, grid.Count).Select(i => mean(i) * (1 - spread))],
            P50 = [.. Enumerable.Range(0, grid.Count).Select(mean)],
            P90 = [.. Enumerable.Range(0, grid.Count).Select(i => mean(i) * (1 + spread))],
            P975 = [.. Enumerable.Range(0, grid.Count).Select(i => mean(i) * (1 + (2 * spread)))],
        };
        return new QueueForecast
        {
            Queue = queue,
            Grid = grid,
            Volume = Of(i => share(i) * (1 + (i % 4)), 0.25),
            HandleSeconds = Of(_ => seconds, 0.125),
            Choice = new ModelChoice("named", "named", []),
            HandleTimeMethod = "",
        };
    }

    private static StaffingRequirement Requirement(string queue, IntervalGrid grid, bool[] isOpen) => new()
    {
        Queue = queue,
        Grid = grid,
        Method = "",
        Intervals = [.. Enumerable.Range(0, grid.Count).Select(i => !isOpen[i] ? IntervalRequirement.None : IntervalRequirement.None with { Load = 0.5, Agents = 1, Scheduled = i % 2, ServiceLevel = 0.9, AverageSpeedOfAnswerSeconds = 12, Occupancy = 0.5, ChanceToMeet = 0.75 })],
    };

    private static QueueHistory History(string queue, IntervalGrid grid)
    {
        double[] Of(Func<int, double> value) => [.. Enumerable.Range(0, grid.Count).Select(i => i == 7 ? double.NaN : value(i))];
        return QueueHistory.Create(queue, grid, new Dictionary<HistoryMeasure, double[]>
        {
            [HistoryMeasure.Offered] = Of(i => 3 + (i % 5)),
            [HistoryMeasure.Handled] = Of(i => 2 + (i % 5)),
            [HistoryMeasure.Abandoned] = Of(_ => 1),
            [HistoryMeasure.HandleSeconds] = Of(i => 251 * (2 + (i % 5))),
            [HistoryMeasure.WaitSeconds] = Of(i => 17 * (2 + (i % 5))),
        });
    }

    private void Put(string name, Action<Stream> write) => AtomicFile.Write(Path.Combine(Folder, name), write);
}
