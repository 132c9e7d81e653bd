using CsOps.Forecast.Planning.Demo;

namespace CsOps.Forecast.Tests.Planning.Demo;

/// <summary>The demo centre's files, generated once for all tests.</summary>
internal static class DemoFiles
{
    private static readonly Lazy<Dictionary<string, string>> Generated =
        new(() => DemoCentre.Files().ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, string> All => Generated.Value;

    public static IReadOnlyList<DemoRow> History(string queue) =>
        [.. All[$"history/{queue}.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(DemoRow.Parse)];
}
