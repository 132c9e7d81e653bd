using System.Collections.Immutable;
using CsOps.Forecast.Performance.Training;
using CsOps.Forecast.Planning.Records;
namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>trainings.csv</c>: who has which course, and how far it is.</summary>
internal static class TrainingsCsv
{
    /// <summary>The records in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">The people of the centre.</param>
    public static ImmutableArray<CourseRecord> Read(string path, AgentNames names) =>
    [
        .. FolderTable.Read(path, ["agent", "course"], "source", "id", "assigned", "started", "completed", "progress", "done", "planned").Select(row => new CourseRecord
        {
            Agent = names.Find(row.Text("agent")) ?? row.Required("agent"),
            Course = row.Required("course"),
            Assigned = row.DateOrNone("assigned"),
            Started = row.DateOrNone("started"),
            Completed = row.DateOrNone("completed"),
            Progress = row.NumberOrNone("progress", 0, 1),
            Done = row.LengthOrNone("done"),
            Planned = row.LengthOrNone("planned"),
        }),
    ];
}
