using CsOps.Forecast.Files;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>One series as a file gives it: ascending times and their values. Immutable.</summary>
public sealed class FileSeries
{
    private readonly string _file;
    private readonly long[] _times;
    private readonly double[] _values;
    private readonly long[] _lines;

    internal FileSeries(string file, string name, bool isDated, long[] times, double[] values, long[] lines)
    {
        _file = file;
        Name = name;
        IsDated = isDated;
        _times = times;
        _values = values;
        _lines = lines;
    }

    /// <summary>The series' name.</summary>
    public string Name { get; }

    /// <summary>Whether its times are local times; else they are integer steps.</summary>
    public bool IsDated { get; }

    /// <summary>The values in the order of the file, one or more; NaN where the cell is blank.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The shortest time between two rows, where the series has local times less than a day apart; else null.</summary>
    public TimeSpan? Interval
    {
        get
        {
            var least = TimeSpan.TicksPerDay;
            for (var row = 1; IsDated && row < _times.Length; row++)
            {
                least = Math.Min(least, _times[row] - _times[row - 1]);
            }

            return least < TimeSpan.TicksPerDay ? TimeSpan.FromTicks(least) : null;
        }
    }

    /// <summary>Gives the series a calendar of its history and of the steps to forecast.</summary>
    /// <param name="options">Horizon, seasons and holidays.</param>
    /// <returns>The series; integer steps that are absent between others become steps not observed.</returns>
    /// <exception cref="ImportException">
    /// Times are not on one grid, or the seasons named do not fit the series: with the line, what was found and what was expected.
    /// </exception>
    public PreparedSeries Prepare(SeriesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Horizon, 1, nameof(options));
        if (StepCalendars.SeasonProblem(options.Seasons.AsSpan()) is { } problem)
        {
            throw Error(problem, row: 0);
        }

        var prepared = IsDated ? PrepareDated(options) : PrepareSteps(options);
        if (!options.Effects.IsEmpty && !prepared.Series.Calendar.HasDates)
        {
            throw Error("events, school holidays, pay days and drivers need dates; the series has none, or seasons that are no days and weeks", row: 0);
        }

        return prepared with { Series = prepared.Series.With(options.Effects) };
    }

    private PreparedSeries PrepareDated(SeriesOptions options)
    {
        var times = Array.ConvertAll(_times, ticks => new DateTime(ticks));
        if (LocalTimeProblem.Of(times) is { } problem)
        {
            var isBySeasons = problem.IsOfWholeSeries && (options.Seasons.Length > 0 || options.Seasonality is not null);
            return isBySeasons ? BySeasons(_values, options) : throw Error(problem.Text, problem.Row);
        }

        var made = LocalTimeCalendar.Build(times, options.Horizon, options.Holidays);
        var calendar = made.Calendar;
        if (DatedSeasons.Fit(calendar, options.Seasons))
        {
            calendar = DatedSeasons.IsDayOnly(calendar, options.Seasons)
                ? LocalTimeCalendar.Build(times, options.Horizon, options.Holidays, hasWeek: false).Calendar
                : calendar;
            var values = made.Positions.Select(row => _values[row]).ToArray();
            return new PreparedSeries(new ForecastSeries(Name, values, calendar), _values.Length - values.Length);
        }

        return calendar.SlotsPerDay == 1 ? BySeasons(_values, options) : throw Error(DatedSeasons.Misfit(calendar, options.Seasons), row: 0);
    }

    /// <summary>Values that are steps, days, weeks or months with seasons of their own (12), named or found: the season counts rows, dates do not matter.</summary>
    private PreparedSeries BySeasons(double[] values, SeriesOptions options)
    {
        var found = options.Seasons.IsEmpty && options.Seasonality is { } detector ? detector.Find(values) : [];
        var seasons = found.IsEmpty ? options.Seasons : [.. found.Select(season => season.Period)];
        var calendar = StepCalendars.FromSeasons(values.Length + options.Horizon, seasons.AsSpan());
        return new PreparedSeries(new ForecastSeries(Name, values, calendar), 0) { SeasonsFound = found };
    }

    private PreparedSeries PrepareSteps(SeriesOptions options)
    {
        var step = IntegerSteps.CommonDivisor(_times);
        var count = IntegerSteps.Count(_times, step)
            ?? throw Error("the integer steps have gaps much larger than the series; expected consecutive steps, with blank values where nothing was observed", 0);
        var values = new double[count];
        Array.Fill(values, double.NaN);
        for (var row = 0; row < _values.Length; row++)
        {
            values[(_times[row] - _times[0]) / step] = _values[row];
        }

        return BySeasons(values, options);
    }

    private ImportException Error(string problem, int row) => new(_file, $"series '{Name}': {problem}", _lines[row], "time");
}
