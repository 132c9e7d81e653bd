using CsOps.Forecast.Forecasting.Totals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Workload;

/// <summary>Draws whole futures of a queue: contacts and the seconds they take, as the errors of both go together.</summary>
internal sealed class QueueFuture
{
    private readonly SamplePaths _volume;
    private readonly SamplePaths _handle;
    private readonly HandleTimeLaw[] _laws;
    private readonly double[] _scores;
    private readonly double[] _handleScores;
    private readonly double[] _days;
    private readonly double _together;

    public QueueFuture(QueueForecast forecast, int[] days)
    {
        _volume = new SamplePaths(forecast.Volume, days);
        _handle = new SamplePaths(forecast.HandleSeconds, days);
        _laws = [.. Enumerable.Range(0, days.Length).Select(step => HandleTimeLaw.Of(forecast, step))];
        _scores = new double[days.Length];
        _handleScores = new double[days.Length];
        _days = new double[1 + days.Distinct().Count()];
        _together = forecast.HandleTimeWithVolume;
    }

    /// <summary>Draws; what the queue's volume has in common over horizon and days is given.</summary>
    public void Draw(Random random, double whole, ReadOnlySpan<double> days, Span<double> contacts, Span<double> seconds)
    {
        _volume.DrawScores(random, whole, days, _scores);
        for (var day = 0; day < _days.Length; day++)
        {
            _days[day] = Normal.Sample(random, 0, 1);
        }

        _handle.DrawScores(random, _days[^1], _days, _handleScores);
        var own = Math.Sqrt(1 - (_together * _together));
        for (var step = 0; step < contacts.Length; step++)
        {
            contacts[step] = _volume.AtScore(step, _scores[step]);
            seconds[step] = _laws[step].Seconds(contacts[step], (_together * _scores[step]) + (own * _handleScores[step]));
        }
    }
}
