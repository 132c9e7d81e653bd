using System.Text;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>The damages that exports suffer on their way: cut off, columns swapped, encoded anew, put through a spreadsheet.</summary>
internal static class SampleDamages
{
    private const string Injected = "=HYPERLINK(\"http://example.org\",\"x\")";

    private static readonly Func<DamagedSample, Random, DamagedSample>[] OfTables =
    [
        (sample, random) => sample.SwapColumns(random),
        (sample, random) => sample.SwapRows(random),
        (sample, _) => sample.TenfoldColumns(),
        (sample, random) => sample.Put(Injected, random),
        (sample, random) => sample.Put("#REF!", random),
        (sample, random) => sample.Put("", random),
        (sample, random) => sample.DelimitedBy(";,\t|"[random.Next(4)], every: 1),
        (sample, random) => sample.DelimitedBy(";,\t|"[random.Next(4)], every: 3),
        (sample, _) => sample.In(Encoding.Unicode),
        (sample, _) => sample.In(Encoding.BigEndianUnicode),
        (sample, _) => sample.In(Encoding.Latin1),
        (sample, random) => sample.Cut(random),
        (sample, random) => sample.AsWorkbook(merged: 2 + random.Next(3), formulas: 0, random),
        (sample, random) => sample.AsWorkbook(merged: 0, formulas: 3, random),
        (sample, random) => sample.AsWorkbook(merged: 0, formulas: 0, random).Cut(random),
    ];

    private static readonly Func<DamagedSample, Random, DamagedSample>[] OfDocuments =
    [
        (sample, random) => sample.Cut(random),
        (sample, _) => sample.In(Encoding.Unicode),
        (sample, _) => sample.In(Encoding.Latin1),
        (sample, random) => sample.Overwrite(random),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Func<DamagedSample, Random, DamagedSample>> All => OfTables.Concat(OfDocuments);

    /// <summary>Those that can happen to a sample.</summary>
    public static Func<DamagedSample, Random, DamagedSample>[] Of(DamagedSample sample) => sample.IsTable ? OfTables : OfDocuments;
}
