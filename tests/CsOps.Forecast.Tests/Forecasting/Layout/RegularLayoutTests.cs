using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Tests.Forecasting.Layout;

public class RegularLayoutTests
{
    [Fact]
    public void PlaceOf_leaves_room_for_weekdays_that_are_missing_and_folds_a_repeated_slot()
    {
        // Weekdays 1, 2 and then 1 again: the third weekday and the first one are missing. The second day holds slot 1 twice.
        var calendar = new StepCalendar([0, 0, 1, 1, 1, 2, 2], [0, 1, 0, 1, 1, 0, 1], [1, 1, 2, 2, 2, 1, 1], 2, 3, null, null);

        var layout = new RegularLayout(calendar);

        Assert.Equal([0, 1, 2, 3, 3, 6, 7], Enumerable.Range(0, 7).Select(layout.PlaceOf));
        Assert.Equal([2, 3, 4, 5, 0, 1, 2, 3], Enumerable.Range(0, 8).Select(layout.SlotOfWeek));
    }
}
