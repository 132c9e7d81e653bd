using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>Average handle time per step to come.</summary>
/// <param name="Steps">Seconds per contact.</param>
/// <param name="Overall">Seconds per contact over all steps, for intervals that are no step.</param>
/// <param name="Method">How it was forecast, in a sentence for people.</param>
internal sealed record HandleTimeForecast(SeriesForecast Steps, double Overall, string Method)
{
    /// <summary>The correlation of its errors with those of the volume.</summary>
    public double WithVolume { get; init; }

    /// <summary>One stated figure for every step, without spread.</summary>
    /// <param name="seconds">Seconds per contact.</param>
    /// <param name="contacts">Contacts in history that have a handle time: too few.</param>
    /// <param name="count">Number of steps.</param>
    public static HandleTimeForecast Stated(double seconds, double contacts, int count)
    {
        ImmutableArray<double> same = [.. Enumerable.Repeat(seconds, count)];
        var found = contacts > 0 ? string.Create(CultureInfo.InvariantCulture, $"only {contacts:0} contacts with a handle time") : "no handle time";
        return new HandleTimeForecast(
            new SeriesForecast { Mean = same, P025 = same, P10 = same, P50 = same, P90 = same, P975 = same },
            seconds,
            string.Create(CultureInfo.InvariantCulture, $"The stated handle time of {seconds:0} s: the history has {found}."));
    }
}
