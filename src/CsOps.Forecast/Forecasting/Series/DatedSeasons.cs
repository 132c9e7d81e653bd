using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Checks the seasons that a user names against the calendar that a dated series has of itself.</summary>
internal static class DatedSeasons
{
    /// <summary>Whether the day is named and the week is not: then weekdays do not differ.</summary>
    public static bool IsDayOnly(StepCalendar calendar, ImmutableArray<int> seasons) =>
        seasons is [var only] && only == calendar.SlotsPerDay && calendar.DaysPerWeek > 1;

    /// <summary>Whether the seasons are the calendar's day, its week, or both; none named fits always.</summary>
    public static bool Fit(StepCalendar calendar, ImmutableArray<int> seasons) => seasons switch
    {
        [] => true,
        [var only] => only == calendar.SlotsPerDay || only == calendar.SlotsPerWeek,
        [var day, var week] => day == calendar.SlotsPerDay && week == calendar.SlotsPerWeek,
        _ => false,
    };

    /// <summary>What the series has instead.</summary>
    public static string Misfit(StepCalendar calendar, ImmutableArray<int> seasons) =>
        $"seasons {string.Join(',', seasons)} were named, but the series has {calendar.SlotsPerDay} slots a day on {calendar.DaysPerWeek} weekdays, "
        + $"which are the seasons {calendar.SlotsPerDay},{calendar.SlotsPerWeek}; name these or none";
}
