using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>Damaged variants of the systems' samples: nothing crashes, and no row is lost without a word.</summary>
public sealed class DamagedSampleTests
{
    private const int LeastVariants = 200;

    private static readonly (string Format, string Sample)[] Samples =
    [
        ("zendesk-tickets", "zendesk_tickets_export.csv"),
        ("five9-call-log", "five9_call_log.csv"),
        ("five9-acd-queue", "five9_acd_queue.csv"),
        ("genesys-wfm-history", "genesys_wfm_historical_import.csv"),
        ("genesys-queue-performance", "genesys_queue_performance.csv"),
        ("salesforce-cases", "salesforce_case_report.csv"),
        ("hubspot-tickets", "hubspot_tickets.csv"),
        ("freshdesk-tickets", "freshdesk_tickets.csv"),
        ("jira-service-management", "jira_service_management.csv"),
        ("jira-service-management", "jira_service_management_es.csv"),
        ("nice-cxone-contacts", "nice_cxone_contacts_datadownload.csv"),
        ("nice-iex-queue", "nice_iex_ct_queue_export.txt"),
        ("email-log", "io_email_queue_log.csv"),
        ("verint-queue-interval", "verint_queue_interval.csv"),
        ("calabrio-queue-statistics", "calabrio_queue_statistics.csv"),
        ("zendesk-api-tickets", "zendesk_incremental_tickets.json"),
        ("salesforce-api-cases", "salesforce_case_soql.json"),
        ("genesys-aggregates", "genesys_conversation_aggregates.json"),
        ("ringcentral-queue-stats", "ringcentral_agg_queue_stats.json"),
    ];

    [Fact]
    public void Every_row_of_a_damaged_sample_is_accepted_or_rejected_with_a_reason()
    {
        var folder = SharedData.Require("formats", "samples");
        var whole = new Dictionary<string, long>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var refused = 0;
        var done = new List<(string Name, int Damage)>();
        foreach (var (format, name, damage) in Samples.SelectMany(one => SampleDamages.Of(DamagedSample.Of(Path.Combine(folder, one.Sample))).Select((_, damage) => (one.Format, one.Sample, damage))))
        {
            var v = done.Count;
            done.Add((name, damage));
            var sample = DamagedSample.Of(Path.Combine(folder, name));
            var damaged = SampleDamages.Of(sample)[damage](sample, new Random(v));
            var rows = whole.TryGetValue(name, out var known) ? known : whole[name] = Read(format, sample.ToBytes()).Files[0].Read;
            try
            {
                var result = Read(format, damaged.ToBytes());
                var file = result.Files[0];
                if (file.Read != file.Accepted + file.Rejected + file.Duplicated || file.Rejected != result.Issues.Length || result.Issues.Any(issue => issue.Message.Length == 0 || issue.Reason.Length == 0))
                {
                    wrong.Add($"variant {v} of {name}, damage {damage}: rows are not all told of");
                }

                if (damaged.KeepsRows ? file.Read != rows : file.Read > rows + damaged.MoreRows || file.Accepted > rows || file.Read < damaged.LeastShare * rows - 1)
                {
                    wrong.Add($"variant {v} of {name}, damage {damage}: {file.Read} rows read of {rows}");
                }

                if (result.Issues.Any(issue => issue.Message.Contains("example", StringComparison.Ordinal)))
                {
                    wrong.Add($"variant {v} of {name}, damage {damage}: a message shows what a customer wrote");
                }
            }
            catch (ImportException whyNot) when (whyNot.Problem.Length > 10)
            {
                refused++;
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(refused, 1, done.Count / 3);
        Assert.True(done.Count >= LeastVariants);
        Assert.All(SampleDamages.All, damage => Assert.Contains(done, one => SampleDamages.Of(DamagedSample.Of(Path.Combine(folder, one.Name)))[one.Damage] == damage));
    }

    private static ImportResult Read(string format, byte[] bytes) =>
        new Importer(ProfileCatalog.Find(format), Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(30) }, _ => new MemoryStream(bytes)).Import(["sample"]);
}
