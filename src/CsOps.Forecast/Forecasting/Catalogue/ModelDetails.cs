using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>What there is to know of a model before it is used: what <c>csops models NAME</c> prints.</summary>
public sealed record ModelDetails
{
    /// <summary>What it assumes of the series.</summary>
    public required string Assumes { get; init; }

    /// <summary>Where it does well.</summary>
    public required string Wins { get; init; }

    /// <summary>Where it does badly.</summary>
    public required string Loses { get; init; }

    /// <summary>How it did on the bank's calls; null where it was not measured there.</summary>
    public BankScore? Bank { get; init; }

    /// <summary>What may be set; empty where everything is learned from the history.</summary>
    public ImmutableArray<ModelParameter> Parameters { get; init; } = [];

    /// <summary>The least history it needs, and what else.</summary>
    public required string Needs { get; init; }

    /// <summary>How its cost grows.</summary>
    public required string Cost { get; init; }

    /// <summary>The paper or book.</summary>
    public required string Source { get; init; }
}
