using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning;

/// <summary>Something that changed, or will change, what customers send.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">When, UTC.</param>
/// <param name="Queue">Which queue, or null for all.</param>
/// <param name="Uplift">Campaigns and school holidays: the factor on volume less one (0.2 = a fifth more), or null to learn it from past ones of the name.</param>
/// <param name="Name">For people.</param>
public sealed record CentreEvent(EventKind Kind, Interval Span, string? Queue, double? Uplift, string Name);
