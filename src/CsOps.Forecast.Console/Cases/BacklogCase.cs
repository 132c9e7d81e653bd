using System.Collections.Immutable;

namespace CsOps.Forecast.Console.Cases;

/// <summary>A case of deferred work as its file gives it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IntervalHours">Length of an interval.</param>
/// <param name="Capacity">Work that can be done in each interval.</param>
/// <param name="Open">Whether each interval is one of business.</param>
/// <param name="Classes">The classes of work, the one with the highest priority first.</param>
internal sealed record BacklogCase(
    string Id, ExactAmount IntervalHours, ImmutableArray<ExactAmount> Capacity, ImmutableArray<bool> Open, ImmutableArray<BacklogCaseClass> Classes)
{
    /// <summary>All amounts of work.</summary>
    public IEnumerable<ExactAmount> Work => Capacity.Concat(Classes.SelectMany(work => work.Arrivals.Append(work.OpeningBacklog)));
}
