namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>Which of the recursions is meant.</summary>
internal readonly record struct SmoothingForm(SmoothingTrend Trend, SmoothingSeason Season)
{
    /// <summary>Words for people.</summary>
    public override string ToString()
    {
        var trend = Trend switch
        {
            SmoothingTrend.None => "no trend",
            SmoothingTrend.Damped => "a damped trend",
            _ => "a linear trend",
        };
        return $"{trend} and {(Season == SmoothingSeason.Additive ? "an additive" : "a multiplicative")} season";
    }
}
