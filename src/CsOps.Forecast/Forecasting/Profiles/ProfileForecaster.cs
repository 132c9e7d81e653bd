using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Forecasts every week alike: one number per weekday and slot, the profile as it was at the origin.</summary>
internal abstract class ProfileForecaster(ForecastSeries series, int valuesTaken) : PointForecaster(series)
{
    /// <summary>How many values of a weekday-slot the profile looks at, at least 1.</summary>
    protected int ValuesTaken { get; } = valuesTaken;

    /// <summary>After as many weeks as the profile looks back, but no later than the middle of the history.</summary>
    public override int FirstOrigin => Math.Max(1, Math.Min(ValuesTaken * Series.Calendar.SlotsPerWeek, Series.Length / 2));

    /// <inheritdoc/>
    public sealed override void Forecast(int origin, Span<double> centre)
    {
        var calendar = Series.Calendar;
        var profile = new double[calendar.SlotsPerWeek];
        FillProfile(origin, profile);
        ProfileGaps.Fill(profile, calendar.SlotsPerDay, calendar.DaysPerWeek);
        for (var lead = 0; lead < centre.Length; lead++)
        {
            centre[lead] = profile[calendar.SlotOfWeek(origin + lead)];
        }
    }

    /// <summary>Computes the profile from the values before the origin; NaN where a weekday-slot was never observed.</summary>
    protected abstract void FillProfile(int origin, Span<double> profile);
}
