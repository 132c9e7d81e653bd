using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>Forecasts the average handle time of each step to come.</summary>
internal static class HandleTimeForecaster
{
    /// <summary>With fewer contacts than this a stated handle time is believed more than history.</summary>
    private const double FewestContacts = 30;

    /// <summary>Standard normal quantiles at the levels of <see cref="SeriesForecast.Levels"/>.</summary>
    private static readonly double[] Normal = [-1.959963984540054, -1.2815515655446004, 0, 1.2815515655446004, 1.959963984540054];

    /// <summary>Forecasts.</summary>
    /// <param name="work">What was handled, in the steps of the calendar's history; empty when nothing is known.</param>
    /// <param name="origin">The first step to forecast.</param>
    /// <param name="calendar">The steps of history and horizon.</param>
    /// <param name="expectedContacts">Contacts expected per step after the history: the more, the closer the average to its expectation.</param>
    /// <param name="statedSeconds">Handle time to use where history has none or almost none; null when none is stated.</param>
    /// <returns>One value per element of <paramref name="expectedContacts"/>; null when neither history nor statement gives a handle time.</returns>
    /// <remarks>The average of a step is taken for lognormal around the profile, with the variance of <see cref="HandleTimeSpread"/>.</remarks>
    public static HandleTimeForecast? Forecast(
        HandledWork work, int origin, StepCalendar calendar, ImmutableArray<double> expectedContacts, double? statedSeconds)
    {
        var contacts = Enumerable.Range(0, work.Length).Where(work.Has).Sum(work.Contacts);
        if (contacts < FewestContacts && statedSeconds is { } stated)
        {
            return HandleTimeForecast.Stated(stated, contacts, expectedContacts.Length);
        }

        if (contacts <= 0)
        {
            return null;
        }

        var profile = HandleTimeProfile.Learn(work, calendar);
        var forecast = ByProfile(profile, origin, calendar, expectedContacts);
        return forecast with
        {
            Steps = forecast.Steps with { Correlation = HandleTimeErrors.Together(work, profile, calendar) },
            WithVolume = HandleTimeErrors.WithVolume(work, calendar),
        };
    }

    private static HandleTimeForecast ByProfile(HandleTimeProfile profile, int origin, StepCalendar calendar, ImmutableArray<double> expectedContacts)
    {
        var steps = ForecastMapping.Make(expectedContacts.Length, (level, h) =>
        {
            var mean = profile.At(calendar, origin + h);
            return level < 0 || mean <= 0 ? mean : LogNormal(mean, profile.Spread.OfAverage(expectedContacts[h]), Normal[level]);
        });
        var method = string.Create(
            CultureInfo.InvariantCulture,
            $"Seconds over contacts by weekday and slot, drawn to slot, weekday and the overall average of {profile.Overall:0} s by number of contacts ({profile.Contacts:0} in all), at the level of the last days.");
        return new HandleTimeForecast(steps, profile.Overall, method);
    }

    private static double LogNormal(double mean, double variance, double normalQuantile)
    {
        var logVariance = Math.Log(1 + (variance / (mean * mean)));
        return mean * Math.Exp((normalQuantile * Math.Sqrt(logVariance)) - (logVariance / 2));
    }
}
