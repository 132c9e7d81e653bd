namespace CsOps.Forecast.Planning.Demo;

/// <summary>An event of the demo centre on its local clock, with its true effect.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First local time in it.</param>
/// <param name="End">First local time after it.</param>
/// <param name="Queue">Which queue, or null for all.</param>
/// <param name="Factor">What it multiplies the demand by; closed days act by closing.</param>
/// <param name="Name">For people.</param>
internal sealed record DemoEvent(EventKind Kind, DateTime Start, DateTime End, string? Queue, double Factor, string Name);
