using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.MLNet;

/// <summary>A series as a trainer of regressions is given it: a row of calendar features a step.</summary>
/// <param name="Features">The rows of the observed steps, oldest first.</param>
/// <param name="Values">What was observed.</param>
/// <param name="Weights">How far each is believed, less for what is old; above 0.</param>
/// <param name="Ahead">The rows of the steps to forecast.</param>
internal sealed record RegressionRows(float[][] Features, float[] Values, float[] Weights, float[][] Ahead)
{
    /// <summary>The weeks in which a week's weight halves.</summary>
    private const double HalfLifeWeeks = 6;

    /// <summary>The most weeks looked at.</summary>
    private const int MostWeeks = 52;

    private const int DaysOfMonth = 31;
    private const int DaysFromTurn = 5;

    /// <summary>Makes the rows of the first steps of a series, and of the steps that follow.</summary>
    /// <param name="series">The series.</param>
    /// <param name="length">Steps to learn from, 1 or more.</param>
    /// <param name="ahead">Steps to forecast.</param>
    public static RegressionRows Of(ForecastSeries series, int length, int ahead)
    {
        var week = series.Calendar.SlotsPerWeek;
        var observed = Enumerable.Range(Math.Max(0, length - (MostWeeks * week)), Math.Min(length, MostWeeks * week)).Where(step => series.WeightOf(step) > 0).ToArray();
        return new RegressionRows(
            Array.ConvertAll(observed, step => FeaturesOf(series.Calendar, step)),
            Array.ConvertAll(observed, step => (float)series.Values[step]),
            Array.ConvertAll(observed, step => (float)(series.WeightOf(step) * Math.Pow(0.5, (length - 1 - step) / (HalfLifeWeeks * week)))),
            [.. Enumerable.Range(length, ahead).Select(step => FeaturesOf(series.Calendar, step))]);
    }

    /// <summary>One for the slot of the week, and where there are dates for the day of the month, the days from its turn, and a holiday.</summary>
    private static float[] FeaturesOf(StepCalendar calendar, int step)
    {
        var slots = calendar.SlotsPerWeek;
        var features = new float[calendar.HasDates ? slots + DaysOfMonth + (2 * DaysFromTurn) + 1 : slots];
        features[calendar.SlotOfWeek(step)] = 1;
        if (calendar.DateOf(step) is { } date)
        {
            features[slots + date.Day - 1] = 1;
            var left = DateTime.DaysInMonth(date.Year, date.Month) - date.Day;
            if (date.Day <= DaysFromTurn)
            {
                features[slots + DaysOfMonth + date.Day - 1] = 1;
            }
            else if (left < DaysFromTurn)
            {
                features[slots + DaysOfMonth + DaysFromTurn + left] = 1;
            }

            features[^1] = calendar.HolidayOf(step) is null ? 0 : 1;
        }

        return features;
    }
}
