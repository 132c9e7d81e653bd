using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning;

/// <summary>Small forecasts and centres for the tests of this room.</summary>
internal static class SmallPlan
{
    public static readonly TimeZoneInfo Copenhagen = TimeZones.Find("Europe/Copenhagen");

    public static readonly DateRange AutumnWeek = DateRange.WeekFrom(new DateOnly(2026, 10, 19));

    public static Centre Centre(params QueueSettings[] queues) => new()
    {
        Name = "Small",
        Zone = Copenhagen,
        IntervalLength = TimeSpan.FromMinutes(30),
        Holidays = HolidayCalendar.None,
        Queues = [.. queues],
        Shrinkage = new Shrinkage(0.25m),
        Currency = "DKK",
    };

    public static QueueSettings Queue(string name, Channel channel, OpeningHours? hours = null) => new()
    {
        Name = name,
        Channel = channel,
        OpeningHours = hours ?? Weekdays,
        ArrivalHours = channel == Channel.Ticket ? OpeningHours.Always : hours ?? Weekdays,
        Target = channel == Channel.Ticket ? new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.9, TimeSpan.FromHours(8)) } : new StaffingTarget(),
    };

    public static OpeningHours Weekdays { get; } =
        OpeningHoursText.Parse([KeyValuePair.Create("mon-fri", "08:00-16:00")]);

    /// <summary>A forecast on a week in which interval i expects <paramref name="volume"/>(i) contacts of 180 seconds, unless it is told otherwise.</summary>
    public static QueueForecast Forecast(string queue, Func<int, double> volume, DateRange? days = null, TimeZoneInfo? zone = null, double handleSeconds = 180)
    {
        var grid = PlanPeriod.GridOf(days ?? AutumnWeek, zone ?? Copenhagen, TimeSpan.FromMinutes(30));
        return new QueueForecast
        {
            Queue = queue,
            Grid = grid,
            Volume = Fan(grid.Count, volume),
            HandleSeconds = Fan(grid.Count, _ => handleSeconds),
            Choice = new ModelChoice("median-5", "For the test.", []),
            HandleTimeMethod = "Stated.",
        };
    }

    private static SeriesForecast Fan(int count, Func<int, double> mean) => new()
    {
        Mean = [.. Enumerable.Range(0, count).Select(mean)],
        P025 = [.. Enumerable.Range(0, count).Select(i => 0.7 * mean(i))],
        P10 = [.. Enumerable.Range(0, count).Select(i => 0.8 * mean(i))],
        P50 = [.. Enumerable.Range(0, count).Select(mean)],
        P90 = [.. Enumerable.Range(0, count).Select(i => 1.2 * mean(i))],
        P975 = [.. Enumerable.Range(0, count).Select(i => 1.3 * mean(i))],
    };
}
