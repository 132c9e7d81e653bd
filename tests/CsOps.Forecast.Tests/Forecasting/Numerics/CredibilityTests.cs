using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Tests.Forecasting.Numerics;

public class CredibilityTests
{
    [Fact]
    public void Shrink_of_two_equal_groups_is_the_textbook_figure()
    {
        // n = 10 each, averages 90 and 110 around 100, s² = 500: a = (2000 − 500) / (20 − 200/20) = 150, Z = 10 / (10 + 500/150) = 0.75.
        var shrunk = Credibility.Shrink([10, 10], [900, 1100], [100, 100], perContact: 500);

        Assert.Equal(92.5, shrunk[0], 9);
        Assert.Equal(107.5, shrunk[1], 9);
    }

    [Fact]
    public void Shrink_of_groups_that_differ_by_chance_only_gives_what_is_expected()
    {
        Assert.Equal([100, 100], Credibility.Shrink([10, 10], [990, 1010], [100, 100], perContact: 500));
    }

    [Fact]
    public void Shrink_of_an_empty_group_gives_what_is_expected()
    {
        Assert.Equal(70, Credibility.Shrink([10, 10, 0], [500, 1500, 0], [100, 100, 70], perContact: 1)[2]);
    }

    [Fact]
    public void Shrink_without_noise_gives_each_group_its_own_average()
    {
        Assert.Equal([50, 150], Credibility.Shrink([10, 10], [500, 1500], [100, 100], perContact: 0));
    }
}
