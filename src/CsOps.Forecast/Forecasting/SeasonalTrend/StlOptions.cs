namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>The windows and loops of <see cref="Stl"/>.</summary>
internal sealed record StlOptions
{
    private const int CyclesForPeriodic = 10;

    /// <summary>Steps of a cycle, at least 2.</summary>
    public required int Period { get; init; }

    /// <summary>How each place of the cycle is smoothed along the cycles.</summary>
    public required LoessSetting Season { get; init; }

    /// <summary>How the trend is smoothed.</summary>
    public required LoessSetting Trend { get; init; }

    /// <summary>How the season is freed of what belongs to the trend.</summary>
    public required LoessSetting LowPass { get; init; }

    /// <summary>Whether every cycle is the same.</summary>
    public bool Periodic { get; init; }

    /// <summary>Passes over season and trend, at least 1.</summary>
    public required int Inner { get; init; }

    /// <summary>Passes that give less weight to large remainders; 0 for none.</summary>
    public required int Outer { get; init; }

    /// <summary>The choices of the paper, section 3, for a season that changes; <paramref name="seasonWindow"/> is in cycles.</summary>
    public static StlOptions Changing(int period, int seasonWindow, bool robust = false) =>
        Of(period, LoessSetting.Of(seasonWindow, degree: 0), robust, periodic: false);

    /// <summary>The choices of the paper for a season that stays as it is; <paramref name="length"/> is that of the series.</summary>
    public static StlOptions Unchanging(int period, int length, bool robust = false) =>
        Of(period, LoessSetting.Of((CyclesForPeriodic * length) + 1, degree: 0), robust, periodic: true);

    private static StlOptions Of(int period, LoessSetting season, bool robust, bool periodic) => new()
    {
        Period = period,
        Season = season,
        Trend = LoessSetting.Of(1.5 * period / (1 - (1.5 / season.Window)), degree: 1),
        LowPass = LoessSetting.Of(period, degree: 1),
        Periodic = periodic,
        Inner = robust ? 1 : 2,
        Outer = robust ? 15 : 0,
    };
}
