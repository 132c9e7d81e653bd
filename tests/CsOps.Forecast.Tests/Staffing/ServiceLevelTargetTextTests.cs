using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Tests.Staffing;

public class ServiceLevelTargetTextTests
{
    [Theory]
    [InlineData("80/20", 0.8, 20)]
    [InlineData("80/20s", 0.8, 20)]
    [InlineData("80 % / 20", 0.8, 20)]
    [InlineData("92.5/2m", 0.925, 120)]
    [InlineData("90/8h", 0.9, 28800)]
    [InlineData("0/0", 0, 0)]
    public void TryParse_per_cent_and_wait_is_the_target(string text, double fraction, double seconds)
    {
        var target = ServiceLevelTarget.TryParse(text);

        Assert.Equal(new ServiceLevelTarget(fraction, TimeSpan.FromSeconds(seconds)), target);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("100/20")]
    [InlineData("-80/20")]
    [InlineData("80/-20")]
    [InlineData("80/20/3")]
    [InlineData("80,5/20")]
    [InlineData("80/soon")]
    public void TryParse_anything_else_is_null(string text)
    {
        Assert.Null(ServiceLevelTarget.TryParse(text));
    }
}
