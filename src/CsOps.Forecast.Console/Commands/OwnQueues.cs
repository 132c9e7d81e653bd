using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;

namespace CsOps.Forecast.Console.Commands;

/// <summary>Tells a centre's own queues, and those that they were made of, from others in its history.</summary>
internal static class OwnQueues
{
    private const int MostNamed = 5;

    /// <summary>The histories of the centre's own queues; all where none is of its own.</summary>
    public static IReadOnlyList<QueueHistory> Of(Centre centre, IReadOnlyList<QueueHistory> histories)
    {
        var names = NamesOf(centre);
        List<QueueHistory> own = [.. histories.Where(history => names.Contains(history.Queue))];
        return own.Count > 0 ? own : histories;
    }

    /// <summary>Warns of imported queues that the centre does not have, which no plan will use.</summary>
    public static void WarnOfOthers(CommandRun run, Centre centre, IEnumerable<QueueHistory> imported)
    {
        var names = NamesOf(centre);
        var others = imported.Select(history => history.Queue).Where(name => !names.Contains(name)).ToList();
        if (others.Count > 0)
        {
            run.Warn(
                "UNKNOWN_QUEUE",
                $"centre.json has no queue {string.Join(", ", others.Take(MostNamed).Select(name => $"'{name}'"))}{(others.Count > MostNamed ? ", …" : "")}; it has {string.Join(", ", centre.Queues.Select(queue => queue.Name))}. Plans leave out what it does not have: give the names it has with --rename OLD=NEW, or add the queues to centre.json.",
                others.Count);
        }
    }

    /// <summary>Warns of new names that no queue got, since none has the old one.</summary>
    public static void WarnOfUnusedNames(CommandRun run, IReadOnlyDictionary<string, string> names, IReadOnlyCollection<QueueHistory> imported)
    {
        var unused = names.Where(name => imported.All(history => history.Queue != name.Value)).Select(name => $"'{name.Key}'").Order(StringComparer.Ordinal).ToList();
        if (unused.Count > 0)
        {
            run.Warn("NOT_RENAMED", $"--rename: the files have no queue {string.Join(", ", unused)}; they have {string.Join(", ", imported.Take(MostNamed).Select(history => $"'{history.Queue}'"))}{(imported.Count > MostNamed ? ", …" : "")}.", unused.Count);
        }
    }

    private static HashSet<string> NamesOf(Centre centre) =>
        centre.Queues.SelectMany(queue => (IEnumerable<string>)[queue.Name, .. queue.MergedFrom?.Queues ?? []]).ToHashSet(StringComparer.Ordinal);
}
