using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>A pause within a shift.</summary>
/// <param name="Name">What it is, for example <c>lunch</c>.</param>
/// <param name="Span">From start to end, UTC.</param>
/// <param name="Paid">Whether it is paid.</param>
public sealed record Break(string Name, Interval Span, bool Paid)
{
    /// <summary>Whether it is a rest; false for a <see cref="Duty"/>. Default: true.</summary>
    public bool IsRest { get; init; } = true;
}
