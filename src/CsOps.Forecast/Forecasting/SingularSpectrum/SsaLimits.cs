namespace CsOps.Forecast.Forecasting.SingularSpectrum;

/// <summary>Ranges and defaults of singular spectrum analysis.</summary>
internal static class SsaLimits
{
    /// <summary>Standard deviations from what is expected beyond which a value is replaced.</summary>
    public const double OddDeviations = 5;

    /// <summary>Above this the recurrence divides by next to nothing.</summary>
    public const double MostVerticality = 0.999;

    /// <summary>By energy, at most one component for so many steps of the window: more would be noise.</summary>
    public const int WindowToComponents = 4;

    /// <summary>How often the window should fit into the history.</summary>
    public const int WindowsInHistory = 3;

    private const int WeeksInWindow = 2;
    private const int FewestValues = 12;

    /// <summary>Observed values needed: three weeks (three days where the series has no week), at least twelve.</summary>
    public static int Needed(ForecastSeries series) => Math.Max(FewestValues, WindowsInHistory * series.Calendar.SlotsPerWeek);

    /// <summary>Two weeks; or as many weeks, else days, as fit three times into the history.</summary>
    public static int DefaultWindow(StepCalendar calendar, int length)
    {
        var most = length / WindowsInHistory;
        var week = calendar.SlotsPerWeek;
        if (week > 1 && most >= week)
        {
            return Math.Max(2, Math.Min(WeeksInWindow, most / week) * week);
        }

        return calendar.SlotsPerDay > 1 && most >= calendar.SlotsPerDay ? most / calendar.SlotsPerDay * calendar.SlotsPerDay : Math.Max(2, most);
    }

    /// <summary>Guards the options.</summary>
    public static void ThrowIfOutOfRange(SsaOptions options, string parameter)
    {
        if (options.Window is < 2)
        {
            throw new ArgumentOutOfRangeException(parameter, options.Window, "A window has at least 2 steps.");
        }

        if (options.Rank is < 1 || options.Rank >= options.Window)
        {
            throw new ArgumentOutOfRangeException(parameter, options.Rank, "The rank is at least 1 and less than the window.");
        }

        if (!(options.Energy is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(parameter, options.Energy, "The energy is a share in (0, 1).");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostComponents, 1, parameter);
    }
}
