using System.Text.Json;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Queueing;

/// <summary>One row of the exact answers: inputs, and outputs of 25 digits.</summary>
internal sealed class ReferenceRow
{
    private readonly JsonElement _row;

    private ReferenceRow(JsonElement row) => _row = row;

    public string Id => _row.GetProperty("id").GetString()!;

    public IEnumerable<string> OutNames => _row.GetProperty("out").EnumerateObject().Select(property => property.Name);

    public static IEnumerable<ReferenceRow> ReadAll(string file) =>
        File.ReadLines(SharedData.Require("queueing", file)).Select(line => new ReferenceRow(JsonDocument.Parse(line).RootElement));

    public double In(string name) => _row.GetProperty("in").GetProperty(name).GetDouble();

    public string TextIn(string name) => _row.GetProperty("in").GetProperty(name).GetString()!;

    public decimal? DecimalIn(string name) =>
        _row.GetProperty("in").GetProperty(name).GetString() is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public int IntegerOut(string name) => _row.GetProperty("out").GetProperty(name).GetInt32();

    public bool IsOut(string name) => _row.GetProperty("out").GetProperty(name).GetBoolean();

    public bool HasOut(string name) => _row.GetProperty("out").TryGetProperty(name, out _);

    public double Out(string name)
    {
        var text = _row.GetProperty("out").GetProperty(name).GetString()!;
        return text is "inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>What is wrong with a value, or null: relative error above 1e-12; below 1e-300 everything is 0.</summary>
    public string? Difference(string name, double actual)
    {
        var expected = Out(name);
        var same = expected == actual
            || (Math.Abs(expected) < 1e-300 && Math.Abs(actual) < 1e-300)
            || Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected);
        return same ? null : string.Create(CultureInfo.InvariantCulture, $"{Id} {name}: expected {expected:R}, got {actual:R}");
    }
}
