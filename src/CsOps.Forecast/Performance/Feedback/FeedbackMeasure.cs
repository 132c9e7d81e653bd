namespace CsOps.Forecast.Performance.Feedback;

/// <summary>What a customer was asked.</summary>
public enum FeedbackMeasure
{
    /// <summary>Customer satisfaction (CSAT): how satisfied with what was done; its score is the fraction of the satisfied.</summary>
    Satisfaction,

    /// <summary>Net promoter score (NPS): how likely to recommend, from 0 to 10; its score is the points of promoters (9, 10) less those of detractors (0 to 6), from −100 to 100.</summary>
    NetPromoter,

    /// <summary>Customer effort (CES): how easy it was; its score is the mean of the answers on their scale, the higher the easier.</summary>
    Effort,
}
