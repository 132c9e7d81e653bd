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
        _days = new double[1 + days.Length];
        _together = forecast.HandleTimeWithVolume;
    }

    /// <summary>Draws some steps from the first of them on; what the queue's volume has in common over them and over their days is given.</summary>
    public void Draw(Random random, int first, double whole, ReadOnlySpan<double> days, Span<double> contacts, Span<double> seconds)
    {
        var scores = _scores.AsSpan(0, contacts.Length);
        var handleScores = _handleScores.AsSpan(0, contacts.Length);
        _volume.DrawScores(random, first, whole, days, scores);
        var handleDays = _days.AsSpan(0, days.Length + 1);
        for (var day = 0; day < handleDays.Length; day++)
        {
            handleDays[day] = Normal.Sample(random, 0, 1);
        }

        _handle.DrawScores(random, first, handleDays[^1], handleDays, handleScores);
        var own = Math.Sqrt(1 - (_together * _together));
        for (var i = 0; i < contacts.Length; i++)
        {
            contacts[i] = _volume.AtScore(first + i, scores[i]);
            seconds[i] = _laws[first + i].Seconds(contacts[i], (_together * scores[i]) + (own * handleScores[i]));
        }
    }
}
