namespace CsOps.Forecast.Scheduling;

/// <summary>A break of a shift template: how long it is and within which window of the shift it starts.</summary>
public sealed record BreakTemplate
{
    /// <summary>Its name, for example <c>lunch</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How long it lasts.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Whether it is paid.</summary>
    public required bool Paid { get; init; }

    /// <summary>Earliest start, measured from the start of the shift.</summary>
    public required TimeSpan Earliest { get; init; }

    /// <summary>Latest start, measured from the start of the shift.</summary>
    public required TimeSpan Latest { get; init; }
}
