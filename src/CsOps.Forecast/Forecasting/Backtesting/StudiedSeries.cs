using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>A series with its origins and what its errors are measured by.</summary>
internal sealed class StudiedSeries
{
    public StudiedSeries(ForecastSeries series, BacktestOptions options, AgentScale? agents)
    {
        (Series, Agents, Plan) = (series, agents, BacktestPlan.For(series, options));
        Scales = [.. Plan.Origins.Select(origin => ForecastAccuracy.SeasonalNaiveError(series.Before(origin)))];
        DaysAhead = Plan.Origins.IsEmpty ? 0 : Plan.Origins.Max(origin => DayAhead(origin, origin + Plan.Horizon - 1)) + 1;
        LeftOut = Plan.Origins.Sum(origin => Enumerable.Range(origin, Plan.Horizon).Count(step => series.WeightOf(step) > 0 && !series.IsTypical(step)));
    }

    public ForecastSeries Series { get; }

    /// <summary>What contacts are worth in people; null: not asked.</summary>
    public AgentScale? Agents { get; }

    public BacktestPlan Plan { get; }

    /// <summary>The seasonal naive error of the history before each origin.</summary>
    public double[] Scales { get; }

    /// <summary>Days from an origin to the end of its horizon, the first included.</summary>
    public int DaysAhead { get; }

    /// <summary>Steps observed and not scored, over all origins.</summary>
    public int LeftOut { get; }

    /// <summary>Days from the origin's to the step's: of the calendar where the series has dates, else of its own.</summary>
    public int DayAhead(int origin, int step) => Series.Calendar.DateOf(origin) is { } from && Series.Calendar.DateOf(step) is { } to
        ? to.DayNumber - from.DayNumber
        : Series.Calendar.DayOf(step) - Series.Calendar.DayOf(origin);

    /// <summary>The weekday of a day ahead of an origin: from 0, Monday, where the series has dates; else among its own.</summary>
    public int Weekday(int origin, int dayAhead)
    {
        var calendar = Series.Calendar;
        return calendar.DateOf(origin) is { } date
            ? ((int)date.AddDays(dayAhead).DayOfWeek + 6) % 7
            : (calendar.WeekdayOf(origin) + dayAhead) % calendar.DaysPerWeek;
    }

    /// <summary>How many weekdays <see cref="Weekday"/> tells apart.</summary>
    public int Weekdays => Series.Calendar.HasDates ? 7 : Series.Calendar.DaysPerWeek;
}
