using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Performance.Tickets;

namespace CsOps.Forecast.Console.Commands;

/// <summary>Ticket exports that say who handled the tickets of answers and evaluations.</summary>
/// <param name="What">What is about the tickets, in the plural.</param>
/// <param name="Files">The exports.</param>
/// <param name="Format">Their format; null where it is found by the header.</param>
/// <param name="QueueNames">Other names of queues.</param>
internal sealed record TicketFiles(string What, string[] Files, string? Format, ImmutableDictionary<string, string> QueueNames)
{
    /// <summary>What the exports tell of tickets; it is warned of exports that know none of them, and of ids that several systems have.</summary>
    /// <param name="run">The run, which warns.</param>
    /// <param name="known">The centre's queues and people.</param>
    /// <param name="tickets">The tickets of the answers or evaluations whose agent or queue the centre does not know; null for one that does not tell its ticket either.</param>
    public List<TicketOwner> Owners(CommandRun run, CentreNames known, IReadOnlyCollection<string?> tickets)
    {
        var queues = known.Centre.Queues.Select(queue => KeyValuePair.Create(queue.Name, queue.Name)).ToImmutableDictionary(StringComparer.Ordinal).SetItems(QueueNames);
        var options = new ImportOptions { CentreZone = known.Centre.Zone, QueueNames = queues };
        var owners = new List<TicketOwner>();
        foreach (var file in Files)
        {
            var profile = Format is { } format
                ? ProfileCatalog.Find(format)
                : ProfileCatalog.Detect(file) ?? throw CommandFailure.BadData($"{file}: the header is of no format that is known. Name one with --format, or a profile file that names the agent's column.");
            var log = TicketLog.Open(file, profile, options, tickets.OfType<string>(), known.People, run.Cancellation);
            run.Read(file, log.Sha256, log.Read);
            if (log.Broken > 0)
            {
                run.Warn("BROKEN-ROWS", string.Create(CultureInfo.InvariantCulture, $"{file}: rows that are not whole, and were passed over: {log.Broken}"), log.Broken);
            }

            if (log.Owners.IsEmpty && tickets.Count > 0)
            {
                run.Warn(
                    "NO-TICKETS",
                    $"{file} ({profile.Id}): of {run.Screen.Number(tickets.Count)} {What} whose agent or queue the centre does not know, 0 found their ticket in its {run.Screen.Number(log.Read)} rows. Is it the export of the system that gave the tickets their ids, and of their days?",
                    tickets.Count);
            }

            owners.AddRange(log.Owners);
        }

        WarnOfContested(run, owners);
        return owners;
    }

    private void WarnOfContested(CommandRun run, List<TicketOwner> owners)
    {
        if (TicketOwners.Contested(owners) is { IsEmpty: false } contested)
        {
            run.Warn(
                "CONTESTED",
                $"tickets that several systems have with other agents or queues: {run.Screen.Number(contested.Length)}, the first {contested[0]}; only {What} that came from one of these systems find theirs",
                contested.Length);
        }
    }
}
