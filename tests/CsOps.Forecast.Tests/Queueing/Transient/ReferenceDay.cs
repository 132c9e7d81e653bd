using System.Text.Json;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Queueing.Transient;

/// <summary>A day of the shared exact answers: its inputs, and the exact and simulated measures of each interval.</summary>
internal sealed class ReferenceDay
{
    private readonly JsonElement _root;

    private ReferenceDay(JsonElement root) => _root = root;

    public double[] Contacts => [.. Intervals.Select(interval => interval.GetProperty("calls").GetDouble())];

    public int[] Agents => [.. Intervals.Select(interval => interval.GetProperty("n").GetInt32())];

    public double HandleSeconds => _root.GetProperty("aht_s").GetDouble();

    public TransientOptions Options => new()
    {
        IntervalSeconds = _root.GetProperty("interval_s").GetDouble(),
        AcceptableWaitSeconds = _root.GetProperty("t_s").GetDouble(),
        PatienceSeconds = _root.GetProperty("patience_s") is { ValueKind: JsonValueKind.Number } patience ? patience.GetDouble() : double.PositiveInfinity,
        ShiftEnd = ShiftEndRule.HandOver,
    };

    private IEnumerable<JsonElement> Intervals => _root.GetProperty("intervals").EnumerateArray();

    public static ReferenceDay Read(string file) => new(JsonDocument.Parse(File.ReadAllText(SharedData.Require("queueing", file))).RootElement);

    /// <summary>An exact measure of an interval; NaN where it has none.</summary>
    public double Exact(int interval, string name) =>
        Intervals.ElementAt(interval).GetProperty("exact").GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : double.NaN;

    /// <summary>Service level, its half width, mean wait, its half width; simulated with agents who finish their contacts.</summary>
    public double[] Simulated(int interval) => [.. Intervals.ElementAt(interval).GetProperty("sim_exhaustive").EnumerateArray().Select(value => value.GetDouble())];

    public TransientDay Solve(ShiftEndRule rule) => TransientSolver.Solve(Contacts, [HandleSeconds], Agents, Options with { ShiftEnd = rule });
}
