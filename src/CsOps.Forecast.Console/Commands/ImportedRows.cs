using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Console.Commands;

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
                $"{run.Screen.Number(history.Held)} rows of earlier imports of {source} have more contacts and were kept, as of an export that holds only what changed. If it holds all contacts of its days, import it again with --holds all.",
                history.Held);
        }

        if (history.Kept > 0)
        {
            run.Warn(
                "KEPT",
                $"{run.Screen.Number(history.Kept)} rows of an earlier import of {source} are not in this one and were kept. Delete {history.Path} and import again if they are out of date.",
                history.Kept);
        }

        if (history.Corrected > 0)
        {
            run.Warn(
                "CORRECTED",
                $"{run.Screen.Number(history.Corrected)} rows of an earlier import of {source} said otherwise and were replaced: {run.Screen.Number(history.CorrectedBefore)} contacts before, {run.Screen.Number(history.CorrectedNow)} now. If that was another source, import it under a name of its own: --source NAME.",
                history.Corrected);
        }
    }

    private static string WordsOf(CommandRun run, FewerContacts fewer, ExportContent content)
    {
        var found = $"of {run.Screen.Number(fewer.Before)} contacts known before on {run.Screen.Number(fewer.Days)} days ({run.Screen.Days(fewer.Span.First, fewer.Span.Last)}) this export has {run.Screen.Number(fewer.Now)}";
        return content switch
        {
            ExportContent.Contacts => $"{found}: it was taken for one that holds only what changed.",
            ExportContent.ChangedContacts => $"{found}.",
            _ => $"{found}, which took their place. If it is not complete, import a complete one again.",
        };
    }
}
