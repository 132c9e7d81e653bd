namespace CsOps.Forecast.Forecasting;

/// <summary>How the volume of open holidays compares with that of ordinary days.</summary>
/// <param name="Factor">Expected volume of a holiday over that of the same slots of ordinary days, 0 or more; 1 when no holiday was observed.</param>
/// <param name="Holidays">Holidays in history it is learned from, those with a volume of 0 included.</param>
/// <remarks>
/// Per past holiday the ratio of its total to the sum, over its slots, of the mean of the last four ordinary days at the same slot of the
/// week; the square root of their median is drawn towards 1 as if two ordinary days had been seen as well. The square root, which makes
/// counts of any size equally certain, takes a volume of 0 for what it is. Values that can be negative have no such ratio: factor 1.
/// </remarks>
internal sealed record HolidayLevel(double Factor, int Holidays)
{
    private const int DaysCompared = 4;
    private const double OrdinaryDaysAdded = 2;

    /// <summary>How far a model believes a holiday: it says little about ordinary days.</summary>
    private const double Belief = 0.2;

    /// <summary>Learns from the history of a series.</summary>
    public static HolidayLevel Learn(ForecastSeries series)
    {
        if (!series.NeverNegative || !HasHoliday(series))
        {
            return new HolidayLevel(1, 0);
        }

        var recent = new Queue<double>[series.Calendar.SlotsPerWeek];
        var totals = new SortedDictionary<int, (double Actual, double Ordinary)>();
        for (var step = 0; step < series.Length; step++)
        {
            if (!(series.WeightOf(step) > 0))
            {
                continue;
            }

            var before = recent[series.Calendar.SlotOfWeek(step)] ??= new Queue<double>(DaysCompared);
            if (series.Calendar.HolidayOf(step) is null)
            {
                Remember(before, series.Values[step]);
            }
            else if (before.Count > 0)
            {
                var (actual, ordinary) = totals.GetValueOrDefault(series.Calendar.DayOf(step));
                totals[series.Calendar.DayOf(step)] = (actual + series.Values[step], ordinary + before.Average());
            }
        }

        return Of([.. totals.Values.Where(t => t.Ordinary > 0).Select(t => t.Actual / t.Ordinary).Order()]);
    }

    /// <summary>The series with its past holidays believed little; the series itself where it has none.</summary>
    public static ForecastSeries Doubt(ForecastSeries series)
    {
        if (!HasHoliday(series))
        {
            return series;
        }

        var weights = new double[series.Length];
        for (var step = 0; step < weights.Length; step++)
        {
            weights[step] = Math.Min(series.WeightOf(step), series.Calendar.HolidayOf(step) is null ? 1 : Belief);
        }

        return new ForecastSeries(series.Name, series.Values.ToArray(), series.Calendar, weights);
    }

    /// <summary>The forecast with the steps on holidays multiplied by the factor.</summary>
    /// <param name="forecast">The forecast of ordinary days.</param>
    /// <param name="calendar">The series' calendar.</param>
    /// <param name="origin">The step that the forecast begins at.</param>
    public SeriesForecast Apply(SeriesForecast forecast, StepCalendar calendar, int origin)
    {
        double FactorOf(int lead) => calendar.HolidayOf(origin + lead) is null ? 1 : Factor;
        var applied = ForecastMapping.Make(forecast.Horizon, (level, h) => ForecastMapping.ValueOf(forecast, level, h) * FactorOf(h));
        return applied with { Correlation = forecast.Correlation };
    }

    /// <summary>For people.</summary>
    public string Sentence => Holidays == 0
        ? "Open holidays are forecast as ordinary days: the history has none to compare with."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Open holidays are forecast at {Factor:0.00} of an ordinary day, from {Holidays} {(Holidays == 1 ? "holiday" : "holidays")} in the history.");

    private static HolidayLevel Of(double[] sortedRatios)
    {
        var n = sortedRatios.Length;
        if (n == 0)
        {
            return new HolidayLevel(1, 0);
        }

        var median = (sortedRatios[n / 2] + sortedRatios[(n - 1) / 2]) / 2;
        var root = ((n * Math.Sqrt(median)) + OrdinaryDaysAdded) / (n + OrdinaryDaysAdded);
        return new HolidayLevel(root * root, n);
    }

    private static bool HasHoliday(ForecastSeries series)
    {
        for (var step = 0; step < series.Length; step++)
        {
            if (series.Calendar.HolidayOf(step) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void Remember(Queue<double> recent, double value)
    {
        if (recent.Count == DaysCompared)
        {
            recent.Dequeue();
        }

        recent.Enqueue(value);
    }
}
