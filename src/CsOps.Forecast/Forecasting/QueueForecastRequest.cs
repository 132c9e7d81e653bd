using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Related;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting;

/// <summary>What is known of one queue when it is forecast.</summary>
public sealed record QueueForecastRequest
{
    /// <summary>The queue's name.</summary>
    public required string Queue { get; init; }

    /// <summary>The intervals of the history.</summary>
    public required IntervalGrid History { get; init; }

    /// <summary>Contacts offered per interval as models shall see them (cleaned), NaN where nothing was observed; length = the history's count.</summary>
    public required ReadOnlyMemory<double> Offered { get; init; }

    /// <summary>How far each value of <see cref="Offered"/> is believed, in [0, 1]. Default: empty, 1 everywhere.</summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>Contacts handled per interval, NaN where not observed. Default: empty, none was observed.</summary>
    public ReadOnlyMemory<double> Handled { get; init; }

    /// <summary>Handle time in seconds per interval, total over the contacts handled, NaN where not observed. Default: empty.</summary>
    public ReadOnlyMemory<double> HandleSeconds { get; init; }

    /// <summary>The zone whose clock the queue works by.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>When the queue is open; contacts outside are neither learned from nor forecast.</summary>
    public required OpeningHours OpeningHours { get; init; }

    /// <summary>Public holidays, for those on which the queue is open. Default: none.</summary>
    public HolidayCalendar Holidays { get; init; } = HolidayCalendar.None;

    /// <summary>What is known of days unlike others. Default: nothing.</summary>
    public EffectInputs Effects { get; init; } = EffectInputs.None;

    /// <summary>The intervals to forecast, on the history's line of intervals; history from its start on is not looked at.</summary>
    public required IntervalGrid Horizon { get; init; }

    /// <summary>Handle time in seconds where history has none, more than 0; null when none is stated. Default: null.</summary>
    public double? StatedHandleSeconds { get; init; }

    /// <summary>A queue whose shape of week and day is borrowed, by <see cref="BorrowedShapeModel"/>; null where none is. Default: null.</summary>
    public SimilarHistory? Similar { get; init; }

    /// <summary>The request of the similar queue, on this queue's steps.</summary>
    internal QueueForecastRequest? OfSimilar() => Similar is null ? null : this with
    {
        Queue = Similar.Queue,
        Offered = Similar.Offered,
        Weights = Similar.Weights,
        Handled = Similar.Handled,
        HandleSeconds = Similar.HandleSeconds,
        Effects = Similar.Effects,
        Similar = null,
    };

    /// <summary>Refuses what cannot be forecast from.</summary>
    internal void Check()
    {
        var intervals = History.Count;
        Refuse(intervals == 0 || Offered.Length != intervals, nameof(Offered), $"There are {Offered.Length} values for {intervals} intervals of history; there must be one each, at least one.");
        Refuse(!Weights.IsEmpty && Weights.Length != intervals, nameof(Weights), $"There are {Weights.Length} weights for {intervals} intervals of history.");
        Refuse(!Handled.IsEmpty && Handled.Length != intervals, nameof(Handled), $"There are {Handled.Length} values for {intervals} intervals of history.");
        Refuse(Handled.Length != HandleSeconds.Length, nameof(HandleSeconds), $"There are {HandleSeconds.Length} values for {Handled.Length} of contacts handled.");
        Refuse(
            Horizon.Length != History.Length || (Horizon.Start - History.Start).Ticks % History.Length.Ticks != 0,
            nameof(Horizon),
            "The intervals of horizon and history must be of one length and on one line.");
        Refuse(Horizon.Start <= History.Start, nameof(Horizon), "The horizon begins before there is history.");
        Refuse(StatedHandleSeconds <= 0, nameof(StatedHandleSeconds), "A handle time is more than 0 seconds.");
        OfSimilar()?.Check();
    }

    private static void Refuse(bool isWrong, string member, string problem)
    {
        if (isWrong)
        {
            throw new ArgumentException(problem, member);
        }
    }
}
