using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange.Inbox;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>Tells what became of the rows of earlier imports of a source.</summary>
internal static class ImportedRows
{
    public static void Tell(CommandRun run, WrittenImport history, string source, ExportContent content)
    {
        if (history.Fewer is { } fewer)
        {
            run.Warn("FEWER", WordsOf(run, fewer, content), fewer.Days);
        }

        if (history.Held > 0)
        {
            run.Warn(
                "HELD",
                $"{run.Screen.Count(history.Held, "row")} of earlier imports of {source} told of more contacts and {Were(history.Held)} kept, as of an export that holds only what changed. If it holds all contacts of its days, import it again with --holds all.",
                history.Held);
        }

        if (history.Kept > 0)
        {
            run.Warn(
                "KEPT",
                $"{run.Screen.Count(history.Kept, "row")} of an earlier import of {source} {(history.Kept == 1 ? "is" : "are")} not in this one and {Were(history.Kept)} kept, in {history.Path}. If they are out of date, import all that is to stay again with --replace.",
                history.Kept);
        }

        if (history.Corrected > 0)
        {
            run.Warn(
                "CORRECTED",
                $"{run.Screen.Count(history.Corrected, "row")} of an earlier import of {source} said otherwise and {Were(history.Corrected)} replaced: {run.Screen.Count(history.CorrectedBefore, "contact")} before, {run.Screen.Number(history.CorrectedNow)} now. If that was another source, import it under a name of its own (--source NAME), and the files of {source} again with --replace.",
                history.Corrected);
        }
    }

    /// <summary>Tells where the first contacts of a source that are kept may not be all of their days.</summary>
    public static void TellOfFirst(CommandRun run, TakenContacts taken, TimeZoneInfo zone)
    {
        if (taken is { FirstChange: { } first, BeforeFirstChange: > 0 and var before })
        {
            run.Warn(
                "BEGINNING",
                $"{run.Screen.Count(before, "contact")} arrived before {run.Screen.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first, zone).DateTime))} {Screen.Clock(first, zone)}, the first change that this first export of its source has. If it began then, it has of the days before only what changed later; import one that began earlier: its contacts join these.",
                before);
        }
    }

    private static string Were(long rows) => rows == 1 ? "was" : "were";

    private static string WordsOf(CommandRun run, FewerContacts fewer, ExportContent content)
    {
        var found = $"of {run.Screen.Number(fewer.Before)} contacts known before on {run.Screen.Count(fewer.Days, "day")} ({run.Screen.Days(fewer.Span.First, fewer.Span.Last)}) this export has {run.Screen.Number(fewer.Now)}";
        return content switch
        {
            ExportContent.Contacts => $"{found}: it was taken for one that holds only what changed.",
            ExportContent.ChangedContacts => $"{found}.",
            _ => $"{found}, which took their place. If it is not complete, import a complete one again.",
        };
    }
}
