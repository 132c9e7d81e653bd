using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>A fitted local mix. The parts are learned for the horizon that is asked for.</summary>
internal sealed class LocalMixFit(RegularHistory local, string explanation) : FittedModel
{
    /// <summary>Half-widths of intervals of 80 and 95 %, in mean absolute errors.</summary>
    private static readonly double[] Widths = [-2.90, -1.69, 0, 1.69, 2.90];

    private const double ContactsOfDoubt = 20;

    /// <inheritdoc/>
    public override string Explanation { get; } = explanation;

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        var series = local.Series;
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, series.MaxHorizon);
        var places = Enumerable.Range(series.Length, horizon).Select(local.PlaceAhead).ToArray();
        var leads = places[^1] + 1;
        var (values, day, week) = (local.Values, local.Day, local.Week);
        var errors = new RollingErrors(values, day, LocalMixModel.FirstOrigin(day, week), Math.Min(leads, LocalMixModel.MostLeads(values.Length, day, week)));
        var tried = errors.Leads;
        var smoothing = new PartMix([new SmoothingPart(values, day, week, withWeek: false, tried), new SmoothingPart(values, day, week, withWeek: true, tried)], errors, power: 8);
        var mix = new PartMix([smoothing, new AutoregressionPart(values, day, week, tried), new WeeklyPart(values, day, week)], errors, power: 4);
        var profile = new ErrorProfile(mix, errors, day, tried);
        var centre = new double[leads];
        mix.Forecast(values.Length, centre);
        var factor = series.NeverNegative ? MeanFactor(mix, errors, profile) : 1;
        var forecast = ForecastMapping.Make(horizon, (level, h) =>
        {
            var place = places[h];
            var width = profile.At(place, values.Length + place);
            return level < 0 ? factor * Mean(centre[place], width) : local.FromScale(centre[place] + (Widths[level] * width));
        });
        return forecast with { Correlation = CorrelationOf(mix, errors, profile) };
    }

    /// <summary>What came over what the means said from the ends where the mix was tried, as if so many more had come as expected.</summary>
    private double MeanFactor(PartMix mix, RollingErrors errors, ErrorProfile profile)
    {
        var (came, expected) = (ContactsOfDoubt, ContactsOfDoubt);
        for (var i = 0; i < errors.Ends.Length; i++)
        {
            for (var lead = 0; lead < errors.Leads; lead++)
            {
                var centre = mix.Forecasts[(i * errors.Leads) + lead];
                came += local.FromScale(centre + errors.At(mix.Forecasts, i, lead));
                expected += Mean(centre, profile.At(lead, errors.Ends[i] + lead));
            }
        }

        return came / expected;
    }

    private ErrorCorrelation CorrelationOf(PartMix mix, RollingErrors errors, ErrorProfile profile)
    {
        var count = errors.Ends.Length * errors.Leads;
        var (scores, deviations, ends, days) = (new double[count], new double[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var (end, lead) = Math.DivRem(i, errors.Leads);
            var place = errors.Ends[end] + lead;
            var width = profile.At(lead, place);
            scores[i] = errors.At(mix.Forecasts, end, lead) / width;
            deviations[i] = local.FromScale(mix.Forecasts[i] + width) - local.FromScale(mix.Forecasts[i]);
            (ends[i], days[i]) = (end, place / local.Day);
        }

        return ErrorCorrelation.Of(scores, deviations, ends, days);
    }

    /// <summary>The mean over five equally likely values.</summary>
    private double Mean(double centre, double width)
    {
        var sum = 0.0;
        for (var i = -2; i <= 2; i++)
        {
            sum += local.FromScale(centre + (0.88 * i * width));
        }

        return sum / 5;
    }
}
