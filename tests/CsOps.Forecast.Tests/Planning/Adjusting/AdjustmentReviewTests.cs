using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Adjusting;

public sealed class AdjustmentReviewTests : IDisposable
{
    private static readonly DateRange LastWeek = DateRange.WeekFrom(SmallHistory.Monday.AddDays(-7));

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Change_that_says_what_came_takes_all_the_error_away()
    {
        // As usual until the week planned, in which a fifth more came; the forecast said as usual.
        var data = Data(lastWeek: 1.2);
        var versions = Plan("2026-05-25", data);
        versions.Make(Change(0.2, LastWeek.First, LastWeek.First.AddDays(4), "A. Hansen"));

        var review = AdjustmentReview.Of(data, [_folder.PathOf("2026-05-25")]);

        var value = Assert.Single(review.ByChange);
        Assert.Equal((1, 1, 5), (value.Changes, value.Helped, value.Days));
        Assert.Equal(0.2 / 1.2, value.ErrorBefore, 12);
        Assert.Equal(0, value.ErrorAfter, 12);
        Assert.Equal(0.2 / 1.2, value.ErrorOfNaive, 12);
        Assert.Equal(0.2 / 1.2, value.Gain, 9);
        Assert.Equal(5 * 1840 * 1.2, value.Offered, 6);
        Assert.True(value.PValue < 0.01);
        Assert.Equal(value.Gain, review.All!.Gain);
        Assert.Equal("A. Hansen", Assert.Single(review.ByOwner).Name);
    }

    [Fact]
    public void Changes_of_owners_are_weighed_by_what_came()
    {
        var data = Data(lastWeek: 1.2);
        var versions = Plan("2026-05-25", data);
        versions.Make(Change(0.2, LastWeek.First, LastWeek.First, "Right"));
        versions.Make(Change(-0.2, LastWeek.First.AddDays(1), LastWeek.First.AddDays(1), "Wrong"));
        versions.Make(Change(0.5, LastWeek.First.AddDays(2), LastWeek.First.AddDays(2), "Undone"));
        versions.Undo(null, "Undone", "a slip", DateTimeOffset.UnixEpoch);

        var review = AdjustmentReview.Of(data, [_folder.PathOf("2026-05-25")]);

        // Of 1.2: right from 0.2 to 0; wrong from 0.2 to 0.4.
        Assert.Equal(["Right", "Wrong"], review.ByOwner.Select(owner => owner.Name));
        Assert.Equal(0.2 / 1.2, review.ByOwner[0].Gain, 12);
        Assert.Equal(-0.2 / 1.2, review.ByOwner[1].Gain, 12);
        Assert.Equal(0, review.All!.Gain, 9);
        Assert.Equal(1, review.All.Helped);
        Assert.True(double.IsNaN(review.All.PValue));
    }

    [Theory]
    [InlineData(AdjustmentKind.By, 0.2)]
    [InlineData(AdjustmentKind.Set, 1.2 * 5 * 1840)]
    public void Change_on_top_of_one_taken_back_later_is_judged_without_that(AdjustmentKind kind, double amount)
    {
        var data = Data(lastWeek: 1.2);
        var versions = Plan("2026-05-25", data);
        versions.Make(Change(0.5, LastWeek.First, LastWeek.First.AddDays(4), "Undone"));
        versions.Make(Change(0, LastWeek.First, LastWeek.First.AddDays(4), "A. Hansen") with { Kind = kind, Amount = amount });
        versions.Undo(1, "Undone", "a slip", DateTimeOffset.UnixEpoch);

        var value = Assert.Single(AdjustmentReview.Of(data, [_folder.PathOf("2026-05-25")]).ByChange);

        // On a base half too high the second would have had 0.3 before, and after 0.6 by a share.
        Assert.Equal(0.2 / 1.2, value.ErrorBefore, 6);
        Assert.Equal(0, value.ErrorAfter, 6);
    }

    [Fact]
    public void Change_of_days_to_come_waits()
    {
        var data = Data(lastWeek: 1);
        Plan("2026-06-01", data, DateRange.WeekFrom(SmallHistory.Monday)).Make(Change(0.2, SmallHistory.Monday, SmallHistory.Monday, "A. Hansen"));

        var review = AdjustmentReview.Of(data, [_folder.PathOf("2026-06-01")]);

        Assert.Null(review.All);
        Assert.Equal(1, review.Unobserved);
    }

    [Fact]
    public void Plan_made_anew_makes_the_changes_again_and_says_who_made_them()
    {
        var data = Data(lastWeek: 1);
        var grid = PlanPeriod.GridOf(LastWeek, SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));
        var change = Change(0.5, LastWeek.First, LastWeek.First, "A. Hansen");

        var plain = ForecastStation.Forecast(data.Centre, data.History.Queues, grid, Naive());
        var changed = ForecastStation.Forecast(data.Centre, data.History.Queues, grid, Naive() with { Adjustments = [change, change with { Queue = "mail", Version = 7 }] });

        Assert.Equal(1.5 * plain.Forecasts[0].Volume.Mean[20], changed.Forecasts[0].Volume.Mean[20], 9);
        Assert.Equal(plain.Forecasts[0].Volume.Mean[68], changed.Forecasts[0].Volume.Mean[68]);
        Assert.Contains("Changed by A. Hansen from 1840 to 2760 contacts from 2026-05-25 to 2026-05-25: Offer.", changed.Forecasts[0].Choice.Reason, StringComparison.Ordinal);
        Assert.Contains(changed.Warnings, warning => warning.Contains("(version 7) could not be made again: The forecast has no queue 'mail'", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static PlannerOptions Naive() => new() { Model = new CsOps.Forecast.Forecasting.Naive.SeasonalNaiveModel() };

    private static CentreData Data(double lastWeek) => new(
        SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)),
        SmallHistory.Of(SmallHistory.Weeks("voice", 8, (calendar, i) => SmallHistory.OfficeHours(calendar, i) * (calendar.DateOf(i) >= LastWeek.First ? lastWeek : 1))),
        []);

    private static Adjustment Change(double by, DateOnly first, DateOnly last, string owner) =>
        ForecastAdjusterTests.Change(AdjustmentKind.By, by) with { Days = new DateRange(first, last), Owner = owner, Reason = "Offer" };

    /// <summary>A plan whose forecast is as usual.</summary>
    private ForecastVersions Plan(string id, CentreData data, DateRange? days = null)
    {
        var versions = new ForecastVersions(_folder.PathOf(id), data.Centre.Zone);
        var period = days ?? LastWeek;
        var calendar = new LocalCalendar(PlanPeriod.GridOf(period, data.Centre.Zone, TimeSpan.FromMinutes(30)), data.Centre.Zone);
        AtomicFile.Write(versions.Current, stream => ForecastFile.Write([SmallPlan.Forecast("voice", i => SmallHistory.OfficeHours(calendar, i), period)], data.Centre.Zone, stream));
        return versions;
    }
}
