using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting.Related;

/// <summary>A new queue's forecast by that of a similar one.</summary>
internal sealed class BorrowedShapeFit(ForecastSeries own, SimilarRates similar, BorrowedShape shape, FittedModel model, double? expectedPerWeek) : FittedModel
{
    private const double Score90 = 1.2815515655446004;
    private const double MostCorrelation = 0.99;

    /// <inheritdoc/>
    public override string Explanation => string.Create(
        CultureInfo.InvariantCulture,
        $"{LevelInWords()} Of the shape of the week {shape.Weekdays.OwnShare:P0} and of the day {shape.Slots.OwnShare:P0} are its own, the rest is that of {similar.Series.Name}, forecast by {model.Choice?.Model ?? "the named model"}.");

    /// <inheritdoc/>
    public override ModelChoice? Choice => new("borrowed-shape", Explanation, []);

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        // The similar queue's history ends no later than this one's.
        var ahead = own.Length + similar.Offset - similar.Series.Length;
        var theirs = model.Forecast(ahead + horizon);
        var laws = new StepLaw[horizon];
        for (var lead = 0; lead < horizon; lead++)
        {
            laws[lead] = LawAt(theirs, ahead, lead);
        }

        var forecast = ForecastMapping.Make(horizon, (level, lead) => level < 0
            ? laws[lead].Mean
            : CountQuantile.Of(laws[lead].Mean, laws[lead].Variance, SeriesForecast.Levels[level]));
        return forecast with { Correlation = CorrelationOf(laws) };
    }

    private StepLaw LawAt(SeriesForecast theirs, int ahead, int lead)
    {
        var calendar = own.Calendar;
        var step = own.Length + lead;
        var slotOfWeek = calendar.SlotOfWeek(step);
        var usual = similar.RateAt(slotOfWeek);
        var hasSeen = similar.HasSeen(slotOfWeek);
        var (mean, middle) = hasSeen ? (theirs.Mean[ahead + lead], theirs.P50[ahead + lead]) : (usual, usual);
        var deviation = hasSeen && middle > 0 ? (theirs.P90[ahead + lead] - theirs.P10[ahead + lead]) / (2 * Score90 * middle) : 0;
        var theirVariance = mean > 0 ? Math.Max(0, (deviation * deviation) - (1 / mean)) : 0;
        var theirDay = Math.Min(theirVariance, deviation * deviation * theirs.Correlation.WithinDay);
        var theirWhole = Math.Min(theirDay, deviation * deviation * theirs.Correlation.BetweenDays);
        var whole = theirWhole + shape.LevelVariance;
        var day = Math.Max(theirDay, theirWhole + shape.DayVariance) + shape.LevelVariance + shape.Weekdays.Variances[calendar.WeekdayOf(step)];
        var all = day + (theirVariance - theirDay) + shape.Slots.Variances[calendar.SlotOf(step)];
        return new StepLaw(mean * shape.FactorAt(step), shape.Dispersion, whole, day, all);
    }

    /// <summary>What errors have in common, over what they are, in contacts: large steps make the sums.</summary>
    private static ErrorCorrelation CorrelationOf(StepLaw[] laws)
    {
        var (all, day, whole) = (0.0, 0.0, 0.0);
        foreach (var law in laws)
        {
            all += law.Variance;
            day += law.Mean * law.Mean * law.Day;
            whole += law.Mean * law.Mean * law.Whole;
        }

        return all > 0 ? new ErrorCorrelation(Math.Min(MostCorrelation, day / all), Math.Min(MostCorrelation, Math.Min(day, whole) / all)) : ErrorCorrelation.None;
    }

    private string LevelInWords()
    {
        var deviation = Math.Sqrt(shape.LevelVariance);
        var perWeek = shape.Level * similar.PerWeek * similar.Meanwhile;
        var stated = expectedPerWeek is { } contacts ? string.Create(CultureInfo.InvariantCulture, $"the stated {contacts:0.#} contacts a week") : null;
        return shape.Contacts <= 0
            ? string.Create(CultureInfo.InvariantCulture, $"Level from {stated}, taken as known to {deviation:P0}.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Level from its own {shape.Days} days{(stated is null ? "" : $" and {stated}")}: {perWeek:0.#} contacts a week ± {deviation:P0}, {shape.Level:P0} of those of {similar.Series.Name}.");
    }

    /// <summary>The law of a step's count: its mean, the variance over the mean within days, and relative variances common to all days, to the day, and in all.</summary>
    private readonly record struct StepLaw(double Mean, double Dispersion, double Whole, double Day, double All)
    {
        public double Variance => (Dispersion * Mean) + (Mean * Mean * All);
    }
}
