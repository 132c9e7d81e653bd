using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Planning.Files;

/// <summary><c>requirement.csv</c>: one row a queue and interval, with the agents needed and what they achieve.</summary>
public static class RequirementFile
{
    private static readonly ImmutableArray<string> Columns =
    [
        IntervalRows.Queue, IntervalRows.Start, IntervalRows.Minutes, "load_erlangs", "agents", "scheduled", "service_level", "asa_seconds",
        "occupancy", "agents_p50", "agents_p90", "chance_to_meet", "abandonment",
        "agents_erlang_c",
    ];

    /// <summary>Columns that a file of an earlier version does not have.</summary>
    private static readonly ImmutableArray<string> LaterColumns = ["lost_by_one_less", "gained_by_one_more"];

    /// <summary>Writes requirements; times are on the clock of <paramref name="zone"/>, with their offset. A figure without meaning is blank.</summary>
    public static void Write(IEnumerable<StaffingRequirement> requirements, TimeZoneInfo zone, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        using var writer = new DelimitedWriter(stream);
        writer.Row([.. Columns, .. LaterColumns]);
        foreach (var requirement in requirements)
        {
            for (var i = 0; i < requirement.Grid.Count; i++)
            {
                IntervalRows.Begin(writer, requirement.Queue, requirement.Grid, i, zone);
                WriteInterval(writer, requirement.Intervals[i]);
            }
        }
    }

    /// <summary>Reads requirements, as written or as changed by a planner.</summary>
    /// <exception cref="ImportException">A cell is not what it must be, or an interval is missing.</exception>
    public static ImmutableArray<StaffingRequirement> Read(string path)
    {
        using var table = new PlanTable(path);
        int?[] columns = [.. Columns.Select(name => (int?)table.Column(name)), .. LaterColumns.Select(table.ColumnOrNone)];
        return
        [
            .. IntervalRows.Read(table, path, () => ReadInterval(table, columns)).Select(queue => new StaffingRequirement
            {
                Queue = queue.Queue,
                Grid = queue.Grid,
                Intervals = [.. queue.Rows],
                Method = $"read from {Path.GetFileName(path)}",
            }),
        ];
    }

    private static void WriteInterval(DelimitedWriter writer, IntervalRequirement interval)
    {
        writer
            .Number(Rounded(interval.Load))
            .Number((long)interval.Agents)
            .Number((long)interval.Scheduled)
            .Number(Rounded(interval.ServiceLevel))
            .Number(Rounded(interval.AverageSpeedOfAnswerSeconds))
            .Number(Rounded(interval.Occupancy))
            .Number((long)interval.AgentsP50)
            .Number((long)interval.AgentsP90)
            .Number(Rounded(interval.ChanceToMeet))
            .Number(Rounded(interval.Abandonment))
            .Number(interval.AgentsByErlangC ?? double.NaN)
            .Number(Rounded(interval.LostByOneLess ?? double.NaN))
            .Number(Rounded(interval.GainedByOneMore ?? double.NaN))
            .EndRow();
    }

    private static IntervalRequirement ReadInterval(PlanTable table, int?[] columns) => new()
    {
        Load = table.Number(columns[3]!.Value),
        Agents = table.Count(columns[4]!.Value, SkillRequirement.MostAgents),
        Scheduled = table.Count(columns[5]!.Value, SkillRequirement.MostAgents),
        ServiceLevel = table.Number(columns[6]!.Value),
        AverageSpeedOfAnswerSeconds = table.Number(columns[7]!.Value),
        Occupancy = table.Number(columns[8]!.Value),
        AgentsP50 = table.Count(columns[9]!.Value, SkillRequirement.MostAgents),
        AgentsP90 = table.Count(columns[10]!.Value, SkillRequirement.MostAgents),
        ChanceToMeet = table.Number(columns[11]!.Value),
        Abandonment = table.Number(columns[12]!.Value),
        AgentsByErlangC = table.CountOrBlank(columns[13]!.Value, SkillRequirement.MostAgents),
        LostByOneLess = NumberOrNone(table, columns[14]),
        GainedByOneMore = NumberOrNone(table, columns[15]),
    };

    private static double? NumberOrNone(PlanTable table, int? column) => column is { } known && table.Number(known) is >= 0 and var number ? number : null;

    /// <summary>Six decimals: the same text on every machine.</summary>
    private static double Rounded(double value) => Math.Round(value, 6);
}
