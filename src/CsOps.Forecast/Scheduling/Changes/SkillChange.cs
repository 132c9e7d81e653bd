namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What a change of a roster does to the cover of one skill.</summary>
/// <param name="Skill">The skill's name.</param>
/// <param name="MissingHours">Agent-hours missing more; negative: fewer.</param>
/// <param name="IdleHours">Agent-hours beyond the requirement more; negative: fewer.</param>
public sealed record SkillChange(string Skill, double MissingHours, double IdleHours);
