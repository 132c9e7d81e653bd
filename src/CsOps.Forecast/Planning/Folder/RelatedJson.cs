using System.Collections.Immutable;
using CsOps.Forecast.History.Related;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads what a queue has to do with others: which it is like, which it took over, which it was split off.</summary>
internal static class RelatedJson
{
    private const string SimilarTo = "similarTo";
    private const string MergedFrom = "mergedFrom";
    private const string SplitFrom = "splitFrom";

    /// <summary>The stated level of a queue that borrows its shape.</summary>
    public static double? ExpectedPerWeek(SettingsGroup group)
    {
        if (group.Optional("expectedPerWeek") is not { } place)
        {
            return null;
        }

        var contacts = (double)place.AsNumber(number => number is > 0 and <= 1_000_000_000, "a number of contacts over 0 and at most 1,000,000,000");
        return group.Optional(SimilarTo) is not null
            ? contacts
            : throw place.Error($"a level alone is no forecast; give \"{SimilarTo}\" too, the queue whose shape of week and day is borrowed.");
    }

    /// <summary>Which queues it took over.</summary>
    public static QueueMerge? Merge(SettingsGroup group)
    {
        const string on = "mergedOn";
        var (from, date) = (group.Optional(MergedFrom), group.Optional(on));
        if (from is null)
        {
            return date is null ? null : throw date.Error($"which queues were merged is not said; give \"{MergedFrom}\", a list of their names.");
        }

        ImmutableArray<string> names = [.. from.AsList().Select(name => name.AsText())];
        return names.IsEmpty ? throw from.Unexpected("a list of at least one name")
            : names.Distinct(StringComparer.Ordinal).Count() < names.Length ? throw from.Error("a queue is named twice.")
            : new QueueMerge(names, Date(date ?? throw from.Error($"when they were merged is not said; give \"{on}\", for example \"2026-09-01\".")));
    }

    /// <summary>Which queue it was split off.</summary>
    public static QueueSplit? Split(SettingsGroup group)
    {
        if (group.Optional(SplitFrom) is not { } place)
        {
            return null;
        }

        var split = place.AsGroup();
        var share = (double?)split.Optional("share")?.AsNumber(number => number is > 0 and < 1, "a fraction over 0 and under 1 (30 % is 0.3)");
        var read = new QueueSplit(split.Required("queue").AsText(), Date(split.Required("on")), share);
        split.Close();
        return read;
    }

    /// <summary>Whether the queues that are named exist where they must.</summary>
    /// <exception cref="Forecast.Files.ImportException">One does not, or a queue names itself.</exception>
    public static void Check(Setting list, ImmutableArray<QueueSettings> queues)
    {
        foreach (var (place, queue) in list.Items.Zip(queues))
        {
            var group = place.AsGroup();
            if (group.Optional(SimilarTo) is { } similar && (queue.SimilarTo == queue.Name || !Exists(queue.SimilarTo!)))
            {
                throw similar.Error($"there is no other queue \"{queue.SimilarTo}\".{SettingsGroup.Maybe(queue.SimilarTo!, queues.Select(q => q.Name))}");
            }

            if (queue.SplitFrom is { } split && (split.Queue == queue.Name || !Exists(split.Queue)))
            {
                throw group.Optional(SplitFrom)!.Error($"there is no other queue \"{split.Queue}\".{SettingsGroup.Maybe(split.Queue, queues.Select(q => q.Name))}");
            }

            if (queue.MergedFrom?.Queues.Contains(queue.Name, StringComparer.Ordinal) == true)
            {
                throw group.Optional(MergedFrom)!.Error("the queue's own history is in it anyway; expected the names of others.");
            }

            if (queue.MergedFrom is not null && queue.SplitFrom is not null)
            {
                throw group.Optional(SplitFrom)!.Error($"a queue is either merged from others or split off one; \"{MergedFrom}\" is given too.");
            }
        }

        bool Exists(string name) => queues.Any(queue => queue.Name == name);
    }

    private static DateOnly Date(Setting place) => place.As(LocalMoment.TryParseDate, "a date such as \"2026-11-02\"");
}
