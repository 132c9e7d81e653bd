using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>What holds for all imports of a source: as earlier ones settled it, and after this one.</summary>
internal sealed record SettledSource(HistorySource Before, HistorySource After)
{
    private const string WayOut = "If earlier imports were wrong, import all of their days again with --replace. If this is another export, give it a source of its own: --source NAME.";

    /// <summary>Refuses what would put the same contacts into the history a second time, at other times or under other names.</summary>
    /// <param name="isKnown">Whether there were earlier imports.</param>
    /// <param name="known">The queues that they have, by the names they got; none where contacts are kept, since new names hold for all of these.</param>
    public void Require(bool isKnown, IReadOnlyCollection<string> known)
    {
        if (Before.Zone is { } before && After.Zone is { } now && IsAnother(before, now))
        {
            throw CommandFailure.Usage($"earlier imports of {Before.Name} were read by the clock of {before.Id}, and this one would be by that of {now.Id}. {WayOut}");
        }

        if (isKnown && Before.Queue != After.Queue)
        {
            throw CommandFailure.Usage($"earlier imports of {Before.Name} call {QueuesOf(Before)}, and this one would call them {(After.Queue is { } name ? $"'{name}'" : "by their own names")}. {WayOut}");
        }

        foreach (var (old, given) in After.QueueNames)
        {
            var earlier = Before.QueueNames.GetValueOrDefault(old, old);
            if (earlier != given && known.Contains(earlier, StringComparer.Ordinal))
            {
                throw CommandFailure.Usage($"earlier imports of {Before.Name} call the queue {old} '{earlier}', and this one would call it '{given}'. {WayOut}");
            }
        }
    }

    /// <summary>What is to be remembered: of the new names those that a queue got.</summary>
    /// <param name="namesGiven">The new names that the user gave this time.</param>
    /// <param name="queues">The queues that came of it.</param>
    public HistorySource Remembered(IReadOnlyDictionary<string, string> namesGiven, IReadOnlyCollection<QueueHistory> queues) => After with
    {
        QueueNames = After.QueueNames.RemoveRange(namesGiven.Where(name => !Before.QueueNames.ContainsKey(name.Key) && queues.All(queue => queue.Queue != name.Value)).Select(name => name.Key)),
    };

    /// <summary>Warns of a vendor's default for the clock that is not the centre's, the first time: nobody said so.</summary>
    public void WarnOfClock(CommandRun run, ImportProfile profile, Centre? centre, bool isZoneGiven)
    {
        if (!isZoneGiven && Before.Zone is null && profile.TakesZone && profile.FindZone() is { } zone && centre is not null && IsAnother(zone, centre.Zone))
        {
            run.Warn("CLOCK", $"times were read by the clock of {zone.Id}, the vendor's default, and the centre's is {centre.Zone.Id}. If the account is set to another, import again with --tz ZONE --replace.");
        }
    }

    /// <summary>What of this import is as earlier ones settled it, and what plans make of it.</summary>
    /// <param name="profile">The format.</param>
    /// <param name="isZoneGiven">Whether the user named the zone this time.</param>
    /// <param name="namesGiven">The new names that the user gave this time.</param>
    public IEnumerable<string> Remarks(ImportProfile profile, bool isZoneGiven, IReadOnlyDictionary<string, string> namesGiven)
    {
        if (profile.TakesZone && !isZoneGiven && Before.Zone is { } zone)
        {
            yield return $"Times were read by the clock of {zone.Id}, as in earlier imports of {Before.Name}.";
        }

        if (Before.Queue is { } queue && queue == After.Queue)
        {
            yield return $"All is of the queue {queue}, as in earlier imports of {Before.Name}.";
        }

        var names = Before.QueueNames.Where(name => !namesGiven.ContainsKey(name.Key)).Select(name => $"{name.Key}={name.Value}").ToList();
        if (names.Count > 0)
        {
            yield return $"Queues are called as in earlier imports of {Before.Name}: {string.Join(", ", names)}.";
        }

        if (After.Adds)
        {
            yield return $"Plans add the contacts of {After.Name} to those that other sources have of the same queue and interval.";
        }
    }

    private static string QueuesOf(HistorySource source) => source.Queue is { } queue ? $"all queues '{queue}'" : "queues by their own names";

    private static bool IsAnother(TimeZoneInfo zone, TimeZoneInfo other) => zone.Id != other.Id && !zone.HasSameRules(other);
}
