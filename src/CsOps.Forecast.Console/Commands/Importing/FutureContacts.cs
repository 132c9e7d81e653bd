using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>Tells of contacts that a file has from over a day after now: one mistyped year moves the weeks that are planned.</summary>
internal static class FutureContacts
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromDays(1);

    public static void Warn(CommandRun run, TakenHistory taken, bool keepsContacts, TimeZoneInfo zone)
    {
        var after = run.Terminal.Clock.GetUtcNow() + ClocksDiffer;
        var (contacts, last) = (0.0, after);
        foreach (var queue in taken.Import.Queues)
        {
            for (var i = Math.Max(0, queue.Grid.IndexOf(after) + 1); i < queue.Grid.Count; i++)
            {
                if (queue.Offered[i] > 0)
                {
                    contacts += queue.Offered[i];
                    last = queue.Grid.StartOf(i) > last ? queue.Grid.StartOf(i) : last;
                }
            }
        }

        if (contacts > 0)
        {
            run.Warn(
                "FUTURE",
                $"{run.Screen.Count(contacts, "contact")} with a time after today, the newest of {run.Screen.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(last, zone).DateTime))} {Screen.Clock(last, zone)}. Plans begin after it. If a date is mistyped, correct it{(keepsContacts ? "" : $", take the rows after today out of {taken.Written?.Path},")} and import again.",
                (long)Math.Ceiling(contacts));
        }
    }
}
