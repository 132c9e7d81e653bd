using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>Tells what of earlier imports of records was replaced by something else.</summary>
internal static class ReplacedRecords
{
    /// <summary>Warns of values that were replaced, and of queues whose names the centre does not have any more.</summary>
    /// <param name="run">The run.</param>
    /// <param name="centre">The centre; null where it has no settings yet.</param>
    /// <param name="names">The new names of queues that this import was given.</param>
    /// <param name="kind">What the records are about.</param>
    /// <param name="changes">What became of the centre's file.</param>
    public static void Tell(CommandRun run, Centre? centre, ImmutableDictionary<string, string> names, RecordKind kind, RecordChanges changes)
    {
        var file = Path.GetFileName(changes.Path);
        var measure = RecordSchema.Of(kind).Columns.FirstOrDefault(column => column.IsMeasure)?.Name;
        var values = changes.Replaced.Where(cell => cell.Column == measure).ToList();
        if (values.Count > 0)
        {
            run.Warn(
                "CORRECTED",
                $"{file}: rows of earlier imports that had another {measure}, and were replaced: {run.Screen.Number(values.Count)}; the first, {values[0].Row}: {values[0].Before} before, {values[0].Now} now",
                values.Count);
        }

        bool IsMeant(string queue) => names.ContainsValue(queue) || centre?.Queues.Any(own => own.Name == queue) == true;
        foreach (var renamed in changes.Replaced.Where(cell => cell.Column == "queue" && !IsMeant(cell.Now)).GroupBy(cell => (cell.Before, cell.Now)))
        {
            var (before, now) = renamed.Key;
            run.Warn(
                "QUEUE_CHANGED",
                $"{file}: rows whose queue was {before} and is {now} now: {run.Screen.Number(renamed.Count())}; to keep the name, import again with --rename {now}={before}, which holds for later imports too",
                renamed.Count());
        }
    }
}
