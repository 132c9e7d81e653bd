using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Demo;

/// <summary>How customers use one queue of the demo centre: the truth that its history is drawn from.</summary>
internal sealed record DemoQueue
{
    /// <summary>Its name in <c>centre.json</c>, and of its file.</summary>
    public required string Name { get; init; }

    /// <summary>The seed of its own random numbers, so that a change to one queue leaves the others as they are.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The first day it took contacts.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Contacts expected in a half-hour of weight 1, on a day of weight 1.</summary>
    public required double Peak { get; init; }

    /// <summary>The weight of each weekday, Sunday first.</summary>
    public required ImmutableArray<double> Weekdays { get; init; }

    /// <summary>The weight at each full hour from 00 to 24 on Monday to Friday; half-hours lie between.</summary>
    public required ImmutableArray<double> Hours { get; init; }

    /// <summary>The weight at each full hour on Saturday and Sunday.</summary>
    public required ImmutableArray<double> WeekendHours { get; init; }

    /// <summary>The weight of a holiday or closed day on which contacts still arrive.</summary>
    public double Holiday { get; init; } = 0.35;

    /// <summary>The weight of the days on which bills are sent and paid: the last of the month and the first three.</summary>
    public double MonthTurn { get; init; } = 1;

    /// <summary>Growth of the demand a year, as a fraction.</summary>
    public double Growth { get; init; }

    /// <summary>Shape of the gamma draw that scales a whole day: 1/√shape is how far days differ.</summary>
    public int DayShape { get; init; } = 160;

    /// <summary>Mean handle time in seconds at noon.</summary>
    public required double HandleSeconds { get; init; }

    /// <summary>How much longer contacts last a day-twelfth after noon: 0.1 is a tenth longer at midnight.</summary>
    public double HandleDrift { get; init; } = 0.1;

    /// <summary>Share of contacts abandoned where the day is of weight 1; more on heavier ones.</summary>
    public double Abandons { get; init; }

    /// <summary>Share of contacts that leave for another queue or a callback.</summary>
    public double FlowsOut { get; init; }

    /// <summary>Mean wait in seconds while the queue is open.</summary>
    public required double WaitSeconds { get; init; }
}
