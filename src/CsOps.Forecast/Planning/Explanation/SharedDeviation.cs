using System.Collections.Immutable;
using CsOps.Forecast.History.RootCauses;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>A time at which several queues had more contacts than expected, or fewer, without a cause that is noted.</summary>
/// <param name="Span">When, UTC.</param>
/// <param name="Queues">The queues that had an anomaly then, in order of name.</param>
/// <param name="Cause">Where what came in all queues together differs from what was expected.</param>
/// <param name="Sentence">When, how much and where, in a sentence for people.</param>
public sealed record SharedDeviation(Interval Span, ImmutableArray<string> Queues, RootCause Cause, string Sentence);
