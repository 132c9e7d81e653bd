namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>How many ways to staff an interval are tried and kept: fewer where one costs more.</summary>
/// <param name="Width">Ways that are kept, by agent-intervals above the fewest.</param>
/// <param name="Extra">Agents tried above the fewest.</param>
/// <param name="MostFree">The most agents tried where an interval has no target.</param>
internal readonly record struct SearchBreadth(int Width, int Extra, int MostFree)
{
    /// <summary>Whether only the fewest agents are tried.</summary>
    public bool IsNarrow => Extra == 0;

    /// <summary>The breadth for an interval of so many times the cost of a small one.</summary>
    public static SearchBreadth Of(double weight) => weight switch
    {
        <= 4 => new SearchBreadth(8, 2, 24),
        <= 25 => new SearchBreadth(2, 1, 24),
        _ => new SearchBreadth(1, 0, 0),
    };
}
