using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Files;

/// <summary>Puts rosters in their place in a plan's folder; the one that was there, with what planners changed in it, is kept as <c>versions/roster.vN.csv</c>.</summary>
public static class RosterVersions
{
    /// <summary>Writes a roster in place of the one that is there.</summary>
    /// <param name="folder">The plan's folder, made where it is absent.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="agents">The agents, for their names.</param>
    /// <param name="zone">The centre's zone.</param>
    /// <returns>The files written with their rows: the version kept, where there was another roster, and the roster.</returns>
    public static IReadOnlyList<(string Path, long? Rows)> Replace(string folder, Roster roster, IEnumerable<Agent> agents, TimeZoneInfo zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(roster);
        using var memory = new MemoryStream();
        RosterFile.Write(roster, agents, zone, memory);
        var bytes = memory.ToArray();
        var path = Path.Combine(folder, PlanFiles.Roster);
        var kept = Keep(folder, bytes);
        AtomicFile.Write(path, stream => stream.Write(bytes));
        (string, long?) written = (path, roster.Shifts.Sum(shift => (long)shift.Activities().Count()));
        return kept is null ? [written] : [(kept, null), written];
    }

    /// <summary>Takes the roster away; it is kept as a version.</summary>
    /// <param name="folder">The plan's folder.</param>
    /// <returns>The version; null where there was no roster.</returns>
    public static string? Remove(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var kept = Keep(folder, []);
        File.Delete(Path.Combine(folder, PlanFiles.Roster));
        return kept;
    }

    /// <summary>Keeps the roster that is there, unless it is the same as the one to come, or is kept already.</summary>
    private static string? Keep(string folder, ReadOnlySpan<byte> coming)
    {
        var path = Path.Combine(folder, PlanFiles.Roster);
        if (!File.Exists(path))
        {
            return null;
        }

        var current = File.ReadAllBytes(path);
        if (coming.SequenceEqual(current))
        {
            return null;
        }

        for (var number = 0; ; number++)
        {
            var version = FileOf(folder, number);
            if (!File.Exists(version))
            {
                AtomicFile.Write(version, stream => stream.Write(current));
                return version;
            }

            if (current.AsSpan().SequenceEqual(File.ReadAllBytes(version)))
            {
                return version;
            }
        }
    }

    private static string FileOf(string folder, int number) => Path.Combine(folder, "versions", string.Create(CultureInfo.InvariantCulture, $"roster.v{number}.csv"));
}
