using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Instances;

/// <summary>The roster of a <c>csops-roster/1</c> instance: one row for each agent and day worked, by places in the instance's lists and in slots.</summary>
public static class InstanceRosterFile
{
    private const int LeastBreaks = 3;

    /// <summary>Writes a roster: agent, day, template and start slot, all from 0, and the start of each break from the start of the shift, -1 where there is none.</summary>
    /// <param name="instance">The instance that it is a roster of.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="stream">Where to write it.</param>
    public static void Write(RosterInstance instance, Roster roster, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(roster);
        var problem = instance.Problem;
        var agents = Enumerable.Range(0, problem.Agents.Length).ToDictionary(i => problem.Agents[i].Id, StringComparer.Ordinal);
        var templates = Enumerable.Range(0, problem.Templates.Length).ToDictionary(i => problem.Templates[i].Name, StringComparer.Ordinal);
        var breaks = Math.Max(LeastBreaks, problem.Templates.Select(template => template.Breaks.Length).DefaultIfEmpty().Max());
        using var writer = new DelimitedWriter(stream);
        writer.Row(["agent", "day", "template", "startSlot", .. Enumerable.Range(0, breaks).Select(i => string.Create(CultureInfo.InvariantCulture, $"break{i}"))]);
        foreach (var shift in roster.Shifts)
        {
            var midnight = new DateTimeOffset(shift.Date, TimeOnly.MinValue, TimeSpan.Zero);
            writer.Number(agents[shift.AgentId]).Number(shift.Date.DayNumber - problem.Days.First.DayNumber).Number(templates[shift.Template]).Number(Slots(shift.Span.Start - midnight));
            for (var i = 0; i < breaks; i++)
            {
                writer.Number(i < shift.Breaks.Length ? Slots(shift.Breaks[i].Span.Start - shift.Span.Start) : -1);
            }

            writer.EndRow();
        }

        long Slots(TimeSpan time) => time.Ticks / instance.Slot.Ticks;
    }
}
