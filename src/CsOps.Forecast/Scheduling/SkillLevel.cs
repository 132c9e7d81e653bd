namespace CsOps.Forecast.Scheduling;

/// <summary>How well an agent works a skill.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Level">1 for a beginner, more for better; 1 or more.</param>
public sealed record SkillLevel(string Skill, int Level);
