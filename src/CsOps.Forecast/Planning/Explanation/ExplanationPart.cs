using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>A part of an explanation.</summary>
/// <param name="Title">What it is about, a word or two.</param>
/// <param name="Sentences">Sentences for people, at least one.</param>
public sealed record ExplanationPart(string Title, ImmutableArray<string> Sentences);
