using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Stations;

/// <summary>Requirements of the weeks in which a day has 46 or 50 half-hours.</summary>
public class ClockChangeTests
{
    /// <summary>Zone, Monday of the week, half-hours of its Sunday.</summary>
    public static TheoryData<string, int, int, int, int> Weeks => new()
    {
        { "Europe/Copenhagen", 2026, 3, 23, 46 },
        { "Europe/Copenhagen", 2026, 10, 19, 50 },
        { "America/New_York", 2026, 3, 2, 46 },
        { "America/New_York", 2026, 10, 26, 50 },
    };

    [Theory]
    [MemberData(nameof(Weeks))]
    public void Requirement_around_the_clock_has_every_half_hour_once(string zone, int year, int month, int day, int halfHours)
    {
        var (centre, week) = (Centre(zone, SmallPlan.Queue("voice", Channel.Voice, OpeningHours.Always)), WeekFrom(year, month, day));
        var forecast = SmallPlan.Forecast("voice", i => 20 + (i % 7), week, centre.Zone);

        var requirement = StaffingStation.Require(centre, [forecast], [])[0];

        var calendar = new LocalCalendar(requirement.Grid, centre.Zone);
        Assert.Equal((6 * 48) + halfHours, requirement.Intervals.Length);
        Assert.Equal(halfHours, calendar.IndicesOf(new DateRange(week.Last, week.Last)).Count);
        Assert.Equal(forecast.Volume.Mean.Sum() * 180 / 1800, requirement.Intervals.Sum(interval => interval.Load), 1e-9);
        Assert.All(requirement.Intervals, interval => Assert.True(interval.Agents > 0 && interval.ServiceLevel >= 0.8));
        var starts = StartsInFile(requirement, centre.Zone);
        Assert.Equal(starts.Length, starts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            Enumerable.Range(0, starts.Length).Select(i => forecast.Grid.StartOf(i)),
            starts.Select(start => DateTimeOffset.Parse(start, CultureInfo.InvariantCulture).ToUniversalTime()));
    }

    /// <summary>Neither midnight nor a change of the clock empties a queue: contacts of half an hour at an even rate need the same agents all week.</summary>
    [Theory]
    [MemberData(nameof(Weeks))]
    public void Requirement_around_the_clock_runs_on_over_midnight(string zone, int year, int month, int day, int halfHours)
    {
        var (centre, week) = (Centre(zone, SmallPlan.Queue("voice", Channel.Voice, OpeningHours.Always)), WeekFrom(year, month, day));

        var requirement = StaffingStation.Require(centre, [SmallPlan.Forecast("voice", _ => 12, week, centre.Zone, 1800)], [])[0];

        var agents = requirement.Intervals.Select(interval => interval.Agents).ToArray();
        Assert.Equal((6 * 48) + halfHours, agents.Length);
        Assert.InRange(agents.Max() - agents.Min(), 0, 1);
    }

    /// <summary>A busy evening is still there after midnight.</summary>
    [Fact]
    public void Requirement_after_a_busy_evening_carries_it_into_the_new_day()
    {
        var centre = Centre("Europe/Copenhagen", SmallPlan.Queue("voice", Channel.Voice, OpeningHours.Always));
        var forecast = SmallPlan.Forecast("voice", i => i is >= 40 and < 48 ? 60 : 6, handleSeconds: 1800);

        var agents = StaffingStation.Require(centre, [forecast], [])[0].Intervals.Select(interval => interval.Agents).ToArray();

        Assert.True(agents[48] > 2 * agents[60]);
        Assert.True(agents[48] > agents[49]);
    }

    /// <summary>A night from 22 to 6 has 14 half-hours in spring and 18 in autumn; each starts with an empty queue at 22 and runs on over midnight.</summary>
    [Theory]
    [MemberData(nameof(Weeks))]
    public void Requirement_of_nights_is_as_long_as_each_night(string zone, int year, int month, int day, int halfHours)
    {
        var nights = OpeningHoursText.Parse([KeyValuePair.Create("daily", "22:00-06:00")]);
        var (centre, week) = (Centre(zone, SmallPlan.Queue("voice", Channel.Voice, nights)), WeekFrom(year, month, day));
        var forecast = Open(SmallPlan.Forecast("voice", _ => 12, week, centre.Zone, 1800), nights, centre.Zone);

        var requirement = StaffingStation.Require(centre, [forecast], [])[0];

        var calendar = new LocalCalendar(requirement.Grid, centre.Zone);
        var agents = requirement.Intervals.Select(interval => interval.Agents).ToArray();
        var spans = Spans(agents);
        Assert.Equal([12, 16, 16, 16, 16, 16, 16 + halfHours - 48, 4], spans.Select(span => span.Count));
        Assert.All(spans.Skip(1), span => Assert.Equal(44, calendar.SlotOf(span.First)));
        Assert.All(spans.Skip(1), span => Assert.Equal(agents[spans[1].First], agents[span.First]));
        Assert.All(spans.Skip(1).SkipLast(1), span => Assert.InRange(agents[span.First + 4], agents[span.First] + 1, agents[0] + 1));
        Assert.InRange(agents[0] - agents[10], -1, 1);
    }

    /// <summary>Deferred work of a desk round the clock: on the odd day, too, the load times the time is the work that came.</summary>
    [Theory]
    [MemberData(nameof(Weeks))]
    public void Requirement_of_tickets_has_the_work_of_every_day(string zone, int year, int month, int day, int halfHours)
    {
        var (centre, week) = (Centre(zone, SmallPlan.Queue("mail", Channel.Ticket, OpeningHours.Always) with { OpeningBacklog = 0 }), WeekFrom(year, month, day));

        var requirement = StaffingStation.Require(centre, [SmallPlan.Forecast("mail", _ => 12, week, centre.Zone, 1800)], [])[0];

        Assert.Equal((6 * 48) + halfHours, requirement.Intervals.Length);
        Assert.All(requirement.Intervals, interval => Assert.Equal(12, interval.Load, 1e-9));
        Assert.All(requirement.Intervals, interval => Assert.Equal(12, interval.Agents));
    }

    private static Centre Centre(string zone, QueueSettings queue) => SmallPlan.Centre(queue) with { Zone = TimeZones.Find(zone) };

    private static DateRange WeekFrom(int year, int month, int day) => DateRange.WeekFrom(new DateOnly(year, month, day));

    private static QueueForecast Open(QueueForecast forecast, OpeningHours hours, TimeZoneInfo zone)
    {
        var open = hours.OpenMask(new LocalCalendar(forecast.Grid, zone));
        return forecast with { Volume = forecast.Volume.Select(values => [.. values.Select((value, i) => open[i] ? value : 0)]) };
    }

    private static string[] StartsInFile(StaffingRequirement requirement, TimeZoneInfo zone)
    {
        using var stream = new MemoryStream();
        RequirementFile.Write([requirement], zone, stream);
        return [.. System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[1])];
    }

    /// <summary>Runs of intervals with agents.</summary>
    private static List<(int First, int Count)> Spans(int[] agents)
    {
        var spans = new List<(int First, int Count)>();
        for (int first = 0, end; first < agents.Length; first = end)
        {
            for (end = first; end < agents.Length && agents[end] > 0 == agents[first] > 0; end++)
            {
            }

            if (agents[first] > 0)
            {
                spans.Add((first, end - first));
            }
        }

        return spans;
    }
}
