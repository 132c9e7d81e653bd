using CsOps.Forecast.Reporting.Svg;

namespace CsOps.Forecast.Reporting.Tests.Svg;

public sealed class PathDataTests
{
    private const double Gap = double.NaN;
    private static readonly LinearScale X = new(0, 4, 0, 40);
    private static readonly LinearScale Y = new(0, 10, 100, 0);

    [Fact]
    public void Line_passes_the_middle_of_each_interval()
    {
        var path = PathData.Line([0, 10, 5, 5], X, Y);

        Assert.Equal("M5 100L15 0L25 50L35 50", path.ToString());
    }

    [Fact]
    public void Line_with_a_missing_value_has_a_gap_and_a_lone_value_is_a_dot()
    {
        var path = PathData.Line([1, 2, Gap, 4], X, Y);

        Assert.Equal("M5 90L15 80M35 60H35.1", path.ToString());
    }

    [Fact]
    public void Line_without_values_is_empty()
    {
        Assert.True(PathData.Line([Gap, Gap], X, Y).IsEmpty);
    }

    [Fact]
    public void Steps_hold_each_value_for_its_interval_and_break_at_gaps()
    {
        var path = PathData.Steps([1, 1, 2, Gap], X, Y);

        Assert.Equal("M0 90H20V80H30", path.ToString());
    }

    [Fact]
    public void Band_is_one_closed_area_on_each_side_of_a_gap()
    {
        var path = PathData.Band([1, Gap, 1, 1], [2, 2, 3, 3], X, Y);

        Assert.Equal("M5 80L5 90ZM25 70L35 70L35 90L25 90Z", path.ToString());
    }

    [Fact]
    public void Box_is_closed()
    {
        Assert.Equal("M1 2H3V4H1Z", new PathData().Box(1, 2, 3, 4).ToString());
    }
}
