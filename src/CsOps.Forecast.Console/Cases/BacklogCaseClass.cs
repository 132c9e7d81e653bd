using System.Collections.Immutable;

namespace CsOps.Forecast.Console.Cases;

/// <summary>A class of work of a <see cref="BacklogCase"/>.</summary>
/// <param name="Name">Its name; empty for the only one of a case.</param>
/// <param name="Arrivals">Work that arrives in each interval.</param>
/// <param name="OpeningBacklog">Work that waits at the start.</param>
/// <param name="AcceptableHours">The acceptable wait.</param>
/// <param name="BusinessClock">Whether the wait is counted in hours of business only.</param>
internal sealed record BacklogCaseClass(string Name, ImmutableArray<ExactAmount> Arrivals, ExactAmount OpeningBacklog, ExactAmount AcceptableHours, bool BusinessClock);
