namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>What became of a preference for shifts.</summary>
/// <param name="Preference">The preference.</param>
/// <param name="Shifts">The agent's shifts that it is about.</param>
/// <param name="Met">Those of them that are as preferred.</param>
public sealed record PreferenceOutcome(ShiftPreference Preference, int Shifts, int Met);
