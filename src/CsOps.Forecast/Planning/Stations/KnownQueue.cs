using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Related;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>A queue and what is known of it before the days to forecast: its history, and that as models see it.</summary>
internal sealed record KnownQueue(Centre Centre, QueueSettings Settings, QueueHistory History, CleanedHistory Cleaned)
{
    private const double DaysPerWeek = 7;

    /// <summary>Cleans a history.</summary>
    public static KnownQueue Of(Centre centre, QueueSettings queue, QueueHistory history, CleaningOptions cleaning) =>
        new(centre, queue, history, new HistoryCleaner(cleaning).Clean(history, CleaningContextOf.Queue(centre, queue, history.Grid)));

    /// <summary>Weeks from the first to the last observation of contacts.</summary>
    public double Weeks
    {
        get
        {
            var offered = Cleaned.Offered.Span;
            var (first, last) = (offered.IndexOfAnyExcept(double.NaN), offered.LastIndexOfAnyExcept(double.NaN));
            return first < 0 ? 0 : (History.Grid.StartOf(last + 1) - History.Grid.StartOf(first)).TotalDays / DaysPerWeek;
        }
    }

    /// <summary>What a forecaster is asked.</summary>
    public QueueForecastRequest RequestOn(IntervalGrid horizon) => new()
    {
        Queue = Settings.Name,
        History = History.Grid,
        Offered = Cleaned.Offered,
        Weights = Cleaned.Weights,
        Handled = Seen(History.Handled),
        HandleSeconds = Seen(History.HandleSeconds),
        Zone = Centre.Zone,
        OpeningHours = Settings.ArrivalHours,
        Holidays = Centre.Holidays,
        Effects = EffectInputsOf.Queue(Centre, Settings.Name, new Interval(History.Grid.Start, horizon.End > History.Grid.End ? horizon.End : History.Grid.End)),
        Horizon = horizon,
        StatedHandleSeconds = Settings.HandleSeconds,
    };

    /// <summary>The same with the shape borrowed from another queue.</summary>
    public QueueForecastRequest RequestOn(IntervalGrid horizon, KnownQueue similar)
    {
        var (own, other) = (RequestOn(horizon), similar.RequestOn(horizon));
        var start = own.History.Start < other.History.Start ? own.History.Start : other.History.Start;
        var end = own.History.End > other.History.End ? own.History.End : other.History.End;
        var grid = new IntervalGrid(start, own.History.Length, (int)((end - start) / own.History.Length));
        return own with
        {
            History = grid,
            Offered = On(grid, own.History, own.Offered, double.NaN),
            Weights = On(grid, own.History, own.Weights, 0),
            Handled = On(grid, own.History, own.Handled, double.NaN),
            HandleSeconds = On(grid, own.History, own.HandleSeconds, double.NaN),
            Similar = new SimilarHistory
            {
                Queue = similar.Settings.Name,
                Offered = On(grid, other.History, other.Offered, double.NaN),
                Weights = On(grid, other.History, other.Weights, 0),
                Handled = On(grid, other.History, other.Handled, double.NaN),
                HandleSeconds = On(grid, other.History, other.HandleSeconds, double.NaN),
                Effects = other.Effects,
                ExpectedPerWeek = Settings.ExpectedPerWeek,
            },
        };
    }

    /// <summary>The values with nothing where cleaning lets models see nothing: an outage distorts handle times too.</summary>
    private double[] Seen(ReadOnlySpan<double> values)
    {
        var seen = values.ToArray();
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = double.IsNaN(Cleaned.Offered.Span[i]) ? double.NaN : seen[i];
        }

        return seen;
    }

    private static double[] On(IntervalGrid grid, IntervalGrid from, ReadOnlyMemory<double> values, double elsewhere)
    {
        var moved = new double[grid.Count];
        Array.Fill(moved, elsewhere);
        values.Span.CopyTo(moved.AsSpan(grid.IndexOf(from.Start)));
        return moved;
    }
}
