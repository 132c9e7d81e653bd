namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What kind of thing moves the volume of some days away from that of ordinary ones.</summary>
public enum EffectKind
{
    /// <summary>A campaign, a release: something with a start, an end and a name.</summary>
    Event,

    /// <summary>School holidays.</summary>
    SchoolHoliday,

    /// <summary>The day on which people are paid, and the first day after it.</summary>
    PayDay,

    /// <summary>A public holiday by its name, wherever it moves to: how it differs from the common open holiday.</summary>
    Holiday,

    /// <summary>The last open day before a public holiday.</summary>
    BeforeHoliday,

    /// <summary>The first open day after a public holiday.</summary>
    AfterHoliday,

    /// <summary>A working day alone between a public holiday and a weekend or another holiday.</summary>
    BridgeDay,

    /// <summary>The day on which clocks change, and the day after.</summary>
    ClockChange,

    /// <summary>Something counted elsewhere that goes with the volume, such as web sessions.</summary>
    Driver,
}
