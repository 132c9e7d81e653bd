namespace CsOps.Forecast.Forecasting;

/// <summary>How the volume of open holidays compares with that of ordinary days.</summary>
/// <param name="Factor">Expected volume of a holiday over that of the same slots of ordinary days; 1 when no holiday was observed.</param>
/// <param name="Holidays">Open holidays in history it is learned from.</param>
/// <remarks>
/// Per past holiday the ratio of its total to the sum, over its slots, of the mean of the last four ordinary days at the same slot of the
/// week; the median of their logarithms is drawn towards 0 as if two ordinary days had been seen as well.
/// </remarks>
internal sealed record HolidayLevel(double Factor, int Holidays)
{
    private const int DaysCompared = 4;
    private const double OrdinaryDaysAdded = 2;

    /// <summary>Learns from the history of a series.</summary>
    public static HolidayLevel Learn(ForecastSeries series)
    {
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

        return Of([.. totals.Values.Where(t => t is { Actual: > 0, Ordinary: > 0 }).Select(t => Math.Log(t.Actual / t.Ordinary)).Order()]);
    }

    /// <summary>The forecast with the steps on holidays multiplied by the factor.</summary>
    /// <param name="forecast">The forecast of ordinary days.</param>
    /// <param name="calendar">The series' calendar.</param>
    /// <param name="origin">The step that the forecast begins at.</param>
    public SeriesForecast Apply(SeriesForecast forecast, StepCalendar calendar, int origin) =>
        ForecastMapping.Make(forecast.Horizon, (level, h) =>
            ForecastMapping.ValueOf(forecast, level, h) * (calendar.HolidayOf(origin + h) is null ? 1 : Factor));

    /// <summary>For people.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture, $"Open holidays are forecast at {Factor:0.00} of an ordinary day, from {Holidays} holidays in the history.");

    private static HolidayLevel Of(double[] sortedLogRatios)
    {
        var n = sortedLogRatios.Length;
        if (n == 0)
        {
            return new HolidayLevel(1, 0);
        }

        var median = (sortedLogRatios[n / 2] + sortedLogRatios[(n - 1) / 2]) / 2;
        return new HolidayLevel(Math.Exp(median * n / (n + OrdinaryDaysAdded)), n);
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
