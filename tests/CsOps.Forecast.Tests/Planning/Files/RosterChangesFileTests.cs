using System.Text;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Scheduling.Changes;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Planning.Files;

public class RosterChangesFileTests
{
    [Fact]
    public void Changes_are_rows_with_what_was_and_what_is()
    {
        using var stream = new MemoryStream();

        RosterChangesFile.Write(
            [new RosterChange("A", Monday, DayShift(Monday), DayShift(Monday, 10)), new RosterChange("B", Monday, Before: null, NightShift(Monday, "B"))],
            [Person("A"), Person("B")], Copenhagen, stream);

        Assert.Equal(
            """
            agent,name,date,change,shift_before,start_before,end_before,breaks_before,shift,start,end,breaks
            A,Agent A,2026-01-05,moved,day,2026-01-05T09:00:00+01:00,2026-01-05T17:00:00+01:00,lunch 13:00-13:30,day,2026-01-05T10:00:00+01:00,2026-01-05T18:00:00+01:00,lunch 14:00-14:30
            B,Agent B,2026-01-05,added,,,,,night,2026-01-05T22:00:00+01:00,2026-01-06T06:00:00+01:00,

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n"));
    }
}
