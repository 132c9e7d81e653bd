using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads which queues' idle time a ticket queue fills.</summary>
internal static class BlendingJson
{
    private const string Name = "fillsIdleTimeOf";

    /// <summary>The names, as given.</summary>
    public static ImmutableArray<string> Queues(SettingsGroup group, Channel channel) => group.Optional(Name) is not { } place ? []
        : channel == Channel.Ticket ? [.. place.AsList().Select(name => name.AsText())]
        : throw place.Error("only a ticket queue fills the idle time of others: its customers do not wait on the line.");

    /// <summary>The fraction of the idle time that is lost; it has no default where idle time is filled.</summary>
    public static double Lost(SettingsGroup group)
    {
        const string lost = "idleTimeLost";
        var place = group.Optional(lost);
        if (group.Optional(Name) is { } filled && place is null)
        {
            throw filled.Error($"how much of the idle time is lost by going back and forth is not said; give \"{lost}\", for example 0.3.");
        }

        return (double)(place?.AsNumber(share => share is >= 0 and < 1, "a fraction from 0 up to, not including, 1 (30 % is 0.3)") ?? 0);
    }

    /// <summary>Whether the queues that are named exist, are answered at once, and are named once.</summary>
    /// <exception cref="ImportException">One is not.</exception>
    public static void Check(Setting list, ImmutableArray<QueueSettings> queues)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in list.Items)
        {
            foreach (var name in place.AsGroup().List(Name))
            {
                var queue = queues.FirstOrDefault(q => string.Equals(q.Name, name.Text, StringComparison.Ordinal));
                if (queue is null || queue.Channel == Channel.Ticket)
                {
                    throw name.Error($"there is no voice or chat queue \"{name.Text}\".");
                }

                if (!named.Add(name.Text))
                {
                    throw name.Error($"the idle time of \"{name.Text}\" is filled already.");
                }
            }
        }
    }
}
