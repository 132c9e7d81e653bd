using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Profiles;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>A profile proposed for a file of which nothing was known, with what speaks for it and what should be looked at.</summary>
/// <param name="Profile">The proposal; it is sound and can be imported with.</param>
/// <param name="Findings">What each part was taken from, and why.</param>
/// <param name="Doubts">What the file does not tell, or tells in more than one way; sentences for people, the gravest first.</param>
public sealed record InferredProfile(ImportProfile Profile, ImmutableArray<InferredField> Findings, ImmutableArray<string> Doubts);
