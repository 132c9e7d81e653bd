namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>The effects that the history of a series shows: of each name, each past occasion and each driver.</summary>
internal sealed class LearnedEffects
{
    private readonly EffectRegression _regression;
    private readonly (double Mean, double Deviation)[] _scales;

    private LearnedEffects(EffectRegression regression, int ordinaryDays, int[] driverDays, (double Mean, double Deviation)[] scales)
    {
        (_regression, _scales) = (regression, scales);
        var effects = regression.Parameters.Effects;
        Columns = [.. Enumerable.Range(0, effects.Columns.Count).Select(EstimateOf)];
        Drivers = [.. Enumerable.Range(0, effects.Drivers.Count).Select(driver => DriverOf(driver, driverDays[driver]))];
        OrdinaryDays = ordinaryDays;
        var occasions = effects.Occasions.Count;
        (OccasionMeans, OccasionVariances) = (new double[occasions], new double[occasions]);
        foreach (var occasion in regression.Parameters.Seen)
        {
            var column = effects.Occasions[occasion].Column;
            (OccasionMeans[occasion], OccasionVariances[occasion]) =
                regression.SumOf(column, regression.Parameters.CommonOf(column), regression.Parameters.OccasionAt(occasion));
        }
    }

    /// <summary>Per effect.</summary>
    public EffectEstimate[] Columns { get; }

    /// <summary>Per driver, for one standard deviation of its logarithm.</summary>
    public EffectEstimate[] Drivers { get; }

    /// <summary>Days that nothing touches and that could be compared with others.</summary>
    public int OrdinaryDays { get; }

    /// <summary>Per occasion what it was itself; 0 where it was not counted.</summary>
    public double[] OccasionMeans { get; }

    /// <summary>Per occasion the variance of that.</summary>
    public double[] OccasionVariances { get; }

    /// <summary>Whether an occasion was counted.</summary>
    public bool HasSeen(int occasion) => _regression.Parameters.OccasionAt(occasion) >= 0;

    /// <summary>The variance of the logarithm of a day's level.</summary>
    public double DayVariance => _regression.DayVariance;

    /// <summary>A driver's standing, in standard deviations from its mean; 0 where it is not known.</summary>
    public double StandingOf(int driver, double log)
    {
        var (mean, deviation) = _scales[driver];
        return deviation > 0 && !double.IsNaN(log) ? (log - mean) / deviation : 0;
    }

    /// <summary>The standard deviation of a driver's logarithm.</summary>
    public double DeviationOf(int driver) => _scales[driver].Deviation;

    /// <summary>Learns from a history.</summary>
    /// <param name="series">The history, its values as counted.</param>
    /// <param name="effects">What touches which step.</param>
    /// <param name="holidayFactor">The level of open holidays.</param>
    public static LearnedEffects Of(ForecastSeries series, StepEffects effects, double holidayFactor)
    {
        var scales = effects.Drivers.Select(driver => driver.Scale(series.Length)).ToArray();
        var table = new EffectTable(series, effects, holidayFactor);
        var rows = Enumerable.Range(0, table.Days).SelectMany(table.RowsOf).Select(row => row with { Drivers = Scaled(row.Drivers, scales) }).ToList();
        var parameters = new EffectParameters(effects, rows);
        var regression = new EffectRegression(parameters, rows, PriorMeans(effects, parameters, series.Length));
        return new LearnedEffects(regression, rows.Count(row => row.Activities.Length == 0), [.. scales.Select((_, driver) => rows.Count(row => row.Drivers[driver] != 0))], scales);
    }

    /// <summary>An effect to be learned whose past occasions were stated is drawn to what was stated; one that is stated ahead is asked what the past alone says.</summary>
    private static double[] PriorMeans(StepEffects effects, EffectParameters parameters, int origin)
    {
        var ahead = new bool[effects.Columns.Count];
        var calendarSteps = effects.Steps;
        for (var step = origin; step < calendarSteps; step++)
        {
            foreach (var activity in effects.At(step))
            {
                ahead[activity.Column] |= effects.Occasions[activity.Occasion].Uplift is not null;
            }
        }

        var means = new double[effects.Columns.Count];
        foreach (var column in parameters.Seen.Select(o => effects.Occasions[o]).Where(o => o.Uplift > -1 && !ahead[o.Column]).GroupBy(o => o.Column))
        {
            means[column.Key] = column.Average(o => Math.Log(1 + o.Uplift!.Value));
        }

        return means;
    }

    private EffectEstimate EstimateOf(int column)
    {
        var parameters = _regression.Parameters;
        var kind = parameters.Effects.Columns[column].Kind;
        var occasions = parameters.SeenOf(column);
        var (mean, variance) = _regression.SumOf(column, parameters.CommonOf(column));
        var prior = EffectPrior.Of(kind);
        var chance = _regression.PriorMeanOf(column) != 0 ? 1
            : occasions > 0 || parameters.CommonOf(column) < 0
            ? EffectEvidence.Of(mean, variance, prior.Variance, _regression.VarianceOfOccasions(column))
            : ChanceOfCommon(parameters.CommonOf(column), prior.Common);
        var cleared = Clear(chance, hasHistory: HasHistory(column));
        var (withDoubt, law) = _regression.Doubt(column, mean, variance, cleared);
        return new EffectEstimate(mean, withDoubt, cleared, occasions, _regression.OccasionVariance(kind), law);
    }

    private bool HasHistory(int column) => _regression.Parameters.SeenOf(column) > 0 || KindIsSeen(column);

    private bool KindIsSeen(int column)
    {
        var parameters = _regression.Parameters;
        return parameters.CommonOf(column) >= 0
            && parameters.Seen.Any(o => parameters.CommonOf(parameters.Effects.Occasions[o].Column) == parameters.CommonOf(column));
    }

    private double ChanceOfCommon(int common, double deviation)
    {
        var (mean, variance) = _regression.SumOf(common);
        return EffectEvidence.Of(mean, variance, deviation * deviation);
    }

    private EffectEstimate DriverOf(int driver, int days)
    {
        var (mean, variance) = _regression.SumOf(_regression.Parameters.FirstDriver + driver);
        var chance = EffectEvidence.Of(mean, variance, EffectPrior.Of(EffectKind.Driver).Variance);
        return new EffectEstimate(mean, variance, Clear(chance, days > 0), days, 0);
    }

    private static double Clear(double chance, bool hasHistory) => hasHistory && chance >= EffectEvidence.Least ? chance : 0;

    private static double[] Scaled(double[] drivers, (double Mean, double Deviation)[] scales) =>
        [.. drivers.Select((difference, driver) => scales[driver].Deviation > 0 ? difference / scales[driver].Deviation : 0)];
}
