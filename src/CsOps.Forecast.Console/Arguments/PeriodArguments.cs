using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The period to plan as typed: a first day, or none, and a number of weeks.</summary>
internal sealed record PeriodArguments(DateOnly? From, int Weeks)
{
    public DateRange DaysOf(CentreData data)
    {
        var queues = data.History.Queues;
        if (queues.IsEmpty)
        {
            throw CommandFailure.BadData("the centre has no history. Import some with 'csops import FILE --into DIR'.");
        }

        var end = queues.Max(queue => queue.Grid.End);
        return From is { } first ? new DateRange(first, first.AddDays((7 * Weeks) - 1)) : PlanPeriod.After(end, data.Centre.Zone, Weeks);
    }
}
