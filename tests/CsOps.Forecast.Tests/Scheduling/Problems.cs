using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>Small scheduling problems to vary with <c>with</c>.</summary>
internal static class Problems
{
    public const string Voice = "voice";
    public const string Chat = "chat";

    public static readonly DateOnly Monday = new(2026, 1, 5);
    public static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>Eight hours with half an hour of unpaid lunch, started from 07:00 to 13:00.</summary>
    public static readonly ShiftTemplate Day = new()
    {
        Name = "day",
        Length = TimeSpan.FromHours(8),
        EarliestStart = new TimeOnly(7, 0),
        LatestStart = new TimeOnly(13, 0),
        Breaks =
        [
            new BreakTemplate
            {
                Name = "lunch",
                Length = TimeSpan.FromMinutes(30),
                Paid = false,
                Earliest = TimeSpan.FromHours(3),
                Latest = TimeSpan.FromHours(5),
            },
        ],
    };

    /// <summary>Eight hours from 22:00, without breaks.</summary>
    public static readonly ShiftTemplate Night = new()
    {
        Name = "night",
        Length = TimeSpan.FromHours(8),
        EarliestStart = new TimeOnly(22, 0),
        LatestStart = new TimeOnly(22, 0),
    };

    /// <summary>Four hours without breaks.</summary>
    public static readonly ShiftTemplate Short = new()
    {
        Name = "short",
        Length = TimeSpan.FromHours(4),
        EarliestStart = new TimeOnly(8, 0),
        LatestStart = new TimeOnly(18, 0),
        StartStep = TimeSpan.FromHours(1),
    };

    public static readonly Contract FullTime = new() { Name = "full", MaxPaidPerWeek = TimeSpan.FromHours(40) };

    /// <summary>A week from Monday in Copenhagen with half-hours, one agent, and two required for voice from 09:00 to 17:00 each day.</summary>
    public static SchedulingProblem Week(params ImmutableArray<Agent> agents) => Of(DateRange.WeekFrom(Monday), agents);

    public static SchedulingProblem Of(DateRange days, params ImmutableArray<Agent> agents)
    {
        var grid = GridOf(days, Copenhagen);
        return new SchedulingProblem
        {
            Grid = grid,
            Zone = Copenhagen,
            Days = days,
            Skills = [Requirement(grid, Voice, 2, 9, 17)],
            Agents = agents.IsEmpty ? [Person("A")] : agents,
            Contracts = [FullTime],
            Templates = [Day],
        };
    }

    public static IntervalGrid GridOf(DateRange days, TimeZoneInfo zone, int minutes = 30)
    {
        var start = Local(days.First, 0, zone);
        var length = TimeSpan.FromMinutes(minutes);
        return new IntervalGrid(start, length, (int)((Local(days.Last.AddDays(1), 0, zone) - start) / length));
    }

    /// <summary>A number of agents from one hour of the local clock to another, each day.</summary>
    public static SkillRequirement Requirement(IntervalGrid grid, string skill, int agents, int fromHour, int toHour)
    {
        var calendar = new LocalCalendar(grid, Copenhagen);
        var required = Enumerable.Range(0, grid.Count).Select(i => calendar.LocalStartOf(i).Hour >= fromHour && calendar.LocalStartOf(i).Hour < toHour ? agents : 0);
        return new SkillRequirement(skill, [.. required]);
    }

    public static Agent Person(string id, params ImmutableArray<string> skills) => new()
    {
        Id = id,
        Name = $"Agent {id}",
        Contract = FullTime.Name,
        Skills = skills.IsEmpty ? [Voice] : skills,
    };

    public static DateTimeOffset Local(DateOnly date, double hour, TimeZoneInfo? zone = null)
    {
        var reading = date.ToDateTime(TimeOnly.MinValue).AddHours(hour);
        return new DateTimeOffset(reading, (zone ?? Copenhagen).GetUtcOffset(reading));
    }

    /// <summary>A shift of <see cref="Day"/> with lunch four hours into it.</summary>
    public static Shift DayShift(DateOnly date, double hour = 9, string agent = "A", double lunchAfter = 4)
    {
        var start = Local(date, hour);
        var lunch = new Interval(start.AddHours(lunchAfter), start.AddHours(lunchAfter + 0.5));
        return new Shift(agent, date, Day.Name, new Interval(start, start.AddHours(8)), [new Break("lunch", lunch, Paid: false)]);
    }

    public static Shift NightShift(DateOnly date, string agent = "A")
    {
        var start = Local(date, 22);
        return new Shift(agent, date, Night.Name, new Interval(start, start.AddHours(8)), []);
    }

    /// <summary>The shifts as text, to compare rosters.</summary>
    public static string Text(Roster roster) =>
        string.Join('\n', roster.Shifts.Select(s => $"{s.AgentId} {s.Template} {s.Span.Start:u} {s.Span.End:u} {string.Join(' ', s.Breaks.Select(b => b.Span.Start.ToString("u")))}"));
}
