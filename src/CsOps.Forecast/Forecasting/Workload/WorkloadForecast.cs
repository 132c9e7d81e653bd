using CsOps.Forecast.Forecasting.Numerics;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.Time;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Workload;

/// <summary>Work of one queue per interval: contacts × handle time, with an error of its own.</summary>
/// <remarks>
/// Contacts by their quantiles, the average handle time lognormal around its mean with a variance that goes with one over the number of contacts that come,
/// correlated with the volume by <see cref="QueueForecast.HandleTimeWithVolume"/>. Its mean is volume × handle time where that is 0, else it has their covariance too.
/// Sums of intervals are not here but in <see cref="JointTotals"/>. Cost: O(2,000) an interval.
/// </remarks>
public sealed record WorkloadForecast
{
    private const double SecondsPerHour = 3600;
    private const int VolumePoints = 100;
    private const int HandlePoints = 20;

    private static readonly double[] VolumeScores = Scores(VolumePoints);
    private static readonly double[] HandleScores = Scores(HandlePoints);

    private WorkloadForecast(string queue, IntervalGrid grid, SeriesForecast agentHours) => (Queue, Grid, AgentHours) = (queue, grid, agentHours);

    /// <summary>The queue's name.</summary>
    public string Queue { get; }

    /// <summary>The intervals.</summary>
    public IntervalGrid Grid { get; }

    /// <summary>Hours of handling per interval, 0 or more: of the contacts that arrive in it, whenever they are handled.</summary>
    public SeriesForecast AgentHours { get; }

    /// <summary>The work of a queue's forecast.</summary>
    /// <param name="forecast">Volume and handle time.</param>
    public static WorkloadForecast Of(QueueForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var paths = new SamplePaths(forecast.Volume, new int[forecast.Grid.Count]);
        var figures = new double[forecast.Grid.Count][];
        for (var step = 0; step < figures.Length; step++)
        {
            figures[step] = Figures(forecast, paths, step);
        }

        var hours = ForecastMapping.Make(figures.Length, (level, step) => figures[step][level + 1] / SecondsPerHour);
        return new WorkloadForecast(forecast.Queue, forecast.Grid, hours with { Correlation = forecast.Volume.Correlation });
    }

    /// <summary>The mean and the five quantiles of a step, in seconds.</summary>
    private static double[] Figures(QueueForecast forecast, SamplePaths paths, int step)
    {
        var law = HandleTimeLaw.Of(forecast, step);
        var expected = forecast.Volume.Mean[step] * law.Mean;
        if (law.LogVariance <= 0 || forecast.Volume.P975[step] <= 0)
        {
            return [expected, .. SeriesForecast.Levels.Select((_, level) => forecast.Volume.Quantile(level)[step] * law.Mean)];
        }

        var together = forecast.HandleTimeWithVolume;
        var own = Math.Sqrt(1 - (together * together));
        var seconds = new double[VolumePoints * HandlePoints];
        var covariance = 0.0;
        for (var v = 0; v < VolumePoints; v++)
        {
            var contacts = paths.AtScore(step, VolumeScores[v]);
            covariance += contacts * (law.Expectation(contacts, together, VolumeScores[v]) - 1);
            for (var h = 0; h < HandlePoints; h++)
            {
                seconds[(v * HandlePoints) + h] = law.Seconds(contacts, (together * VolumeScores[v]) + (own * HandleScores[h]));
            }
        }

        Array.Sort(seconds);
        return [expected + (law.Mean * covariance / VolumePoints), .. SeriesForecast.Levels.Select(level => SortedSample.Quantile(seconds, level))];
    }

    /// <summary>Standard normal scores of equal chances, of mean 0 and variance 1.</summary>
    private static double[] Scores(int points)
    {
        var scores = Enumerable.Range(0, points).Select(point => Normal.InvCDF(0, 1, (point + 0.5) / points)).ToArray();
        var deviation = Math.Sqrt(scores.Sum(score => score * score) / points);
        return Array.ConvertAll(scores, score => score / deviation);
    }
}
