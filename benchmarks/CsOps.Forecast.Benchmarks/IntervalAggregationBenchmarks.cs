using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;

namespace CsOps.Forecast.Benchmarks;

/// <summary>Ten million contacts as CSV bytes in memory, read and counted into half-hours of 50 queues on one thread.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
public class IntervalAggregationBenchmarks
{
    private const int Queues = 50;
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private byte[] _csv = [];

    [Params(10_000_000)]
    public int Contacts { get; set; }

    [GlobalSetup]
    public void MakeLog()
    {
        var random = new Random(20261025);
        using var stream = new MemoryStream(Contacts * 64);
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            writer.Write("id,queue,arrival,outcome,wait,handle\n");
            var at = new DateTime(2025, 1, 1);
            for (var i = 0; i < Contacts; i++)
            {
                at = at.AddSeconds(random.Next(6));
                var outcome = random.Next(10) == 0 ? "HANG" : "AGENT";
                writer.Write($"{300000000000 + i},queue {random.Next(Queues)},{at:yyyy-MM-dd HH:mm:ss},{outcome},{random.Next(120)},{random.Next(30, 900)}\n");
            }
        }

        _csv = stream.ToArray();
    }

    /// <summary>Lines cut into strings and grouped in a dictionary, without ids, zones or counts of what was rejected.</summary>
    [Benchmark(Baseline = true)]
    public int SplitAndGroup()
    {
        var groups = new Dictionary<(string Queue, DateTime Start), (int Offered, int Handled, double Handle, double Wait)>();
        using var reader = new StreamReader(new MemoryStream(_csv));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var at = DateTime.ParseExact(cells[2], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var key = (cells[1], new DateTime(at.Ticks - (at.Ticks % TimeSpan.FromMinutes(30).Ticks)));
            var (offered, handled, handle, wait) = groups.GetValueOrDefault(key);
            var isHandled = cells[3] == "AGENT";
            groups[key] = (
                offered + 1,
                handled + (isHandled ? 1 : 0),
                handle + (isHandled ? double.Parse(cells[5], CultureInfo.InvariantCulture) : 0),
                wait + (isHandled ? double.Parse(cells[4], CultureInfo.InvariantCulture) : 0));
        }

        return groups.Count;
    }

    /// <summary>The importer as users call it: local time to instants, outcomes, handle and wait time; ids are not looked at.</summary>
    [Benchmark]
    public long Import() => Run([]);

    /// <summary>The same, and repeated contacts found by id.</summary>
    [Benchmark]
    public long ImportWithIds() => Run(["id=id"]);

    private long Run(string[] more)
    {
        var mapping = MappingText.Parse(
        [
            "queue=queue", "time=arrival", "time-format=yyyy-MM-dd HH:mm:ss", "handle=handle", "wait=wait", "handled=outcome=AGENT", "abandoned=outcome=HANG", .. more,
        ]);
        var options = new ImportOptions { CentreZone = Copenhagen, FileZone = Copenhagen };
        return new Importer(mapping, options, _ => new MemoryStream(_csv)).Import(["log.csv"]).Files[0].Accepted;
    }
}
