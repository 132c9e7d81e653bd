using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Files;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;

namespace CsOps.Forecast.Console.Cases;

/// <summary>Reads a <see cref="DayCase"/>. Properties it does not know, such as expected results, are not looked at.</summary>
internal sealed class DayCaseFile
{
    private const double MostContacts = 100_000;
    private const int MostAgents = 1_000_000;
    private const double MostErlangs = 100_000;
    private const double Day = 86_400;
    private const double Month = 30 * Day;
    private const double LongestPatience = 1e9;

    private readonly string _file;

    private DayCaseFile(string file) => _file = file;

    /// <summary>Reads a case.</summary>
    /// <param name="path">The file.</param>
    /// <param name="withAgents">Whether its agents and its acceptable wait are needed; they are not where a target is asked for.</param>
    /// <exception cref="ImportException">It is not JSON, or a property is missing or not what it should be.</exception>
    public static DayCase Read(string path, bool withAgents)
    {
        using var stream = InputFile.Open(path);
        try
        {
            using var document = JsonDocument.Parse(stream);
            return new DayCaseFile(path).Case(document.RootElement, withAgents);
        }
        catch (JsonException problem)
        {
            throw new ImportException(path, "this is not JSON.", (problem.LineNumber ?? 0) + 1, inner: problem);
        }
    }

    private DayCase Case(JsonElement whole, bool withAgents)
    {
        if (whole.ValueKind != JsonValueKind.Object)
        {
            throw new ImportException(_file, "expected an object in { }.");
        }

        var intervals = Intervals(whole);
        var contacts = intervals.Select((interval, i) => Number(interval, $"intervals[{i}].", "calls", 0)).ToImmutableArray();
        var busiest = contacts.IndexOf(contacts.Max());
        if (contacts[busiest] > MostContacts)
        {
            throw Problem($"intervals[{busiest}].calls", "expected at most 100,000 calls in an interval");
        }

        var interval = Number(whole, "", "interval_s", 1, Day);
        var handle = Number(whole, "", "aht_s", 0.01, Month);
        if (contacts[busiest] * handle / interval > MostErlangs)
        {
            throw Problem($"intervals[{busiest}].calls", string.Create(CultureInfo.InvariantCulture, $"with aht_s and interval_s these are {contacts[busiest] * handle / interval:0.###E+0} erlangs; expected at most 100,000"));
        }

        return new DayCase(
            whole.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : Path.GetFileNameWithoutExtension(_file),
            contacts,
            withAgents || intervals.All(interval => interval.TryGetProperty("n", out _)) ? [.. intervals.Select(Agents)] : null,
            handle,
            new TransientOptions
            {
                IntervalSeconds = interval,
                AcceptableWaitSeconds = withAgents || whole.TryGetProperty("t_s", out _) ? Number(whole, "", "t_s", 0, Month) : 0,
                PatienceSeconds = Patience(whole),
                ShiftEnd = ShiftEndRule.HandOver, // The convention of these files.
            });
    }

    private double Patience(JsonElement whole)
    {
        const string name = "patience_s";
        if (!whole.TryGetProperty(name, out var patience))
        {
            throw Problem(name, "this property is missing; where nobody abandons it is null");
        }

        return patience.ValueKind == JsonValueKind.Null ? double.PositiveInfinity : Number(whole, "", name, 0.01, LongestPatience);
    }

    private List<JsonElement> Intervals(JsonElement whole)
    {
        var list = Required(whole, "", "intervals");
        var intervals = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : throw Problem("intervals", "expected a list in [ ]");
        for (var i = 0; i < intervals.Count; i++)
        {
            if (intervals[i].ValueKind != JsonValueKind.Object)
            {
                throw Problem($"intervals[{i}]", "expected an object in { }");
            }
        }

        return intervals.Count > 0 ? intervals : throw Problem("intervals", "expected at least one interval");
    }

    private int Agents(JsonElement interval, int i)
    {
        var value = Required(interval, $"intervals[{i}].", "n");
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var agents) && agents is >= 0 and <= MostAgents
            ? agents
            : throw Problem($"intervals[{i}].n", "expected a whole number of agents from 0 to 1,000,000");
    }

    private double Number(JsonElement place, string path, string name, double least, double most = double.MaxValue)
    {
        var value = Required(place, path, name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) && number >= least && number <= most
            ? number
            : throw Problem(
                path + name,
                most < double.MaxValue
                    ? string.Create(CultureInfo.InvariantCulture, $"expected a number from {least} to {most:N0}")
                    : string.Create(CultureInfo.InvariantCulture, $"expected a number of {least} or more"));
    }

    private JsonElement Required(JsonElement place, string path, string name) =>
        place.TryGetProperty(name, out var value) ? value : throw Problem(path + name, "this property is missing");

    private ImportException Problem(string path, string problem) => new(_file, $"{path}: {problem}.");
}
