using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What is known of days that are unlike others, for the past and for the future: from it effects are learned. Local times throughout.</summary>
public sealed record EffectInputs
{
    /// <summary>Nothing is known.</summary>
    public static EffectInputs None { get; } = new();

    /// <summary>Campaigns, releases and other events, past and future. Default: none.</summary>
    public ImmutableArray<KnownEvent> Events { get; init; } = [];

    /// <summary>The days of school holidays by name. Default: none.</summary>
    public HolidayCalendar SchoolHolidays { get; init; } = HolidayCalendar.None;

    /// <summary>When people are paid. Default: not known.</summary>
    public ImmutableArray<PayDayRule> PayDays { get; init; } = [];

    /// <summary>The days on which clocks change, with a name each. Default: none, nothing is learned of them.</summary>
    public HolidayCalendar ClockChanges { get; init; } = HolidayCalendar.None;

    /// <summary>External drivers. Default: none.</summary>
    public ImmutableArray<ExternalDriver> Drivers { get; init; } = [];

    /// <summary>
    /// Whether public holidays are told apart by name, and the days before, after and between them from others. Default: false, all open
    /// holidays have one level, and what comes after is left to the models that know it.
    /// </summary>
    public bool HolidaysByName { get; init; }

    /// <summary>Whether nothing is known.</summary>
    internal bool IsEmpty =>
        Events.IsEmpty && SchoolHolidays.Holidays.Count == 0 && PayDays.IsEmpty && ClockChanges.Holidays.Count == 0 && Drivers.IsEmpty && !HolidaysByName;
}
