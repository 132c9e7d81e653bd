using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Simulation;

public class AttendanceTests
{
    [Fact]
    public void Work_of_a_shift_that_began_before_the_period_counts_until_its_end()
    {
        var period = SmallRoster.Period(SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice)), [SmallPlan.Forecast("voice", _ => 1)], (_, _) => 1, (["voice"], i => i < 4 ? 1 : 0));
        var start = period.Forecasts[0].Grid.Start;
        var night = new Shift("A000", SmallPlan.AutumnWeek.First.AddDays(-1), "any", new Interval(start.AddHours(-2), start.AddHours(6)), [new Break("pause", new Interval(start.AddHours(1), start.AddHours(2)), Paid: true)]);
        var over = night with { Span = new Interval(start.AddHours(-9), start.AddHours(-1)), Breaks = [] };

        double Hours(StaffedPeriod of)
        {
            var attendance = new Attendance(of, [true]);
            return Enumerable.Range(0, attendance.Segments).Sum(segment => attendance.AgentsIn(segment, 0) * attendance.LengthOf(segment)) / 3600;
        }

        Assert.Equal(5, Hours(period with { Past = [over, night] }) - Hours(period), 9);
    }
}
