using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>What is known about a queue besides its history.</summary>
public sealed record CleaningContext
{
    /// <summary>The local dates and times of the history's grid.</summary>
    public required LocalCalendar Calendar { get; init; }

    /// <summary>When the queue's contacts arrive; what lies outside is not seen by models.</summary>
    public required OpeningHours OpeningHours { get; init; }

    /// <summary>Public holidays. Default: none.</summary>
    public HolidayCalendar Holidays { get; init; } = HolidayCalendar.None;

    /// <summary>Outages, closed days and campaigns, of any queue. Default: none.</summary>
    public ImmutableArray<HistoryMark> Marks { get; init; } = [];
}
