using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>A fitted calendar ridge model.</summary>
internal sealed class CalendarRidgeFit(CalendarFit fit) : FittedModel
{
    /// <summary>Below this the quantiles are those of whole counts: a band from 0.3 to 2.8 of a mean of 1.5 would leave out the empty step, which is one of five.</summary>
    private const double FewContacts = 5;

    /// <summary>Variance over level from which on it is counts that scatter, and not shares or thousands of something.</summary>
    private const double LeastOfCounts = 0.5;

    private static readonly double[] Deviates = [.. SeriesForecast.Levels.Select(StudentQuantile.OfUnitVariance)];

    /// <inheritdoc/>
    public override string Explanation => string.Create(
        CultureInfo.InvariantCulture,
        $"Learned from {fit.Days} days; a day scatters by {100 * fit.Scales.Day:0.0} % about its level.");

    /// <inheritdoc/>
    public override ImmutableArray<string> Warnings => fit.Recent.Shift == 0
        ? []
        :
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"The week from {fit.Table.Dates[fit.Recent.Days]:yyyy-MM-dd} came in at {Math.Exp(fit.Recent.Shift):0.00} times what the weeks before say, and the forecast does not follow it yet. Is it a new level, an event, or a fault of counting?"),
        ];

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        var calendar = fit.Table.Series.Calendar;
        var centres = Centres(horizon);
        var ahead = calendar.DayOf(fit.Table.Series.Length + horizon - 1) + 1 - fit.Days;
        var spread = CalendarSpread.Of(fit, Math.Max(1, ahead));
        var rows = Enumerable.Range(0, 1 + Deviates.Length).Select(_ => new double[horizon]).ToArray();
        var sums = new DaySums(fit.Level.MeanCovariance(fit.Days, ahead) * spread.Day * spread.Day);
        var (day, variance) = (-1, 0.0);
        for (var lead = 0; lead < horizon; lead++)
        {
            var step = fit.Table.Series.Length + lead;
            if (calendar.DayOf(step) != day)
            {
                day = calendar.DayOf(step);
                variance = fit.Level.VarianceAt(day) * spread.Day * spread.Day;
                sums.StartDay(variance);
            }

            var (slots, centre) = (spread.Slot * spread.Slot, centres[lead]);
            var dispersion = Dispersion.OfCounts(slots, variance + (slots * fit.Shape.ExcessOf(calendar.SlotOf(step))));
            sums.Add(centre, dispersion.DeviationAt(centre));
            rows[0][lead] = centre * Math.Exp(Math.Min(1, variance) / 2);
            for (var level = 0; level < Deviates.Length; level++)
            {
                rows[1 + level][lead] = IsFew(centre, dispersion) ? CountOf(centre, rows[0][lead], dispersion, level) : QuantileOf(centre, dispersion, Deviates[level]);
            }
        }

        return ForecastMapping.OfRows(rows) with { Correlation = sums.ToCorrelation() };
    }

    /// <inheritdoc/>
    internal override ImmutableArray<double> Median(int horizon) => ImmutableCollectionsMarshal.AsImmutableArray(Centres(horizon));

    private static bool IsFew(double centre, Dispersion dispersion) => centre < FewContacts && dispersion.Linear >= LeastOfCounts;

    /// <summary>The quantile of a step of few contacts; its median stays the centre, which says more than a whole number.</summary>
    private static double CountOf(double centre, double mean, Dispersion dispersion, int level)
    {
        var count = SeriesForecast.Levels[level] == 0.5 ? centre : CountQuantile.Of(mean, dispersion.VarianceAt(mean), SeriesForecast.Levels[level]);
        return SeriesForecast.Levels[level] < 0.5 ? Math.Min(centre, count) : Math.Max(centre, count);
    }

    /// <summary>The quantile of a step so many deviations from its median.</summary>
    /// <remarks>
    /// On the scale where a count's standard deviation is 1 at every level that is not small. Where few are expected it is less: a count m
    /// is mostly 0, and the deviation of twice its root is about √(4m/(1 + 4m)).
    /// </remarks>
    private static double QuantileOf(double median, Dispersion dispersion, double deviates)
    {
        if (deviates == 0)
        {
            return median;
        }

        var count = 4 * median / dispersion.Linear;
        return dispersion.Restore(dispersion.Stabilise(median) + (deviates * Math.Sqrt(count / (1 + count))));
    }

    /// <summary>The median of each step: that of its day times its share.</summary>
    private double[] Centres(int horizon)
    {
        var (series, table) = (fit.Table.Series, fit.Table);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, series.MaxHorizon);
        var centres = new double[horizon];
        var shares = new double[table.Slots];
        var (day, middle) = (-1, 0.0);
        for (var lead = 0; lead < horizon; lead++)
        {
            var step = series.Length + lead;
            if (series.Calendar.DayOf(step) != day)
            {
                day = series.Calendar.DayOf(step);
                fit.Shape.FillShares(day, shares);
                middle = Math.Exp(fit.Level.At(day));
            }

            centres[lead] = middle * shares[series.Calendar.SlotOf(step)];
        }

        return centres;
    }
}
