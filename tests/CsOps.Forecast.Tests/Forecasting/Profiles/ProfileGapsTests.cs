using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Tests.Forecasting.Profiles;

public class ProfileGapsTests
{
    [Fact]
    public void Fill_between_known_slots_of_one_day_is_a_straight_line()
    {
        double[] profile = [double.NaN, 2, double.NaN, double.NaN, 8, double.NaN];

        ProfileGaps.Fill(profile, 6, 1);

        Assert.Equal([2, 2, 4, 6, 8, 8], profile);
    }

    [Fact]
    public void Fill_of_nothing_known_leaves_nothing_known()
    {
        double[] profile = [double.NaN, double.NaN];

        ProfileGaps.Fill(profile, 1, 2);

        Assert.All(profile, value => Assert.Equal(double.NaN, value));
    }
}
