using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Layout;
using CsOps.Forecast.Forecasting.Numerics;
using CsOps.Forecast.Forecasting.Pooled;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>A fitted local mix. The parts are learned for the horizon that is asked for.</summary>
internal sealed class LocalMixFit(RegularHistory local, LocalMixParts parts, string explanation, PooledCorrection? correction) : FittedModel
{
    /// <summary>Half-widths of intervals of 80 and 95 % of a mix, in mean absolute errors.</summary>
    private static readonly double[] Widths = [-2.90, -1.69, 0, 1.69, 2.90];

    private const double ContactsOfDoubt = 20;
    private const double DaysOfDoubt = 20;

    /// <inheritdoc/>
    public override string Explanation { get; } = explanation;

    /// <summary>What was mixed for the horizon asked for last: the median is asked for first, and sometimes all the rest.</summary>
    private volatile MixedForecast? _mixed;

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        var places = Places(horizon);
        var mixed = MixFor(places[^1] + 1);
        var profile = new ErrorProfile(mixed.Tried, mixed.Errors, local.Day);
        var factor = local.Series.NeverNegative ? MeanFactor(mixed, profile) : 1;
        var widths = IsAlone ? WidthsOf(mixed, profile) : Widths;
        var forecast = ForecastMapping.Make(horizon, (level, h) =>
        {
            var place = places[h];
            var (centre, width) = (mixed.Centre[place], profile.At(place, local.Values.Length + place));
            return level < 0 ? factor * Mean(centre, width) : local.FromScale(centre + (widths[level] * width));
        });
        return forecast with { Correlation = CorrelationOf(mixed, profile) };
    }

    /// <inheritdoc/>
    internal override ImmutableArray<double> Median(int horizon)
    {
        var places = Places(horizon);
        var centre = MixFor(places[^1] + 1).Centre;
        return [.. places.Select(place => local.FromScale(centre[place]))];
    }

    /// <summary>What the series teaches others of so many steps ahead.</summary>
    /// <param name="horizon">From 1 to the series' <see cref="ForecastSeries.MaxHorizon"/>.</param>
    /// <param name="mostEnds">The most ends of the history to teach from.</param>
    internal PooledTrial Teach(int horizon, int mostEnds)
    {
        var places = Places(horizon);
        var mixed = MixFor(places[^1] + 1);
        return new PooledTrial(local, places, mixed.Centre, mixed.Parts, mixed.Rows(mostEnds));
    }

    private bool IsAlone => parts is LocalMixParts.Smoothing or LocalMixParts.Autoregression or LocalMixParts.Weekly;

    private int[] Places(int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, local.Series.MaxHorizon);
        return [.. Enumerable.Range(local.Series.Length, horizon).Select(local.PlaceAhead)];
    }

    private MixedForecast MixFor(int leads)
    {
        if (_mixed is { } known && known.Centre.Length == leads)
        {
            return known;
        }

        return _mixed = new MixedForecast(local, leads, parts, correction);
    }

    /// <summary>What came over what the means said from the ends where the mix was tried, as if so many more had come as expected.</summary>
    private double MeanFactor(MixedForecast mixed, ErrorProfile profile)
    {
        var errors = mixed.Errors;
        var (came, expected) = (ContactsOfDoubt, ContactsOfDoubt);
        for (var i = 0; i < errors.Ends.Length; i++)
        {
            for (var lead = 0; lead < errors.Leads; lead++)
            {
                var centre = mixed.Tried[(i * errors.Leads) + lead];
                came += local.FromScale(centre + errors.At(mixed.Tried, i, lead));
                expected += Mean(centre, profile.At(lead, errors.Ends[i] + lead));
            }
        }

        return came / expected;
    }

    /// <summary>Half-widths by how often past errors were larger, drawn to those of the mix as if so many more days had shown them.</summary>
    private double[] WidthsOf(MixedForecast mixed, ErrorProfile profile)
    {
        var errors = mixed.Errors;
        var sizes = new double[errors.Ends.Length * errors.Leads];
        for (var i = 0; i < sizes.Length; i++)
        {
            var (end, lead) = Math.DivRem(i, errors.Leads);
            sizes[i] = Math.Abs(errors.At(mixed.Tried, end, lead)) / profile.At(lead, errors.Ends[end] + lead);
        }

        Array.Sort(sizes);
        var days = errors.Ends.Length == 0 ? 0 : (double)(errors.Ends[0] - errors.Ends[^1] + errors.Leads) / local.Day;
        var belief = days / (days + DaysOfDoubt);
        return [.. Widths.Zip(SeriesForecast.Levels, (usual, level) => usual == 0
            ? 0
            : ((1 - belief) * usual) + (belief * Math.Sign(usual) * SortedSample.Quantile(sizes, Math.Abs((2 * level) - 1))))];
    }

    private ErrorCorrelation CorrelationOf(MixedForecast mixed, ErrorProfile profile)
    {
        var (errors, tried) = (mixed.Errors, mixed.Tried);
        var count = errors.Ends.Length * errors.Leads;
        var (scores, deviations, ends, days) = (new double[count], new double[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var (end, lead) = Math.DivRem(i, errors.Leads);
            var place = errors.Ends[end] + lead;
            var width = profile.At(lead, place);
            scores[i] = errors.At(tried, end, lead) / width;
            deviations[i] = local.FromScale(tried[i] + width) - local.FromScale(tried[i]);
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
