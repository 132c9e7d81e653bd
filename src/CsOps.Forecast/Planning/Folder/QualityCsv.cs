using System.Collections.Immutable;
using CsOps.Forecast.Performance.Quality;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>quality.csv</c>: how reviewers scored contacts.</summary>
internal static class QualityCsv
{
    private const double LeastPoints = 1e-6;

    /// <summary>The evaluations in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zone">The zone whose clock gives the dates.</param>
    /// <param name="names">The people of the centre.</param>
    public static ImmutableArray<Evaluation> Read(string path, TimeZoneInfo zone, AgentNames names) =>
    [
        .. FolderTable.Read(path, ["source", "id", "time", "score", "max_score"], "section", "agent", "ticket", "queue", "form", "passed", "auto_fail", "reviewer", "comment").Select(row => new Evaluation
        {
            Source = row.Required("source"),
            Id = row.Required("id"),
            Section = row.TextOrNone("section"),
            Date = row.DayOf("time", zone),
            Score = row.NumberOrNone("score", 0, RecordSchema.LargestNumber) ?? throw row.Error("score", "the cell is empty; expected the points given."),
            MaxScore = row.NumberOrNone("max_score", LeastPoints, RecordSchema.LargestNumber) ?? throw row.Error("max_score", "the cell is empty; expected the points that could be given, such as 100."),
            Passed = row.TruthOrNone("passed"),
            AutoFail = row.TruthOrNone("auto_fail"),
            Agent = names.Find(row.Text("agent")) ?? row.TextOrNone("agent"),
            Ticket = row.TextOrNone("ticket"),
            Queue = row.TextOrNone("queue"),
            Form = row.TextOrNone("form"),
        }),
    ];
}
