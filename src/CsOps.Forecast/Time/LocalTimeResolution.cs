namespace CsOps.Forecast.Time;

/// <summary>
/// The named rule for a local clock time that occurs twice (clocks go back) or never (clocks go forward).
/// </summary>
public enum LocalTimeResolution
{
    /// <summary>Repeated: the first of the two, still in summer time. Skipped: the clock had not gone forward (offset before the change).</summary>
    Earlier,

    /// <summary>Repeated: the second of the two, in standard time. Skipped: the clock had gone forward (offset after the change).</summary>
    Later,

    /// <summary>Neither: the reading is an error (in an import, a rejected row).</summary>
    Throw,
}
