using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>One working spell of one agent.</summary>
/// <param name="AgentId">Whose.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Span">From start to end, UTC.</param>
/// <param name="Breaks">Its breaks in order.</param>
public sealed record Shift(string AgentId, DateOnly Date, string Template, Interval Span, ImmutableArray<Break> Breaks)
{
    /// <summary>The share of its time without unpaid breaks that is paid, 0 to 1. Default: 1.</summary>
    public double PaidShare { get; init; } = 1;

    /// <summary>Paid time in whole minutes: the elapsed length less the unpaid breaks, or the paid share of it.</summary>
    public TimeSpan Paid => PaidOf(Span.Length - TimeSpan.FromTicks(Breaks.Where(b => !b.Paid).Sum(b => b.Span.Length.Ticks)), PaidShare);

    /// <summary>The shift in which pauses that are called as a duty are no rest: files know names only.</summary>
    internal Shift WithDuties(IReadOnlySet<string> duties) =>
        duties.Count == 0 ? this : this with { Breaks = [.. Breaks.Select(pause => pause with { IsRest = !duties.Contains(pause.Name) })] };

    internal static TimeSpan PaidOf(TimeSpan time, double share) => share == 1 ? time : TimeSpan.FromMinutes(Math.Floor((time.TotalMinutes * share) + 1e-6));

    /// <summary>The shift from start to end as work and breaks in turn, without gaps.</summary>
    public IEnumerable<Activity> Activities()
    {
        var at = Span.Start;
        foreach (var pause in Breaks)
        {
            if (pause.Span.Start > at)
            {
                yield return new Activity(Activity.Work, new Interval(at, pause.Span.Start), Paid: true, IsWork: true);
            }

            yield return new Activity(pause.Name, pause.Span, pause.Paid, IsWork: false);
            at = pause.Span.End;
        }

        if (Span.End > at)
        {
            yield return new Activity(Activity.Work, new Interval(at, Span.End), Paid: true, IsWork: true);
        }
    }
}
