namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>What a model would have said at earlier origins of the history, beside what came.</summary>
/// <remarks>
/// Up to <see cref="MostOrigins"/> origins, a week apart where the history has at least <see cref="FewestWeeks"/> weeks to spare, else a
/// day or a
/// step apart. Steps that were not observed, or believed less than half, are not errors. Where that makes more than
/// <see cref="MostErrors"/>, only every second, third, … lead of an origin is taken, the next origin's beginning one later, so that all
/// slots and leads are seen equally often. A model that says so is learned anew for every four origins, from what was before the first of them.
/// </remarks>
internal sealed class ForecastErrors
{
    private const int MostOrigins = 14;
    private const int FewestWeeks = 8;
    private const int MostErrors = 4000;
    private const double LeastBelief = 0.5;
    private const int OriginsPerLearning = 4;

    private readonly List<double> _centres = [];
    private readonly List<double> _actuals = [];
    private readonly List<int> _steps = [];
    private readonly List<int> _leads = [];

    private ForecastErrors()
    {
    }

    /// <summary>What was forecast.</summary>
    public IReadOnlyList<double> Centres => _centres;

    /// <summary>What came.</summary>
    public IReadOnlyList<double> Actuals => _actuals;

    /// <summary>The step of each error in the series.</summary>
    public IReadOnlyList<int> Steps => _steps;

    /// <summary>Steps ahead, 0 for the first step after the origin.</summary>
    public IReadOnlyList<int> Leads => _leads;

    /// <summary>Number of errors.</summary>
    public int Count => _centres.Count;

    /// <summary>Forecasts from earlier origins, up to <paramref name="horizon"/> steps ahead.</summary>
    public static ForecastErrors Of(PointForecaster forecaster, int horizon)
    {
        var errors = new ForecastErrors();
        var length = forecaster.Series.Length;
        var spacing = Spacing(forecaster);
        var stride = ((MostOrigins * horizon) + MostErrors - 1) / MostErrors;
        var centre = new double[horizon];
        var origins = Math.Min(MostOrigins, (length - forecaster.FirstOrigin) / spacing);
        var learned = forecaster;
        for (var i = 1; i <= origins; i++)
        {
            if ((i - 1) % OriginsPerLearning == 0)
            {
                learned = forecaster.LearnedBefore(length - (Math.Min(origins, i + OriginsPerLearning - 1) * spacing));
            }

            var origin = length - (i * spacing);
            var leads = Math.Min(horizon, length - origin);
            learned.Forecast(origin, centre.AsSpan(0, leads));
            errors.Add(forecaster.Series, origin, centre.AsSpan(0, leads), i % stride, stride);
        }

        return errors;
    }

    /// <summary>How the errors of a day, and of the days after an origin, go together.</summary>
    /// <param name="scores">Each error over its standard deviation.</param>
    /// <param name="deviations">Those, in contacts.</param>
    /// <param name="calendar">Of the series.</param>
    public ErrorCorrelation CorrelationOf(ReadOnlySpan<double> scores, ReadOnlySpan<double> deviations, StepCalendar calendar) => ErrorCorrelation.Of(
        scores,
        deviations,
        [.. _steps.Zip(_leads, (step, lead) => step - lead)],
        [.. _steps.Select(calendar.DayOf)]);

    private static int Spacing(PointForecaster forecaster)
    {
        var calendar = forecaster.Series.Calendar;
        var spare = forecaster.Series.Length - forecaster.FirstOrigin;
        if (spare >= FewestWeeks * calendar.SlotsPerWeek)
        {
            return calendar.SlotsPerWeek;
        }

        return spare >= calendar.SlotsPerDay ? calendar.SlotsPerDay : 1;
    }

    private void Add(ForecastSeries series, int origin, ReadOnlySpan<double> centre, int first, int stride)
    {
        for (var lead = first; lead < centre.Length; lead += stride)
        {
            if (double.IsNaN(centre[lead]) || series.WeightOf(origin + lead) < LeastBelief)
            {
                continue;
            }

            _centres.Add(series.NeverNegative ? Math.Max(0, centre[lead]) : centre[lead]);
            _actuals.Add(series.Values[origin + lead]);
            _steps.Add(origin + lead);
            _leads.Add(lead);
        }
    }
}
