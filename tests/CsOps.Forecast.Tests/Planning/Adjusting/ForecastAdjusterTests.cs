using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Adjusting;

public class ForecastAdjusterTests
{
    private static readonly DateRange TwoDays = new(new DateOnly(2026, 10, 20), new DateOnly(2026, 10, 21));

    [Theory]
    [InlineData(AdjustmentKind.By, 0.35, 259.2)]
    [InlineData(AdjustmentKind.By, -1, 0)]
    [InlineData(AdjustmentKind.Add, -48, 144)]
    [InlineData(AdjustmentKind.Set, 480, 480)]
    public void Change_multiplies_mean_and_quantiles_on_its_days_alone(AdjustmentKind kind, double amount, double after)
    {
        var forecast = SmallPlan.Forecast("voice", _ => 2);

        var (changed, told) = ForecastAdjuster.Apply([forecast, forecast with { Queue = "chat" }], Change(kind, amount), SmallPlan.Copenhagen);

        Assert.Equal((192, after), (told.Before, told.After));
        var factor = after / 192;
        Assert.Equal([2, Math.Round(2 * factor, 9), Math.Round(2 * factor, 9), 2], Enumerable.Range(0, 4).Select(day => Math.Round(changed[0].Volume.Mean[(48 * day) + 20], 9)));
        Assert.Equal(2.6 * factor, changed[0].Volume.P975[48], 9);
        Assert.Equal(forecast.HandleSeconds, changed[0].HandleSeconds);
        Assert.Equal(forecast.Volume, changed[1].Volume);
    }

    [Fact]
    public void Change_of_the_day_of_25_hours_covers_all_of_it()
    {
        var sunday = new DateRange(new DateOnly(2026, 10, 25), new DateOnly(2026, 10, 25));

        var (_, told) = ForecastAdjuster.Apply([SmallPlan.Forecast("voice", _ => 1)], Change(AdjustmentKind.By, 1) with { Days = sunday }, SmallPlan.Copenhagen);

        Assert.Equal((50, 100), (told.Before, told.After));
    }

    [Fact]
    public void Change_that_cannot_be_made_is_refused_with_why()
    {
        var forecast = SmallPlan.Forecast("voice", i => i < 48 ? 0 : 1);

        Assert.Contains("no queue 'mail'; it has voice", Refusal(Change(AdjustmentKind.By, 1) with { Queue = "mail" }), StringComparison.Ordinal);
        Assert.Contains("no interval from 2027-01-01", Refusal(Change(AdjustmentKind.By, 1) with { Days = DateRange.WeekFrom(new DateOnly(2027, 1, 1)) }), StringComparison.Ordinal);
        Assert.Contains("would leave -4 contacts of 96", Refusal(Change(AdjustmentKind.Add, -100)), StringComparison.Ordinal);
        Assert.Contains("expected 0 or more", Refusal(Change(AdjustmentKind.Set, double.NaN)), StringComparison.Ordinal);
        Assert.Contains("no shape to raise", Refusal(Change(AdjustmentKind.Add, 10) with { Days = new DateRange(new DateOnly(2026, 10, 19), new DateOnly(2026, 10, 19)) }), StringComparison.Ordinal);

        string Refusal(Adjustment change) => Assert.Throws<ArgumentException>(() => ForecastAdjuster.Apply([forecast], change, SmallPlan.Copenhagen)).Message;
    }

    internal static Adjustment Change(AdjustmentKind kind, double amount) => new()
    {
        Version = 0,
        Base = 0,
        Queue = "voice",
        Days = TwoDays,
        Kind = kind,
        Amount = amount,
        Owner = "A. Hansen",
        Reason = "Autumn offer",
        Made = new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero),
    };
}
