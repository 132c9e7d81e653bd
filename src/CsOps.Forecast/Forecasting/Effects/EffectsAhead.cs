namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What effects do to the steps after a history: a factor that was stated, and one that was learned, with the doubt about its logarithm.</summary>
internal sealed class EffectsAhead
{
    /// <summary>The standard normal quantiles of 0.025, 0.1, 0.5, 0.9 and 0.975.</summary>
    private static readonly double[] Scores = [-1.959963984540054, -1.2815515655446004, 0, 1.2815515655446004, 1.959963984540054];

    private readonly double[] _stated;
    private readonly double[] _means;
    private readonly double[] _variances;

    /// <summary>Per level and lead the square of how far doubt moves the quantile.</summary>
    private readonly double[][] _doubts;
    private readonly double[][] _deviations;

    public EffectsAhead(ForecastSeries series, LearnedEffects learned, int horizon)
    {
        (_stated, _means, _variances) = (new double[horizon], new double[horizon], new double[horizon]);
        Array.Fill(_stated, 1);
        _doubts = [.. Scores.Select(_ => new double[horizon])];
        _deviations = new double[learned.Columns.Length][];
        for (var lead = 0; lead < horizon; lead++)
        {
            foreach (var activity in series.Effects!.At(series.Length + lead))
            {
                Add(lead, activity, series.Effects.Occasions[activity.Occasion].Uplift, learned);
            }
        }

        for (var driver = 0; driver < learned.Drivers.Length; driver++)
        {
            AddDriver(series, learned, driver);
        }
    }

    /// <summary>The forecast with the effects on it. The scatter of a step and the doubt about its effect add up as variances of logarithms.</summary>
    public SeriesForecast Apply(SeriesForecast forecast)
    {
        var applied = ForecastMapping.Make(forecast.Horizon, (level, h) =>
        {
            var value = ForecastMapping.ValueOf(forecast, level, h);
            if (level < 0)
            {
                return value * _stated[h] * Math.Exp(_means[h] + (_variances[h] / 2));
            }

            return _variances[h] == 0 ? value * _stated[h] * Math.Exp(_means[h]) : Widened(forecast.P50[h], value, level, h);
        });
        return applied with { Correlation = forecast.Correlation };
    }

    private double Widened(double median, double value, int level, int h)
    {
        var factor = _stated[h] * Math.Exp(_means[h]);
        if (level == 2 || !(median > 0) || !(value > 0))
        {
            return value * factor;
        }

        var own = Math.Log(value / median);
        return median * factor * Math.Exp(Math.Sign(Scores[level]) * Math.Sqrt((own * own) + _doubts[level][h]));
    }

    private void Add(int lead, StepActivity activity, double? stated, LearnedEffects learned)
    {
        if (stated is { } uplift)
        {
            _stated[lead] *= 1 + (activity.Share * uplift);
            return;
        }

        var estimate = learned.Columns[activity.Column];
        var isOngoing = estimate.Chance > 0 && learned.HasSeen(activity.Occasion);
        var mean = isOngoing ? estimate.Chance * learned.OccasionMeans[activity.Occasion] : estimate.Expected;
        _means[lead] += activity.Share * mean;
        if (isOngoing)
        {
            AddNormal(lead, activity.Share * activity.Share * learned.OccasionVariances[activity.Occasion]);
            return;
        }

        var square = activity.Share * activity.Share;
        _variances[lead] += square * estimate.Uncertainty;
        var deviations = _deviations[activity.Column] ??= [.. SeriesForecast.Levels.Select(estimate.DeviationAt)];
        for (var level = 0; level < _doubts.Length; level++)
        {
            _doubts[level][lead] += square * deviations[level] * deviations[level];
        }
    }

    private void AddNormal(int lead, double variance)
    {
        _variances[lead] += variance;
        for (var level = 0; level < _doubts.Length; level++)
        {
            _doubts[level][lead] += Scores[level] * Scores[level] * variance;
        }
    }

    private void AddDriver(ForecastSeries series, LearnedEffects learned, int driver)
    {
        var estimate = learned.Drivers[driver];
        if (estimate.Chance == 0)
        {
            return;
        }

        var ahead = series.Effects!.Drivers[driver].After(series.Length, _means.Length, series.Calendar);
        var deviation = learned.DeviationOf(driver);
        for (var lead = 0; lead < ahead.Length; lead++)
        {
            var standing = learned.StandingOf(driver, ahead[lead].Log);
            _means[lead] += estimate.Expected * standing;
            AddNormal(lead, (estimate.Uncertainty * standing * standing) + (estimate.Expected * estimate.Expected * ahead[lead].Variance / (deviation * deviation)));
        }
    }
}
