namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>How a skill's contacts choose among groups.</summary>
/// <param name="Level">Lower is tried first; among groups of one level the agent who has been idle longest is taken.</param>
/// <param name="OnlyAfterOverflowDelay">Whether the group may take a contact only once it has waited the skill's overflow delay.</param>
public readonly record struct GroupPreference(int Level, bool OnlyAfterOverflowDelay = false);
