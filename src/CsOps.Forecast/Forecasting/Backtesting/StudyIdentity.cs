using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Says whether two studies are the same: of the same series, origins and code.</summary>
internal static class StudyIdentity
{
    /// <summary>The hash of everything that the errors of a forecast depend on but the model.</summary>
    public static string Of(IEnumerable<StudiedSeries> all)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(StudyIdentity).Module.ModuleVersionId.ToString());
        foreach (var studied in all)
        {
            var (series, calendar) = (studied.Series, studied.Series.Calendar);
            Add(hash, $"{series.Name}\n{series.Length} {calendar.Count} {studied.Plan.Horizon} {string.Join(',', studied.Plan.Origins)}\n");
            hash.AppendData(MemoryMarshal.AsBytes(series.Values));
            for (var step = 0; step < calendar.Count; step++)
            {
                var weight = step < series.Length ? series.WeightOf(step) : 1;
                Span<double> numbers = [weight, calendar.DayOf(step), calendar.SlotOfWeek(step), calendar.DateOf(step)?.DayNumber ?? -1];
                hash.AppendData(MemoryMarshal.AsBytes(numbers));
                Add(hash, calendar.HolidayOf(step) ?? "");
                Add(hash, series.Effects?.TextAt(step) ?? "");
            }

            Span<double> agents = studied.Agents is { AgentsFor: var agentsFor } ? [agentsFor(1), agentsFor(10), agentsFor(100), agentsFor(1000)] : [];
            hash.AppendData(MemoryMarshal.AsBytes(agents));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What tells a model's build from another's; of the automatic choice, those of all its candidates.</summary>
    public static string BuildOf(IForecastModel model)
    {
        var builds = model is AutomaticModel choice ? choice.Candidates.Select(c => $"{c.Name} {BuildOf(c)}") : [ModuleOf(model)];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', builds))))[..16];
    }

    private static string ModuleOf(IForecastModel model) => (model as GuardedModel)?.Build ?? model.GetType().Module.ModuleVersionId.ToString();

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
