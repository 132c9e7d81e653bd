using System.Collections.Immutable;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Tests;

/// <summary>Makes plans by hand: made-up numbers with the shape of real ones, the same each time.</summary>
internal sealed record SamplePlan
{
    public static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>A Monday. The default week ends with the Sunday on which the clocks go back.</summary>
    public DateOnly FirstDay { get; init; } = new(2026, 10, 19);

    public int Weeks { get; init; } = 1;

    public int Queues { get; init; } = 3;

    public int Agents { get; init; } = 28;

    public int Minutes { get; init; } = 30;

    public string VoiceName { get; init; } = "Voice";

    public string FirstAgent { get; init; } = "Astrid Møller";

    private static readonly Lazy<Plan> Usual = new(() => new SamplePlan().Build());

    /// <summary>The usual plan, built once: plans do not change.</summary>
    public static Plan Default() => Usual.Value;

    public Plan Build()
    {
        var days = new DateRange(FirstDay, FirstDay.AddDays((7 * Weeks) - 1));
        var grid = GridOf(days);
        var centre = MakeCentre();
        var series = centre.Queues.Select((queue, index) => new SampleQueue(queue, index, grid, Copenhagen)).ToArray();
        var plan = new Plan
        {
            Centre = centre,
            Days = days,
            Grid = grid,
            Histories = [.. series.Select(s => s.History())],
            Quality = Quality(series),
            Cleaning = Cleaning(grid, VoiceName),
            Forecasts = [.. series.Select(s => s.Forecast())],
            Requirements = [.. series.Select(s => s.Requirement(centre.Shrinkage))],
            Roster = null,
            Inputs =
            [
                new PlanInput("agents.csv", new string('a', 64), Agents),
                new PlanInput("centre.json", new string('0', 64), null),
                new PlanInput("history/2026.csv", new string('7', 64), 8_064),
            ],
            Version = "0.1.0",
            Warnings = ["Queue Chat has 8 weeks of history: yearly season is not estimated.", "1 day without data in Voice: 2026-10-08."],
        };
        return Agents == 0 ? plan : plan with { Roster = SampleRoster.Make(plan) };
    }

    private IntervalGrid GridOf(DateRange days)
    {
        var (from, to) = (MidnightOf(days.First), MidnightOf(days.Last.AddDays(1)));
        return new IntervalGrid(from, TimeSpan.FromMinutes(Minutes), (int)((to - from) / TimeSpan.FromMinutes(Minutes)));
    }

    public static DateTimeOffset At(DateOnly date, int hour, int minute = 0)
    {
        var local = date.ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(local, Copenhagen.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateTimeOffset MidnightOf(DateOnly date) => At(date, 0);

    private Centre MakeCentre() => new()
    {
        Name = "Nordlys Kundeservice",
        Zone = Copenhagen,
        IntervalLength = TimeSpan.FromMinutes(Minutes),
        Holidays = new HolidayCalendar([new(FirstDay.AddDays(-7), "Founders' day")]),
        Queues = [.. Enumerable.Range(0, Queues).Select(QueueNumber)],
        Shrinkage = new Shrinkage(0.3m),
        Currency = "DKK",
        Events =
        [
            new CentreEvent(EventKind.Campaign, new Interval(At(FirstDay.AddDays(1), 8), At(FirstDay.AddDays(3), 20)), VoiceName, 0.25, "Autumn campaign"),
            new CentreEvent(EventKind.Outage, new Interval(At(FirstDay.AddDays(-4), 10), At(FirstDay.AddDays(-4), 13)), VoiceName, null, "Telephony outage"),
        ],
        Agents = [.. Enumerable.Range(0, Agents).Select(AgentNumber)],
        Contracts =
        [
            new Contract { Name = "full", MinPaidPerWeek = TimeSpan.FromHours(30), MaxPaidPerWeek = TimeSpan.FromHours(37), CostPerHour = 245m },
        ],
        Templates = [],
    };

    private QueueSettings QueueNumber(int index) => new()
    {
        Name = index switch { 0 => VoiceName, 1 => "Chat", 2 => "Ticket", _ => $"Queue {index + 1}" },
        Channel = (Channel)(index % 3),
        OpeningHours = Hours(index),
        Target = index % 3 == 2
            ? new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.9, TimeSpan.FromHours(24)) }
            : new StaffingTarget { MaxOccupancy = 0.85m },
        Concurrency = index % 3 == 1 ? 2 : 1,
    };

    private static OpeningHours Hours(int index) => new()
    {
        Week = Enum.GetValues<DayOfWeek>()
            .Where(day => index % 3 != 2 || day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ToImmutableDictionary(
                day => day,
                day => ImmutableArray.Create(new OpenSpan(new TimeOnly(8, 0), new TimeOnly(day is DayOfWeek.Saturday or DayOfWeek.Sunday ? 16 : 20, 0)))),
    };

    private Agent AgentNumber(int index)
    {
        string[] names = ["Astrid Møller", "Bo Lind", "Clara Holm", "David Kjær", "Emma Skov", "Frederik Dahl", "Gry Bach", "Hassan Ali", "Ida Friis", "Jonas Krogh"];
        return new Agent
        {
            Id = $"a{index + 1:000}",
            Name = index == 0 ? FirstAgent : names[index % names.Length] + (index < names.Length ? "" : $" {(index / names.Length) + 1}"),
            Contract = "full",
            Skills = index % 3 == 0 ? [VoiceName, "Chat"] : index % 3 == 1 ? ["Chat", "Ticket"] : [VoiceName],
            Absences = index == 4 ? [new Absence(new DateRange(FirstDay, FirstDay.AddDays(6)), "Holiday")] : [],
        };
    }

    private static DataQualityReport Quality(IEnumerable<SampleQueue> queues) => new(
        [
            new FileQuality
            {
                File = "history/2026.csv",
                Format = "canonical",
                Read = 8_079,
                Accepted = 8_064,
                Rejected = 12,
                Duplicated = 3,
                Folded = 2,
                Reasons = ImmutableSortedDictionary<string, long>.Empty.Add("bad-time", 9).Add("negative", 3),
                Remarks = ["The file begins with a byte order mark."],
            },
        ],
        [.. queues.Select(queue => queue.Quality())]);

    private static ImmutableArray<CleaningChange> Cleaning(IntervalGrid grid, string queue) =>
        [.. Enumerable.Range(0, 6).Select(i => new CleaningChange(
            queue, grid.Start.AddDays(-4).AddHours(10).AddMinutes(30 * i), 3 + i, 21.5 + i, 0.5, "outage (events.csv)"))];
}
