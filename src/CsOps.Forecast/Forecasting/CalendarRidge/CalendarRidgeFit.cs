using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>A fitted calendar ridge model.</summary>
internal sealed class CalendarRidgeFit(CalendarFit fit) : FittedModel
{
    private static readonly double[] Deviates = [.. SeriesForecast.Levels.Select(StudentScale.Quantile)];

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
        var series = fit.Table.Series;
        var centres = Centres(horizon);
        var last = series.Calendar.DayOf(series.Length + horizon - 1);
        var spread = CalendarSpread.Of(fit, Math.Max(1, last + 1 - fit.Days));
        var mean = new double[horizon];
        var columns = Deviates.Select(_ => new double[horizon]).ToArray();
        var sums = new DaySums(fit.Level.MeanCovariance(fit.Days, last + 1 - fit.Days) * spread.Day * spread.Day);
        var (day, variance) = (-1, 0.0);
        for (var lead = 0; lead < horizon; lead++)
        {
            var step = series.Length + lead;
            if (series.Calendar.DayOf(step) != day)
            {
                day = series.Calendar.DayOf(step);
                variance = fit.Level.VarianceAt(day) * spread.Day * spread.Day;
                sums.StartDay(variance);
            }

            var slot = series.Calendar.SlotOf(step);
            var centre = centres[lead];
            var own = (1 / centre) + fit.Shape.ExcessOf(slot);
            var deviation = Math.Sqrt(variance + (spread.Slot * spread.Slot * own));
            sums.Add(centre, deviation * centre);
            mean[lead] = centre * Math.Exp(Math.Min(1, variance) / 2);
            for (var level = 0; level < columns.Length; level++)
            {
                columns[level][lead] = centre * Math.Exp(Deviates[level] * deviation);
            }
        }

        return new SeriesForecast
        {
            Mean = ImmutableCollectionsMarshal.AsImmutableArray(mean),
            P025 = ImmutableCollectionsMarshal.AsImmutableArray(columns[0]),
            P10 = ImmutableCollectionsMarshal.AsImmutableArray(columns[1]),
            P50 = ImmutableCollectionsMarshal.AsImmutableArray(columns[2]),
            P90 = ImmutableCollectionsMarshal.AsImmutableArray(columns[3]),
            P975 = ImmutableCollectionsMarshal.AsImmutableArray(columns[4]),
            Correlation = sums.ToCorrelation(),
        };
    }

    /// <inheritdoc/>
    internal override ImmutableArray<double> Median(int horizon) => ImmutableCollectionsMarshal.AsImmutableArray(Centres(horizon));

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
