using CsOps.Forecast.Console.Commands;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The period to plan as typed: a first day, or none, and a number of weeks.</summary>
internal sealed record PeriodArguments(DateOnly? From, int Weeks)
{
    /// <summary>A plan that begins later after the history than this has nothing to go by.</summary>
    private const int LongestGapYears = 2;

    /// <summary>The days; where none is typed, those after the newest history, with a word on queues whose history ends earlier.</summary>
    public DateRange DaysOf(CommandRun run, CentreData data)
    {
        var queues = OwnQueues.Of(data.Centre, data.History.Queues);
        if (queues.Count == 0)
        {
            throw CommandFailure.BadData("the centre has no history. Import some with 'csops import FILE --into DIR'.");
        }

        var zone = data.Centre.Zone;
        if (From is not { } first)
        {
            HistoryEnds.WarnOfEarlyOnes(run, data);
            return PlanPeriod.After(queues.Max(queue => queue.Grid.End), zone, Weeks);
        }

        var historyStart = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(queues.Min(queue => queue.Grid.Start), zone).DateTime);
        var historyEnd = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(queues.Max(queue => queue.Grid.End), zone).DateTime);
        if (first <= historyStart || first > historyEnd.AddYears(LongestGapYears))
        {
            throw CommandFailure.Usage(string.Create(
                CultureInfo.InvariantCulture,
                $"--from {first:yyyy-MM-dd} is not after the first day of the history, {historyStart:yyyy-MM-dd}, and within {LongestGapYears} years of its end, {historyEnd:yyyy-MM-dd}."));
        }

        return new DateRange(first, first.AddDays((7 * Weeks) - 1));
    }
}
