using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>A history as models are given it, beside what it says of the days that are unlike others.</summary>
internal sealed class EffectHistory
{
    private const double LargestFactor = 20;

    private const string NegativeValues =
        "The series has values below zero, of which no factor can be learned or applied: events, pay days, drivers and the uplifts stated for them are not in the forecast. Maybe it is not a count.";

    private EffectHistory(ForecastSeries series)
    {
        Series = series;
        Level = HolidayLevel.Learn(series);
        var doubted = HolidayLevel.Doubt(series);
        if (series.Effects is { } effects && series.NeverNegative)
        {
            Learned = LearnedEffects.Of(series, effects, Level.Factor);
            Ordinary = TakeOut(doubted, effects, Learned);
        }
        else
        {
            Ordinary = doubted;
        }
    }

    /// <summary>The history as it is.</summary>
    public ForecastSeries Series { get; }

    /// <summary>The history for models: what was learned is taken out, holidays are believed little.</summary>
    public ForecastSeries Ordinary { get; }

    /// <summary>How open holidays compare.</summary>
    public HolidayLevel Level { get; }

    /// <summary>What was learned of other days; null where nothing is known of them, or values can be negative.</summary>
    public LearnedEffects? Learned { get; }

    /// <summary>Looks at a history: once for all models that are fitted to it.</summary>
    public static EffectHistory Of(ForecastSeries series) => new(series);

    /// <summary>Whether one of the next steps lies on a holiday.</summary>
    public bool HasHolidayWithin(int horizon) => Enumerable.Range(Series.Length, horizon).Any(step => Series.Calendar.HolidayOf(step) is not null);

    /// <summary>The forecast of ordinary days, with holidays at their level and effects put back.</summary>
    public SeriesForecast Apply(SeriesForecast forecast)
    {
        var withHolidays = HasHolidayWithin(forecast.Horizon) ? Level.Apply(forecast, Series.Calendar, Series.Length) : forecast;
        return Learned is null ? withHolidays : new EffectsAhead(Series, Learned, forecast.Horizon).Apply(withHolidays);
    }

    /// <summary>The effects in a forecast of so many steps.</summary>
    public ImmutableArray<LearnedEffect> EffectsWithin(int horizon) => Learned is null ? [] : [.. EffectReport.Of(Series, Learned, horizon)];

    /// <summary>What to warn of.</summary>
    public ImmutableArray<string> WarningsWithin(int horizon) =>
    [
        .. Learned is null && Series.Effects is not null ? new[] { NegativeValues } : [],
        .. (Learned is null ? [] : Series.Effects!.Drivers)
            .Where(driver => driver.IsForecastWithin(Series.Length, horizon))
            .Select(driver => $"The driver {driver.Name} is not known to the end of the horizon; {Rest(driver, horizon)}."),
    ];

    private string Rest(DriverColumn driver, int horizon) => driver.After(Series.Length, horizon, Series.Calendar).Any(ahead => double.IsNaN(ahead.Log))
        ? "where the eight weeks before it do not know it either, it is left out"
        : "the rest of it is forecast, by the median of the same slots of the last eight weeks";

    private static ForecastSeries TakeOut(ForecastSeries series, StepEffects effects, LearnedEffects learned)
    {
        var values = series.Values.ToArray();
        var weights = new double[values.Length];
        for (var step = 0; step < values.Length; step++)
        {
            var (log, belief) = (0.0, double.NaN);
            foreach (var activity in effects.At(step))
            {
                var estimate = learned.Columns[activity.Column];
                if (estimate.Chance > 0 && effects.Columns[activity.Column].Kind != EffectKind.Holiday && learned.HasSeen(activity.Occasion))
                {
                    log += activity.Share * estimate.Chance * learned.OccasionMeans[activity.Occasion];
                    belief = Least(belief, BeliefIn(estimate, learned.OccasionVariances[activity.Occasion], learned.DayVariance));
                }
            }

            for (var driver = 0; driver < effects.Drivers.Count; driver++)
            {
                log += learned.Drivers[driver].Expected * learned.StandingOf(driver, effects.Drivers[driver].LogAt(step));
            }

            values[step] /= Math.Clamp(Math.Exp(log), 1 / LargestFactor, LargestFactor);
            weights[step] = series.WeightOf(step);
            weights[step] = weights[step] > 0 && !double.IsNaN(belief) && series.Calendar.HolidayOf(step) is null ? Math.Max(belief, weights[step]) : weights[step];
        }

        return series.Without(values, weights);
    }

    private static double Least(double belief, double other) => double.IsNaN(belief) ? other : Math.Min(belief, other);

    /// <summary>How far a day is believed once its effect is taken out: as its own scatter is to that and the doubt about the effect.</summary>
    private static double BeliefIn(EffectEstimate estimate, double occasionVariance, double dayVariance) =>
        estimate.Chance * dayVariance / (dayVariance + occasionVariance);
}
