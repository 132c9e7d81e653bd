using System.Collections.Immutable;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Where the queue's name comes from: columns, or one name for all rows.</summary>
public sealed record QueueRule
{
    /// <summary>The columns whose values, joined, are the name; blank ones are left out. Default: empty.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>What stands between joined values. Default: a blank, a slash and a blank.</summary>
    public string Separator { get; init; } = " / ";

    /// <summary>The name of all rows, where no column tells it. Default: null.</summary>
    public string? Name { get; init; }
}
