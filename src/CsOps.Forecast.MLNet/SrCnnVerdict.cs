namespace CsOps.Forecast.MLNet;

/// <summary>What ML.NET's SR-CNN says of each value.</summary>
/// <param name="IsAnomaly">Whether it is odd.</param>
/// <param name="Expected">What it would be were it not.</param>
internal sealed record SrCnnVerdict(bool[] IsAnomaly, double[] Expected);
