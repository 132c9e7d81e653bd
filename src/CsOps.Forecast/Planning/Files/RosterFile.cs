using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Files;

/// <summary><c>roster.csv</c>: who works when, one row for each uninterrupted activity of a shift (work, lunch, break).</summary>
public static class RosterFile
{
    private static readonly ImmutableArray<string> Columns = ["agent", "name", "date", "shift", "activity", "start", "end", "paid"];

    /// <summary>Writes a roster; times are on the clock of <paramref name="zone"/>, with their offset.</summary>
    public static void Write(Roster roster, IEnumerable<Agent> agents, TimeZoneInfo zone, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(agents);
        var names = agents.ToDictionary(agent => agent.Id, agent => agent.Name, StringComparer.Ordinal);
        using var writer = new DelimitedWriter(stream);
        writer.Row(Columns.AsSpan());
        foreach (var shift in roster.Shifts)
        {
            foreach (var activity in shift.Activities())
            {
                writer.Text(shift.AgentId).Text(names.GetValueOrDefault(shift.AgentId)).Date(shift.Date).Text(shift.Template).Text(activity.Name)
                    .Instant(TimeZoneInfo.ConvertTime(activity.Span.Start, zone))
                    .Instant(TimeZoneInfo.ConvertTime(activity.Span.End, zone))
                    .Text(activity.Paid ? "true" : "false")
                    .EndRow();
            }
        }
    }

    /// <summary>Reads the shifts of a roster, as written or as changed by a planner; names are not read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="agents">The agents that there are; null where any will do.</param>
    /// <param name="templates">The templates, which say how much of a shift is paid; null where that does not matter.</param>
    /// <returns>The shifts in the file's order; after a gap another shift begins.</returns>
    /// <exception cref="ImportException">A cell is not what it must be, the agent is unknown, or an activity begins before the one before it ends.</exception>
    public static ImmutableArray<Shift> Read(string path, IEnumerable<Agent>? agents, IEnumerable<ShiftTemplate>? templates = null)
    {
        var known = agents?.Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var paid = (templates ?? []).ToDictionary(template => template.Name, template => template.PaidShare, StringComparer.Ordinal);
        using var table = new PlanTable(path);
        var columns = Columns.Select(name => table.Column(name)).ToArray();
        var shifts = new List<Shift>();
        while (table.Read())
        {
            Add(shifts, ReadRow(table, columns, known), table, columns[5]);
        }

        return [.. shifts.Select(shift => shift with { PaidShare = paid.GetValueOrDefault(shift.Template, 1) })];
    }

    /// <summary>A row as a shift of one activity.</summary>
    private static Shift ReadRow(PlanTable table, int[] columns, HashSet<string>? known)
    {
        var (agent, activity) = (table.Text(columns[0]), table.Text(columns[4]));
        if (known?.Contains(agent) == false)
        {
            throw table.Wrong(columns[0], $"there is no agent '{agent}' in the centre");
        }

        var (span, paid) = (table.Span(columns[5], columns[6]), table.Flag(columns[7]));
        if (!IsWholeMinute(span.Start) || !IsWholeMinute(span.End))
        {
            throw table.Unexpected(IsWholeMinute(span.Start) ? columns[6] : columns[5], "a whole minute");
        }

        return new Shift(
            agent, table.Date(columns[2]), table.Text(columns[3]), span, string.Equals(activity, Activity.Work, StringComparison.Ordinal) ? [] : [new Break(activity, span, paid)]);
    }

    /// <summary>A row goes on with the shift before it where it is of the same agent, date and template and begins at its end.</summary>
    private static void Add(List<Shift> shifts, Shift row, PlanTable table, int start)
    {
        var last = shifts.Count > 0 ? shifts[^1] : row;
        if (shifts.Count == 0 || (last.AgentId, last.Date, last.Template) != (row.AgentId, row.Date, row.Template) || row.Span.Start > last.Span.End)
        {
            shifts.Add(row);
            return;
        }

        shifts[^1] = row.Span.Start == last.Span.End
            ? last with { Span = new Interval(last.Span.Start, row.Span.End), Breaks = last.Breaks.AddRange(row.Breaks) }
            : throw table.Unexpected(start, "a start at the end of the activity above, which is of the same shift, or later");
    }

    private static bool IsWholeMinute(DateTimeOffset instant) => instant.UtcTicks % TimeSpan.TicksPerMinute == 0;
}
