using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>What sets an agent's week apart from those of others of the contract.</summary>
internal static class OwnHours
{
    /// <summary>Agents of the same text have the same clock, hours and pattern; empty where all three are the problem's.</summary>
    public static string TextOf(Agent agent) => !AvailableSpans.AreStated(agent) && agent.Pattern is null && agent.Zone is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{agent.Zone?.Id}|{agent.Pattern}|{agent.PatternOffset}|{string.Join('|', agent.Availability.Select(hours => $"{(int)hours.Day} {hours.From.Ticks} {hours.To.Ticks}"))}|{string.Join('|', agent.Absences.Where(absence => absence.Hours is not null).Select(absence => $"{absence.Dates.First.DayNumber} {absence.Dates.Days} {absence.Hours?.From.Ticks} {absence.Hours?.Until.Ticks}"))}");
}
