using CsOps.Forecast.Reporting.Sections;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Reporting.Tests.Sections;

public sealed class TargetTextTests
{
    private static readonly ReportFormat Format = new(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(20, "20 s")]
    [InlineData(300, "5 min")]
    [InlineData(86_400, "24 h")]
    public void Of_service_level_names_the_wait_in_its_natural_unit(int seconds, string wait)
    {
        var target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.8, TimeSpan.FromSeconds(seconds)) };

        Assert.Equal($"80 % in {wait}", Plain(target));
    }

    [Fact]
    public void Of_target_with_every_part_names_them_all()
    {
        var target = new StaffingTarget { AverageSpeedOfAnswer = TimeSpan.FromSeconds(30), MaxOccupancy = 0.85m };

        Assert.Equal("80 % in 20 s, speed of answer ≤ 30 s, occupancy ≤ 85 %", Plain(target));
    }

    [Fact]
    public void Of_target_that_asks_for_nothing_is_none()
    {
        Assert.Equal("none", Plain(new StaffingTarget { ServiceLevel = null }));
    }

    private static string Plain(StaffingTarget target) => TargetText.Of(target, Format).Replace('\u00A0', ' ');
}
