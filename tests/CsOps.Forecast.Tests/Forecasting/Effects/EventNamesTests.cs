using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

public class EventNamesTests
{
    [Theory]
    [InlineData("Black Week 2025", "Black Week")]
    [InlineData("2026 Black Week", "Black Week")]
    [InlineData("Black Week (2025)", "Black Week")]
    [InlineData("Winter 2025/26 sale", "Winter sale")]
    [InlineData("Release 2025.4", "Release .4")]
    [InlineData("Model 20265", "Model 20265")]
    [InlineData("2025", "campaign")]
    [InlineData("", "campaign")]
    public void WithoutYear_leaves_what_years_have_in_common(string name, string expected) =>
        Assert.Equal(expected, EventNames.WithoutYear(name, "campaign"));
}
