using System.Collections.Concurrent;

namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>What R's forecast package answers on small series: <c>Oracles/Forecasting</c>, whose README defines every column.</summary>
internal static class RecordedForecasts
{
    public const string Folder = "Forecasting";

    private static readonly ConcurrentDictionary<string, List<Dictionary<string, string>>> Files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ILookup<string, Dictionary<string, string>>> ByCase = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, RecordedSeries> AllSeries = new(StringComparer.Ordinal);

    /// <summary>The cases of a kind: ets, theta, arima, stl, mstl, stlf, intermittent.</summary>
    public static IReadOnlyList<RecordedCase> Cases(string kind) =>
        [.. Rows($"{kind}_cases.csv").Select(row => new RecordedCase(kind, row))];

    /// <summary>One case by its name.</summary>
    public static RecordedCase Case(string kind, string name) => Cases(kind).Single(found => found.Name == name);

    /// <summary>A series by its name.</summary>
    public static RecordedSeries Series(string name) => AllSeries.GetOrAdd(name, static wanted =>
    {
        var rows = Rows("series.csv").Where(row => row["series"] == wanted).ToList();
        return new RecordedSeries(wanted, (int)rows[0].Number("period"), [.. rows.Select(row => row.Number("value"))]);
    });

    /// <summary>The rows of a file, read once.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string file) =>
        Files.GetOrAdd(file, static name => Oracle.Rows(Folder, name));

    /// <summary>The rows of a file that belong to a case.</summary>
    public static IEnumerable<Dictionary<string, string>> RowsOf(string file, string name) =>
        ByCase.GetOrAdd(file, static read => Rows(read).ToLookup(row => row["case"], StringComparer.Ordinal))[name];

    /// <summary>A number as it is written; NaN where nothing is.</summary>
    public static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
