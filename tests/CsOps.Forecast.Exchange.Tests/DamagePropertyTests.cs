using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>What holds for every damaged file, in any format: each row is counted once, and nothing fails but by a clear error.</summary>
public class DamagePropertyTests
{
    private const int MostHits = 5;

    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 1);

    private static readonly string[] Bits =
        ["\n", "\r\n", "\"", ",", ";", "\t", "\0", "\uFEFF", "-", "0001-01-01 00:00:00", "9998-12-31 23:59:59", "1E+15", "99999999999999999999", "Queue", "2026-03-29 02:30:00", "æ", "'"];

    private static readonly (ImportProfile Profile, string Text)[] Files =
    [
        (MappingText.Parse(["queue=q", "time=from|to", "id=id", "handle=talk", "handle-from=from", "handle-to=to", "wait=wait", "wait-unit=clock", "handled=end=AGENT", "abandoned=end=HANG & wait>0", "skip=q=test"]),
            Repeat("q,id,from,to,talk,wait,end\n", i => $"\"A, {i % 3}\",{i % 15},2026-03-29 0{i % 5}:10:00,2026-03-29 0{i % 5}:20:00,{(i % 4 == 0 ? "" : "600")},0:00:{i + 10},{(i % 5 == 0 ? "HANG" : "AGENT")}\n")),
        (MappingText.Parse(["queue=a+b", "time=day+clock", "time-not-before=day+begin", "time-format=dd/MM/yyyy HH:mm", "minutes=15", "offered=o", "handled=h", "handle=t", "handle-mean=yes", "key=media", "decimal=,"]),
            Repeat("a;b;day;clock;begin;o;h;t;media\n", i => $"A;B{i % 2};25/10/2026;0{i % 4}:{15 * (i % 4):00};00:15;{i},5;{i};1.234,5;m{i % 3}\n")),
        (ProfileCatalog.Find("five9-call-log"),
            Repeat("CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,QUEUE WAIT TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,ABANDONED\n",
                i => $"30000{i},\"Mon, 02 Nov 2026 08:{10 + i}:00\",Main,Inbound,a@example.com,00:01:07,00:04:46,00:00:10,00:00:36,{i % 2}\n")),
        (ProfileCatalog.Find("genesys-wfm-history"),
            Repeat("Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions Handled,Total Handle Time (Seconds)\n",
                i => $"2026-11-02T08:{15 * (i % 4):00}:00Z,Billing,Voice,billing|||refunds,L{i % 7},{i},{i},{i * 100}\n")),
    ];

    private static Arbitrary<(int File, bool IsWide, (int Kind, int At, int Length, int Bit)[] Hits)> Damage { get; } = Arb.From(
        from file in Gen.Choose(0, Files.Length - 1)
        from wide in Gen.Choose(0, 3)
        from hits in Gen.ArrayOf(
            from kind in Gen.Choose(0, 4)
            from at in Gen.Choose(0, 999_999)
            from length in Gen.Choose(0, 40)
            from bit in Gen.Choose(0, 255)
            select (kind, at, length, bit))
        select (file, wide == 0, hits));

    [Fact]
    public void Every_row_of_a_damaged_file_is_counted_once_and_only_an_import_error_is_thrown()
    {
        var read = 0;

        Prop.ForAll(Damage, damage =>
        {
            var (profile, text) = Files[damage.File];
            var bytes = (damage.IsWide ? Encoding.Unicode : Encoding.UTF8).GetBytes(text);
            foreach (var hit in damage.Hits.Take(MostHits))
            {
                bytes = Hit(bytes, hit);
            }

            try
            {
                var result = new Importer(profile, Import.Copenhagen, _ => new MemoryStream(bytes)).Import(["test.csv"]);
                read++;
                return IsCountedOnce(result, profile.Rows);
            }
            catch (ImportException failure)
            {
                return failure.File == "test.csv";
            }
        }).Check(Seeded);

        Assert.True(read > 100, $"only {read} damaged files could be read");
    }

    private static bool IsCountedOnce(ImportResult result, RowKind rows)
    {
        var file = result.Files.Single();
        return file.Read == file.Accepted + file.Rejected + file.Duplicated
            && file.Rejected == file.Reasons.Values.Sum()
            && file.Rejected == result.Issues.Length
            && result.Issues.All(issue => issue.Line > 1 || rows == RowKind.Interval)
            && file.Folded <= file.Accepted
            && (rows == RowKind.Interval || file.Accepted == Import.Total(result, HistoryMeasure.Offered));
    }

    /// <summary>Overwrites, cuts out, repeats, puts in or cuts off.</summary>
    private static byte[] Hit(byte[] bytes, (int Kind, int At, int Length, int Bit) hit)
    {
        var at = bytes.Length == 0 ? 0 : hit.At % bytes.Length;
        var end = Math.Min(bytes.Length, at + hit.Length);
        return hit.Kind switch
        {
            0 when at < bytes.Length => [.. bytes[..at], (byte)hit.Bit, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Bits[hit.Bit % Bits.Length]), .. bytes[at..]],
            _ when hit.Length < 4 => bytes[..at],
            _ => bytes,
        };
    }

    private static string Repeat(string header, Func<int, string> row) => header + string.Concat(Enumerable.Range(0, 40).Select(row));
}
