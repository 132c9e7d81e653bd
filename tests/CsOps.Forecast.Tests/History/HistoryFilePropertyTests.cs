using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.History;

/// <summary>Whatever histories are written, reading them gives them back: names, intervals, gaps and every digit.</summary>
public class HistoryFilePropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(7, 1);
    private static readonly double[] Odd = [double.NaN, 0, 1, 0.1, 1 / 3.0, 1e-300, 1e15, 123_456_789_012_345_678, double.MaxValue, double.Epsilon];
    private static readonly string[] Zones = ["UTC", "Europe/Copenhagen", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe"];

    private static Arbitrary<(string[] Names, int Zone, int Minutes, int Start, double[] Values)> Histories { get; } = Arb.From(
        from names in Gen.NonEmptyListOf(Gen.NonEmptyListOf(Gen.Elements('A', 'ø', 'é', '한', '=', '+', '-', '@', '\'', '"', ',', ';', '\n', '#')))
        from zone in Gen.Choose(0, Zones.Length - 1)
        from minutes in Gen.Elements(15, 30, 60)
        from start in Gen.Choose(0, 40_000)
        from values in Gen.NonEmptyListOf(Gen.Elements(Odd))
        select (names.Select(n => new string([.. n]).Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToArray(), zone, minutes, start, values.ToArray()));

    [Fact]
    public void Read_of_any_histories_written_gives_them_back()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("h.csv");

        Prop.ForAll(Histories, given =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[given.Zone]);
            var written = given.Names.Select((name, n) => History(name, zone, given.Minutes, given.Start + n, given.Values)).ToList();

            HistoryFile.Write(file, written, zone);
            var reading = HistoryFile.Read([file], zone, TimeSpan.FromMinutes(given.Minutes));

            return reading.Issues.IsEmpty && written.Zip(reading.Queues, AreSame).All(same => same) && reading.Queues.Length == written.Count;
        }).Check(Seeded);
    }

    /// <summary>A history whose first and last interval are observed, since a file does not tell of what nobody saw.</summary>
    private static QueueHistory History(string name, TimeZoneInfo zone, int minutes, int start, double[] values)
    {
        var length = TimeSpan.FromMinutes(minutes);
        var first = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) - zone.BaseUtcOffset + (start % 20_000 * length);
        var grid = new IntervalGrid(first, length, values.Length + 2);
        double[] offered = [1, .. values, 2];
        return QueueHistory.Create(name, grid, Enum.GetValues<HistoryMeasure>().ToDictionary(m => m, m => m == HistoryMeasure.Offered ? offered : [.. offered.Reverse()]));
    }

    private static bool AreSame(QueueHistory a, QueueHistory b) =>
        a.Queue == b.Queue && a.Grid == b.Grid && Array.TrueForAll(Enum.GetValues<HistoryMeasure>(), m => a.Values(m).SequenceEqual(b.Values(m)));
}
