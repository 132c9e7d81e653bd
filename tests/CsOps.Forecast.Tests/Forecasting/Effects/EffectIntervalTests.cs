using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

/// <summary>Seeded queues with campaigns of three names, +30 % on average: how sure are forecasts of the next one, and what a past one does to weeks without one.</summary>
public class EffectIntervalTests
{
    private const int Names = 3;
    private const int CampaignDays = 3;
    private const int Spacing = 3;
    private static readonly double Uplift = Math.Log(1.3);

    [Theory]
    [InlineData(4, 0.0, 0.78, 0.90)]
    [InlineData(4, 0.1, 0.78, 0.90)]
    [InlineData(4, 0.3, 0.72, 0.88)]
    [InlineData(8, 0.1, 0.76, 0.88)]
    public void Intervals_of_the_next_campaign_cover_whether_or_not_campaigns_differ(int occasions, double between, double least, double most)
    {
        const int Queues = 60;
        var (in80, in95, steps) = (0, 0, 0);
        for (var seed = 1; seed <= Queues; seed++)
        {
            var random = new Random(seed);
            var weeks = 6 + (Spacing * occasions * Names) + 6;
            int[] starts = [.. Enumerable.Range(0, occasions * Names).Select(i => 6 + (Spacing * i)), weeks];
            var logs = Array.ConvertAll(starts, _ => Uplift + (between * Normal.Sample(random, 0, 1)));
            var queue = new EffectQueue(seed, weeks + 2, 600, date => FactorOn(date, starts, logs));
            var series = queue.Series(new EffectInputs { Events = [.. starts.Select((week, i) => EffectQueue.Event($"Sale {(char)('A' + (i % Names))}", Monday(week), CampaignDays))] });

            var forecast = new SeriesForecaster(new MedianModel()).Forecast(series, series.MaxHorizon).Forecast!;

            for (var h = 0; h < CampaignDays * EffectQueue.Slots; h++)
            {
                steps++;
                in80 += queue.Truth[h] >= forecast.P10[h] && queue.Truth[h] <= forecast.P90[h] ? 1 : 0;
                in95 += queue.Truth[h] >= forecast.P025[h] && queue.Truth[h] <= forecast.P975[h] ? 1 : 0;
            }
        }

        Assert.InRange((double)in80 / steps, least, most);
        Assert.InRange((double)in95 / steps, 0.92, 0.995);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Past_campaign_is_divided_out_where_none_lies_ahead(int weeksSince)
    {
        const int Queues = 12;
        var (unknown, known, never, volume) = (0.0, 0.0, 0.0, 0.0);
        for (var seed = 1; seed <= Queues; seed++)
        {
            int[] starts = [6, 50 - weeksSince];
            double Factor(DateOnly date) => starts.Any(week => date >= Monday(week) && date < Monday(week).AddDays(14)) ? 1.5 : 1;
            var queue = new EffectQueue(seed, 52, 600, Factor);
            var inputs = new EffectInputs { Events = [.. starts.Select(week => EffectQueue.Event("Sale", Monday(week), 14))] };

            unknown += Error(queue, EffectInputs.None);
            known += Error(queue, inputs);
            never += Error(new EffectQueue(seed, 52, 600, _ => 1), EffectInputs.None);
            volume += Sum(queue.Truth);
        }

        Assert.True(known < unknown - (0.03 * volume), $"{known / volume} against {unknown / volume}");
        Assert.InRange(known / volume, 0, (never / volume) + 0.01);
    }

    private static double Error(EffectQueue queue, EffectInputs inputs)
    {
        var series = queue.Series(inputs);
        var forecast = new SeriesForecaster(new MedianModel()).Forecast(series, series.MaxHorizon).Forecast!;
        var error = 0.0;
        for (var h = 0; h < queue.Truth.Length; h++)
        {
            error += Math.Abs(queue.Truth[h] - forecast.P50[h]);
        }

        return error;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static DateOnly Monday(int week) => DateOnly.FromDateTime(EffectQueue.First).AddDays(7 * week);

    private static double FactorOn(DateOnly date, int[] starts, double[] logs)
    {
        var at = Array.FindIndex(starts, week => date >= Monday(week) && date < Monday(week).AddDays(CampaignDays));
        return at < 0 ? 1 : Math.Exp(logs[at]);
    }
}
