using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Console.Commands;

/// <summary>What holds for all imports of a source: as earlier ones settled it, and after this one.</summary>
internal sealed record SettledSource(HistorySource Before, HistorySource After)
{
    private const string WayOut = "If earlier imports were wrong, add --replace: what they told goes, and this one takes its place. If this is another export, give it a source of its own: --source NAME.";

    /// <summary>Refuses what would put the same contacts into the history a second time, at other times or under other names.</summary>
    /// <param name="mayRename">Whether contacts are kept, and new names hold for all of them.</param>
    public void Require(bool mayRename)
    {
        if (Before.Zone is { } before && After.Zone is { } now && before.Id != now.Id && !before.HasSameRules(now))
        {
            throw CommandFailure.Usage($"earlier imports of {Before.Name} were read by the clock of {before.Id}, and this one would be by that of {now.Id}. {WayOut}");
        }

        if (!mayRename && After.QueueNames.FirstOrDefault(name => Before.QueueNames.TryGetValue(name.Key, out var other) && other != name.Value) is { Key: { } old, Value: var given })
        {
            throw CommandFailure.Usage($"earlier imports of {Before.Name} call the queue {old} {Before.QueueNames[old]}, and this one would call it {given}. {WayOut}");
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
}
