namespace CsOps.Forecast.History.Cleaning;

/// <summary>How history is cleaned.</summary>
public sealed record CleaningOptions
{
    /// <summary>What is done with outliers. Default: <see cref="OutlierTreatment.DownWeight"/>.</summary>
    public OutlierTreatment Outliers { get; init; } = OutlierTreatment.DownWeight;

    /// <summary>How far models believe a down-weighted outlier, in [0, 1]. Default: 0.1.</summary>
    public double OutlierWeight { get; init; } = 0.1;

    /// <summary>How far models believe an interval of a campaign, in [0, 1]. Default: 0.2.</summary>
    public double CampaignWeight { get; init; } = 0.2;

    /// <summary>How far models believe an interval of a public holiday on which the queue was open, in [0, 1]. Default: 0.2.</summary>
    public double HolidayWeight { get; init; } = 0.2;

    /// <summary>Weeks looked at on either side for what is usual at a weekday and time, from 2 to 26. Default: 4.</summary>
    public int NeighbourWeeks { get; init; } = 4;

    /// <summary>Robust standard deviations from what is usual beyond which a value is an outlier, at least 2. Default: 5.</summary>
    public double OutlierScore { get; init; } = 5;
}
