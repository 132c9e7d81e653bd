namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>The columns of interval rows that hold counts of contacts.</summary>
public sealed record CountColumns
{
    /// <summary>Contacts that reached the queue.</summary>
    public required string Offered { get; init; }

    /// <summary>Contacts answered. Default: null, not told.</summary>
    public string? Handled { get; init; }

    /// <summary>Contacts that left. Default: null, not told.</summary>
    public string? Abandoned { get; init; }

    /// <summary>Contacts that went elsewhere. Default: null, not told.</summary>
    public string? FlowedOut { get; init; }
}
