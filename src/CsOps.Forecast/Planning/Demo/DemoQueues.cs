using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Demo;

/// <summary>The four queues of the demo centre.</summary>
internal static class DemoQueues
{
    public static ImmutableArray<DemoQueue> All { get; } =
    [
        new()
        {
            Name = "voice",
            Seed = 11,
            First = DemoCalendar.Days.First,
            Peak = 40,
            Weekdays = [0, 1.18, 1.05, 1.00, 0.97, 0.90, 0.55],
            //       00                         08                                12                                16                          20
            Hours = [0, 0, 0, 0, 0, 0, 0, 0, 0.55, 0.90, 1.00, 0.97, 0.82, 0.86, 0.90, 0.88, 0.78, 0.62, 0.45, 0.34, 0.28, 0, 0, 0, 0],
            WeekendHours = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.80, 1.00, 0.95, 0.90, 0.78, 0.66, 0.60, 0, 0, 0, 0, 0, 0, 0, 0],
            MonthTurn = 1.18,
            Growth = 0.04,
            HandleSeconds = 285,
            Abandons = 0.035,
            FlowsOut = 0.01,
            WaitSeconds = 14,
        },
        new()
        {
            Name = "chat",
            Seed = 12,
            First = DemoCalendar.Days.First,
            Peak = 16,
            Weekdays = [0, 1.10, 1.04, 1.00, 1.00, 0.94, 0.70],
            Hours = [0, 0, 0, 0, 0, 0, 0, 0, 0.40, 0.66, 0.80, 0.86, 0.92, 0.88, 0.84, 0.86, 0.90, 0.94, 1.00, 0.92, 0.70, 0, 0, 0, 0],
            WeekendHours = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.70, 0.86, 0.96, 1.00, 0.98, 0.92, 0.84, 0, 0, 0, 0, 0, 0, 0, 0],
            MonthTurn = 1.06,
            Growth = 0.18,
            HandleSeconds = 540,
            HandleDrift = 0.05,
            Abandons = 0.025,
            WaitSeconds = 18,
        },
        new()
        {
            Name = "tickets",
            Seed = 13,
            First = DemoCalendar.Days.First,
            Peak = 13,
            Weekdays = [0.42, 1.12, 1.04, 1.00, 0.98, 0.92, 0.45],
            Hours =
            [
                0.16, 0.10, 0.06, 0.05, 0.05, 0.08, 0.18, 0.36, 0.68, 0.92, 1.00, 0.96, 0.84, 0.90, 0.92, 0.86, 0.74, 0.62, 0.58, 0.62, 0.66, 0.60,
                0.46, 0.30, 0.16,
            ],
            WeekendHours =
            [
                0.20, 0.13, 0.08, 0.06, 0.05, 0.07, 0.14, 0.28, 0.50, 0.74, 0.90, 0.98, 0.96, 0.92, 0.90, 0.88, 0.86, 0.84, 0.86, 0.92, 1.00, 0.86,
                0.62, 0.40, 0.20,
            ],
            MonthTurn = 1.22,
            Growth = -0.03,
            DayShape = 100,
            HandleSeconds = 420,
            HandleDrift = 0,
            WaitSeconds = 5400,
        },
        new()
        {
            Name = "chat-sales",
            Seed = 14,
            First = new DateOnly(2026, 9, 1),
            Peak = 5,
            Weekdays = [0, 1.05, 1.00, 1.00, 1.02, 1.08, 0],
            Hours = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0.55, 0.78, 0.90, 1.00, 0.94, 0.86, 0.84, 0.80, 0.74, 0, 0, 0, 0, 0, 0, 0],
            WeekendHours = [.. Enumerable.Repeat(0.0, 25)],
            HandleSeconds = 610,
            Abandons = 0.05,
            WaitSeconds = 25,
        },
    ];
}
