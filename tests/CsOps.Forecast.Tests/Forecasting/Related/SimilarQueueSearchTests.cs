using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Related;

namespace CsOps.Forecast.Tests.Forecasting.Related;

public class SimilarQueueSearchTests
{
    private static readonly ForecastSeries Alike = RelatedSeries.Poisson("alike", 12, 1, step => 40 * RelatedSeries.Shape(step));
    private static readonly ForecastSeries Unlike = RelatedSeries.Poisson("unlike", 12, 2, step => 40 / RelatedSeries.Shape(step));

    [Fact]
    public void Find_takes_the_queue_of_the_same_shape()
    {
        var own = RelatedSeries.Poisson("new", 2, 3, step => 2 * RelatedSeries.Shape(step));

        Assert.Equal(1, SimilarQueueSearch.Find(own, [Unlike, Alike]));
    }

    [Fact]
    public void Find_takes_none_where_the_own_shape_says_more()
    {
        var own = RelatedSeries.Poisson("new", 3, 4, step => 60 * (RelatedSeries.Slot(step) % 3 == 0 ? 3 : 0.5));

        Assert.Null(SimilarQueueSearch.Find(own, [Unlike, Alike]));
    }

    [Fact]
    public void Find_takes_none_on_two_days_or_among_none()
    {
        var twoDays = RelatedSeries.Poisson("new", 1, 5, RelatedSeries.Shape).Values.ToArray();
        twoDays.AsSpan(0, 36).Fill(double.NaN);

        Assert.Null(SimilarQueueSearch.Find(RelatedSeries.Exact("new", 1, step => twoDays[step + RelatedSeries.Week]), [Alike]));
        Assert.Null(SimilarQueueSearch.Find(Alike, []));
    }
}
