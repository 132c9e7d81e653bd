using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>What an earlier plan forecast, and from what: <c>forecast.csv</c> and, where it is there, <c>plan.json</c> of its folder.</summary>
public sealed record PreviousPlan
{
    /// <summary>Its name, that of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>Its forecasts.</summary>
    public required ImmutableArray<QueueForecast> Forecasts { get; init; }

    /// <summary>The version that made it; null where it does not say.</summary>
    public string? Version { get; init; }

    /// <summary>The files that it was made from; empty where it does not say.</summary>
    public ImmutableArray<PlanInput> Inputs { get; init; } = [];

    /// <summary>The model of each queue.</summary>
    public ImmutableDictionary<string, string> Models { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The uplift of each effect of a queue, by queue and name of the effect.</summary>
    public ImmutableDictionary<(string Queue, string Effect), double> Uplifts { get; init; } = ImmutableDictionary<(string Queue, string Effect), double>.Empty;

    /// <summary>The last plan of a centre that has a forecast.</summary>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="before">A name that the plan's must come before in ordinal order; null for any.</param>
    /// <returns>The plan, or null where there is none.</returns>
    /// <exception cref="ImportException">A file of the plan cannot be used.</exception>
    public static PreviousPlan? Last(CentreFolder folder, string? before = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var plans = Path.Combine(folder.Root, "plans");
        var last = !Directory.Exists(plans) ? null : Directory.GetDirectories(plans)
            .Where(path => before is null || string.CompareOrdinal(Path.GetFileName(path), before) < 0)
            .Where(path => File.Exists(Path.Combine(path, PlanFiles.Forecast)))
            .Max(StringComparer.Ordinal);
        return last is null ? null : Read(last);
    }

    /// <summary>Reads the plan of a folder.</summary>
    /// <param name="path">The plan's folder.</param>
    /// <exception cref="ImportException">A file of the plan cannot be used.</exception>
    public static PreviousPlan Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var plan = new PreviousPlan
        {
            Id = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)),
            Forecasts = ForecastFile.Read(new ForecastVersions(path, TimeZoneInfo.Utc).InUse()),
        };
        var document = Path.Combine(path, PlanFiles.Document);
        return File.Exists(document) ? plan.With(document) : plan;
    }

    private PreviousPlan With(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(document));
            var queues = json.RootElement.GetProperty("queues").EnumerateArray().ToList();
            return this with
            {
                Version = json.RootElement.GetProperty("version").GetString(),
                Inputs = [.. json.RootElement.GetProperty("inputs").EnumerateArray().Select(InputOf)],
                Models = queues.ToImmutableDictionary(NameOf, queue => queue.GetProperty("model").GetString()!, StringComparer.Ordinal),
                Uplifts = queues
                    .Where(queue => queue.TryGetProperty("effects", out _))
                    .SelectMany(queue => queue.GetProperty("effects").EnumerateArray().Select(effect => ((NameOf(queue), NameOf(effect)), Uplift: UpliftOf(effect))))
                    .DistinctBy(effect => effect.Item1)
                    .ToImmutableDictionary(effect => effect.Item1, effect => effect.Uplift),
            };
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new ImportException(document, "it is no plan.json of this program; expected what 'csops plan' wrote.");
        }
    }

    private static PlanInput InputOf(JsonElement input) => new(
        input.GetProperty("path").GetString()!,
        input.GetProperty("sha256").GetString()!,
        input.TryGetProperty("rows", out var rows) ? rows.GetInt64() : null);

    private static string NameOf(JsonElement named) => named.GetProperty("name").GetString()!;

    private static double UpliftOf(JsonElement effect) => effect.GetProperty("uplift") is { ValueKind: JsonValueKind.Number } uplift ? uplift.GetDouble() : double.NaN;
}
