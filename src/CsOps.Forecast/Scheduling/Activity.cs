using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>What an agent does during one uninterrupted part of a shift.</summary>
/// <param name="Name"><see cref="Work"/>, or the name of the break.</param>
/// <param name="Span">From start to end, UTC; never empty.</param>
/// <param name="Paid">Whether it is paid.</param>
/// <param name="IsWork">True for taking contacts, false for a break.</param>
public sealed record Activity(string Name, Interval Span, bool Paid, bool IsWork)
{
    /// <summary>The name of the activity of taking contacts.</summary>
    public const string Work = "work";
}
