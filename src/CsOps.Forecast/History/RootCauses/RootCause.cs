using System.Collections.Immutable;

namespace CsOps.Forecast.History.RootCauses;

/// <summary>Where a deviation lies.</summary>
public sealed class RootCause
{
    /// <summary>States it.</summary>
    /// <param name="counts">The counts that deviate; what came in all is not what was expected.</param>
    /// <param name="elements">The parts in which the deviation lies, the largest deviation first, one or more.</param>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public RootCause(DimensionedCounts counts, ImmutableArray<CauseElement> elements)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (elements.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There must be an element; what lies everywhere has one without values.", nameof(elements));
        }

        Elements = elements;
        Deviation = counts.Observed - counts.Expected;
        Share = elements.Sum(element => element.Deviation) / Deviation;
        Reason = CauseWords.Of(this, counts);
    }

    /// <summary>The parts, the largest deviation first; one without values where the deviation is spread over all.</summary>
    public ImmutableArray<CauseElement> Elements { get; }

    /// <summary>Contacts more (above 0) or fewer than expected in all.</summary>
    public double Deviation { get; }

    /// <summary>The share of <see cref="Deviation"/> that lies in the elements; above 1 where the rest deviates the other way.</summary>
    public double Share { get; }

    /// <summary>Where it lies, in a sentence for people.</summary>
    public string Reason { get; }

    /// <summary>Whether it is spread over everything.</summary>
    public bool IsEverywhere => Elements is [{ Values.IsEmpty: true }];
}
