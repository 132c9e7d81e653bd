using System.Collections.Immutable;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads the queues of <c>centre.json</c>.</summary>
internal static class QueuesJson
{
    private static readonly ServiceLevelTarget Usual = new(0.8, TimeSpan.FromSeconds(20));

    /// <summary>The queues, at least one and each name once, closed on the holidays where they say so.</summary>
    public static ImmutableArray<QueueSettings> Queues(Setting list, HolidayCalendar holidays)
    {
        var names = UniqueNames.Of(list.AsList(), "name");
        if (names.IsEmpty)
        {
            throw list.Error("there is no queue; expected at least one.");
        }

        ImmutableArray<QueueSettings> queues = [.. list.Items.Select(q => Queue(q, holidays))];
        BlendingJson.Check(list, queues);
        RelatedJson.Check(list, queues);
        return queues;
    }

    private static QueueSettings Queue(Setting place, HolidayCalendar holidays)
    {
        var group = place.AsGroup();
        var channel = group.Required("channel").As(ChannelOf, "voice, chat or ticket");
        var closedOnHolidays = group.Optional("closedOnHolidays")?.AsBoolean() ?? false;
        var queue = new QueueSettings
        {
            Name = group.Required("name").AsText(),
            Channel = channel,
            OpeningHours = HoursJson.Read(group.Required("open")) with { ClosedDates = closedOnHolidays ? [.. holidays.Holidays.Select(h => h.Key)] : [] },
            Target = Target(group, channel),
            Concurrency = group.Optional("concurrency") is { } concurrency ? Concurrency(concurrency, channel) : 1,
            Patience = Patience(group, channel),
            FillsIdleTimeOf = BlendingJson.Queues(group, channel),
            IdleTimeLost = BlendingJson.Lost(group),
            OpeningBacklog = OpeningBacklog(group, channel),
            SimilarTo = group.Optional("similarTo")?.AsText(),
            ExpectedPerWeek = RelatedJson.ExpectedPerWeek(group),
            MergedFrom = RelatedJson.Merge(group),
            SplitFrom = RelatedJson.Split(group),
            HandleSeconds = (double?)group.Optional("handleSeconds")?.AsNumber(s => s > 0, "a number of seconds over 0"),
        };
        var arrivals = group.Optional("arrivals") is { } hours ? HoursJson.Read(hours) : channel == Channel.Ticket ? OpeningHours.Always : null;
        group.Close();
        return arrivals is null ? queue : queue with { ArrivalHours = arrivals };
    }

    private static decimal Concurrency(Setting place, Channel channel) => channel == Channel.Voice
        ? place.AsNumber(c => c == 1, "1, since a voice queue's agent talks to one customer at a time")
        : place.AsNumber(c => c >= 1, "a number of contacts at once, 1 or more");

    private static TimeSpan? Patience(SettingsGroup group, Channel channel)
    {
        if (group.Optional("patience") is not { } place)
        {
            return null;
        }

        if (channel == Channel.Ticket)
        {
            throw place.Error("a ticket queue has no patience: nobody waits on the line for a ticket.");
        }

        var patience = place.As(DurationText.TryParse, DurationText.Expected);
        return patience > TimeSpan.Zero ? patience : throw place.Unexpected("a mean patience above zero, for example \"3m\"");
    }

    private static double? OpeningBacklog(SettingsGroup group, Channel channel) => group.Optional("openingBacklog") switch
    {
        null => null,
        { } place when channel != Channel.Ticket => throw place.Error("only a ticket queue has a backlog: nobody waits on the line overnight."),
        { } place => (double)place.AsNumber(contacts => contacts is >= 0 and <= QueueSettings.MostOpeningBacklog, "a number of contacts from 0 to 100,000,000"),
    };

    private static StaffingTarget Target(SettingsGroup group, Channel channel)
    {
        var level = group.Optional("serviceLevel")?.As(ServiceLevelTarget.TryParse, ServiceLevelTarget.Expected);
        var answer = group.Optional("averageSpeedOfAnswer")?.As(DurationText.TryParse, DurationText.Expected);
        if (channel == Channel.Ticket && level is null)
        {
            throw group.Place.Error("a ticket queue needs a \"serviceLevel\", for example \"90/8h\" (90 % within 8 hours).");
        }

        if (channel == Channel.Ticket && level is { } asked && asked.AcceptableWait <= TimeSpan.Zero)
        {
            throw group.Optional("serviceLevel")!.Unexpected("an acceptable wait above zero: a ticket that comes while nobody works has to wait");
        }

        // Who names another target does not want the usual one besides.
        return new StaffingTarget
        {
            ServiceLevel = level ?? (answer is null ? Usual : null),
            Definition = group.Optional("serviceLevelDefinition")?.As(ServiceLevelDefinitions.TryParse, ServiceLevelDefinitions.Expected) ?? default,
            AverageSpeedOfAnswer = answer,
            MaxOccupancy = group.Optional("maxOccupancy")?.AsNumber(o => o is > 0 and <= 1, "a fraction over 0 and at most 1 (85 % is 0.85)"),
            MaxAbandonment = MaxAbandonment(group),
            Chance = (double?)group.Optional("chance")?.AsNumber(c => c is > 0 and < 1, "a probability over 0 and under 1 (90 % is 0.9)"),
        };
    }

    private static double? MaxAbandonment(SettingsGroup group)
    {
        if (group.Optional("maxAbandonment") is not { } place)
        {
            return null;
        }

        var most = place.AsNumber(a => a is > 0 and < 1, "a fraction over 0 and under 1 (5 % is 0.05)");
        return group.Optional("patience") is not null
            ? (double)most
            : throw place.Error("without a \"patience\" nobody abandons; give it too, for example \"patience\": \"3m\".");
    }

    private static Channel? ChannelOf(string text) => text switch
    {
        "voice" => Channel.Voice,
        "chat" => Channel.Chat,
        "ticket" => Channel.Ticket,
        _ => null,
    };
}
