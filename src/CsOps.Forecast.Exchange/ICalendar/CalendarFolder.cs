using System.Text;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.ICalendar;

/// <summary>A folder with the calendar of each agent, replaced as a whole or not at all.</summary>
/// <remarks>
/// Publishing again into the same folder tells calendars what changed: an event that was moved is the next version of itself, one that is gone is cancelled, and
/// events of days that are not in this period stay as they were. An agent is known by the identifier: the calendar of one who is called otherwise now goes on in a file of the new name.
/// </remarks>
public static class CalendarFolder
{
    /// <summary>Writes a file for each agent who has a shift, or had one when last published.</summary>
    /// <param name="centre">The centre with its agents.</param>
    /// <param name="shifts">The shifts of the roster.</param>
    /// <param name="days">The days planned.</param>
    /// <param name="folder">The folder; made when absent. It may hold nothing but such calendars.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The files in the order of the agents; each is named by the agent's identifier and name.</returns>
    /// <exception cref="IOException">The folder holds something else, or cannot be written.</exception>
    /// <exception cref="ImportException">A calendar in it is not of a roster.</exception>
    public static IReadOnlyList<string> Write(Centre centre, IEnumerable<Shift> shifts, DateRange days, string folder, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(shifts);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        WholeFolder.ThrowIfItHoldsOtherThings(folder, PublishedCalendar.IsOurs, "a calendar of a roster", "calendars");
        var byAgent = shifts.ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        var published = PublishedCalendar.ReadAll(target);
        var files = new List<(string Name, string Text)>();
        foreach (var (agent, name) in centre.Agents.Zip(CalendarFileNames.Of(centre.Agents.Select(agent => (agent.Id, agent.Name)))))
        {
            var events = AgentCalendar.EventsOf(centre, agent, byAgent[agent.Id], days, options ?? new CalendarOptions());
            var text = AgentCalendar.Text(centre, agent, PublishedCalendar.Update(published.GetValueOrDefault(AgentCalendar.Name(centre, agent, 0), []), events, days));
            if (text.Length > 0)
            {
                files.Add((name, text));
            }
        }

        WholeFolder.Replace(folder, [.. files.Select(file => (file.Name, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(file.Text)))))]);
        return [.. files.Select(file => Path.Combine(folder, file.Name))];
    }
}
