using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.Layout;

/// <summary>A history on its regular line, without gaps and without odd values.</summary>
/// <remarks>
/// What is expected at a place is the weekday-slot's median over the whole history, moved to the level of the week around it: the median
/// over seven days of each day's
/// median ratio to the profile (difference, where values can be negative). Places that were not observed take what is expected; so do
/// values more
/// than some standard deviations from it, and values believed less than half, and on a day of which more than half is off by five, all that are.
/// </remarks>
internal static class RepairedHistory
{
    private const double LeastBelief = 0.5;
    private const double OddDayShare = 0.5;
    private const double OddDayDeviations = 5;
    private const int MostValues = 52;
    private const int DaysAround = 3;

    /// <summary>The values of places 0 to that of the last step.</summary>
    /// <param name="series">The series.</param>
    /// <param name="layout">Where its steps lie.</param>
    /// <param name="oddDeviations">Standard deviations from what is expected beyond which a value is odd; infinity keeps every value.</param>
    public static double[] Of(ForecastSeries series, RegularLayout layout, double oddDeviations) =>
        Repair(series, layout, oddDeviations, keepsGaps: false);

    /// <summary>The same with NaN at gaps and odd values, for models that can do without them.</summary>
    public static double[] WithGaps(ForecastSeries series, RegularLayout layout, double oddDeviations) =>
        Repair(series, layout, oddDeviations, keepsGaps: true);

    private static double[] Repair(ForecastSeries series, RegularLayout layout, double oddDeviations, bool keepsGaps)
    {
        var values = Lay(series, layout);
        var expected = Expected(series, layout, values);
        var dispersion = DispersionOf(values, expected, series.NeverNegative);
        for (var from = 0; from < values.Length; from += series.Calendar.SlotsPerDay)
        {
            var day = from..Math.Min(values.Length, from + series.Calendar.SlotsPerDay);
            MarkOdd(values.AsSpan(day), expected.AsSpan(day), dispersion, oddDeviations);
        }

        for (var place = 0; place < values.Length && !keepsGaps; place++)
        {
            values[place] = double.IsNaN(values[place]) ? expected[place] : values[place];
        }

        return values;
    }

    private static void MarkOdd(Span<double> values, ReadOnlySpan<double> expected, Dispersion dispersion, double oddDeviations)
    {
        var bound = DaysDeviations(values, expected, dispersion) > OddDayShare * values.Length ? OddDayDeviations : oddDeviations;
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = IsOdd(values[place], expected[place], dispersion, bound) ? double.NaN : values[place];
        }
    }

    /// <summary>How many values of a day are further off than most days have any.</summary>
    private static int DaysDeviations(ReadOnlySpan<double> values, ReadOnlySpan<double> expected, Dispersion dispersion)
    {
        var count = 0;
        for (var place = 0; place < values.Length; place++)
        {
            count += IsOdd(values[place], expected[place], dispersion, OddDayDeviations) ? 1 : 0;
        }

        return count;
    }

    private static bool IsOdd(double value, double expected, Dispersion dispersion, double deviations) =>
        !dispersion.IsNone && Math.Abs(value - expected) > deviations * dispersion.DeviationAt(Math.Max(0, expected));

    private static double[] Lay(ForecastSeries series, RegularLayout layout)
    {
        var length = layout.PlaceOf(series.Length - 1) + 1;
        for (var step = Math.Max(0, series.Length - series.Calendar.SlotsPerDay); step < series.Length; step++)
        {
            length = Math.Max(length, layout.PlaceOf(step) + 1);
        }

        var sums = new double[length];
        var counts = new int[length];
        for (var step = 0; step < series.Length; step++)
        {
            if (series.WeightOf(step) >= LeastBelief)
            {
                sums[layout.PlaceOf(step)] += series.Values[step];
                counts[layout.PlaceOf(step)]++;
            }
        }

        for (var place = 0; place < length; place++)
        {
            sums[place] = counts[place] == 0 ? double.NaN : sums[place] / counts[place];
        }

        return sums;
    }

    private static double[] Expected(ForecastSeries series, RegularLayout layout, double[] values)
    {
        var calendar = series.Calendar;
        var recent = new RecentValues(series, series.Length, MostValues);
        var profile = new double[calendar.SlotsPerWeek];
        for (var place = 0; place < profile.Length; place++)
        {
            profile[place] = WeightedMedian.Of(recent.ValuesAt(place), recent.WeightsAt(place));
        }

        ProfileGaps.Fill(profile, calendar.SlotsPerDay, calendar.DaysPerWeek);
        var usual = new double[values.Length];
        for (var place = 0; place < usual.Length; place++)
        {
            usual[place] = profile[layout.SlotOfWeek(place)];
        }

        Move(usual, values, calendar.SlotsPerDay, series.NeverNegative);
        return usual;
    }

    private static void Move(double[] usual, double[] values, int slotsPerDay, bool neverNegative)
    {
        var days = ((values.Length - 1) / slotsPerDay) + 1;
        var levels = new double[days];
        for (var day = 0; day < days; day++)
        {
            var from = day * slotsPerDay;
            levels[day] = MedianOf(
                Enumerable.Range(from, Math.Min(slotsPerDay, values.Length - from))
                    .Where(place => !neverNegative || usual[place] > 0)
                    .Select(place => neverNegative ? values[place] / usual[place] : values[place] - usual[place]));
        }

        for (var day = 0; day < days; day++)
        {
            var first = Math.Max(0, day - DaysAround);
            var level = MedianOf(levels[first..Math.Min(days, day + DaysAround + 1)]);
            for (var place = day * slotsPerDay; place < Math.Min((day + 1) * slotsPerDay, values.Length) && !double.IsNaN(level); place++)
            {
                usual[place] = neverNegative ? usual[place] * level : usual[place] + level;
            }
        }
    }

    private static double MedianOf(IEnumerable<double> values) => Medians.Of([.. values.Where(value => !double.IsNaN(value))]);

    private static Dispersion DispersionOf(double[] values, double[] expected, bool neverNegative)
    {
        var known = Enumerable.Range(0, values.Length).Where(place => !double.IsNaN(values[place])).ToArray();
        return DispersionFit.Of([.. known.Select(place => expected[place])], [.. known.Select(place => values[place])], neverNegative);
    }
}
