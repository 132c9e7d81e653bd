using System.Collections.Immutable;
using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>feedback.csv</c>: what customers answered.</summary>
internal static class FeedbackCsv
{
    /// <summary>The answers in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="zone">The zone whose clock gives the dates.</param>
    /// <param name="names">The people of the centre.</param>
    public static ImmutableArray<FeedbackAnswer> Read(string path, TimeZoneInfo zone, AgentNames names) =>
    [
        .. FolderTable.Read(path, ["source", "id", "measure", "time", "score", "scale"], "ticket", "agent", "queue", "comment").Select(row => new FeedbackAnswer
        {
            Source = row.Required("source"),
            Id = row.Required("id"),
            Measure = MeasureOf(row),
            Scale = ScaleOf(row),
            Score = ScoreOf(row),
            Date = row.DayOf("time", zone),
            Ticket = row.TextOrNone("ticket"),
            Agent = names.Find(row.Text("agent")) ?? row.TextOrNone("agent"),
            Queue = row.TextOrNone("queue"),
        }),
    ];

    private static FeedbackMeasure MeasureOf(FolderRow row) => row.Required("measure") switch
    {
        "csat" => FeedbackMeasure.Satisfaction,
        "nps" => FeedbackMeasure.NetPromoter,
        "ces" => FeedbackMeasure.Effort,
        var other => throw row.Error("measure", $"found '{other}'; expected csat, nps or ces."),
    };

    private static AnswerScale ScaleOf(FolderRow row) => AnswerScale.TryParse(row.Required("scale")) is not { } scale
        ? throw row.Error("scale", $"found '{row.Text("scale")}'; expected {AnswerScale.Expected}.")
        : row.Text("measure") == "nps" && scale != new AnswerScale(0, 10) ? throw row.Error("scale", $"found {scale}; expected 0-10, by which promoters are counted.")
        : scale;

    private static double ScoreOf(FolderRow row)
    {
        var scale = ScaleOf(row);
        return row.NumberOrNone("score", scale.Least, scale.Most) ?? throw row.Error("score", $"the cell is empty; expected a number from {scale.Least} to {scale.Most}.");
    }
}
