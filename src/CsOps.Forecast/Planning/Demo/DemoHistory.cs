using System.Text;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Demo;

/// <summary>Draws the history of one queue and writes it as canonical interval history.</summary>
/// <remarks>
/// A contact belongs to the half-hour in which it arrives, and so do its wait and its handle time. A half-hour outside the arrival
/// hours has no row. Tickets that arrived after the last opening of the history are still waiting: offered, not yet handled.
/// </remarks>
internal static class DemoHistory
{
    /// <summary>Handle time of single contacts: a gamma of this shape, that is a coefficient of variation of 0.71.</summary>
    private const int HandleShape = 2;

    /// <summary>The file of <paramref name="queue"/>, as <paramref name="settings"/> has it open.</summary>
    public static string Csv(DemoQueue queue, QueueSettings settings, LocalCalendar calendar)
    {
        var random = new DemoRandom(queue.Seed);
        var untilOpen = SecondsUntilOpen(settings.OpeningHours, calendar);
        var text = new StringBuilder(string.Join(',', HistoryFile.Columns)).Append('\n');
        var today = default(DateOnly);
        var dayWeight = 0.0;
        for (var i = 0; i < calendar.Grid.Count; i++)
        {
            var date = calendar.DateOf(i);
            if (date < queue.First || date == DemoCalendar.MissingDay || !settings.ArrivalHours.IsOpen(date, calendar.TimeOfSlot(calendar.SlotOf(i))))
            {
                continue;
            }

            if (date != today)
            {
                today = date;
                dayWeight = DemoDemand.OfDay(queue, date) * random.Gamma(queue.DayShape);
            }

            AppendRow(text, queue, calendar.LocalStartOf(i), dayWeight, untilOpen[i], random);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, DemoQueue queue, DateTimeOffset local, double dayWeight, double? untilOpen, DemoRandom random)
    {
        var offered = random.Poisson(dayWeight * DemoDemand.OfHalfHour(queue, local.DateTime));
        var abandoned = random.Binomial(offered, queue.Abandons * dayWeight);
        var flowedOut = random.Binomial(offered - abandoned, queue.FlowsOut);
        var handled = untilOpen is null ? 0 : offered - abandoned - flowedOut;
        var handleSeconds = DemoDemand.HandleSeconds(queue, local.DateTime) * Total(handled, HandleShape, random);
        var waitSeconds = (handled * untilOpen.GetValueOrDefault()) + (queue.WaitSeconds * Total(handled, 1, random));
        text.Append(
            CultureInfo.InvariantCulture,
            $"{queue.Name},{local:yyyy-MM-dd'T'HH:mmzzz},30,{offered},{handled},{abandoned},{flowedOut},{handleSeconds:F0},{waitSeconds:F0}\n");
    }

    /// <summary>The sum of so many gamma draws of mean 1.</summary>
    private static double Total(int count, int shape, DemoRandom random) => count == 0 ? 0 : count * random.Gamma(count * shape);

    /// <summary>Seconds from each interval to the next opening: 0 while open, null when the history ends first.</summary>
    private static double?[] SecondsUntilOpen(OpeningHours hours, LocalCalendar calendar)
    {
        var seconds = new double?[calendar.Grid.Count];
        double? next = null;
        for (var i = seconds.Length - 1; i >= 0; i--)
        {
            var open = hours.IsOpen(calendar.DateOf(i), calendar.TimeOfSlot(calendar.SlotOf(i)));
            next = open ? 0 : next + calendar.Grid.Length.TotalSeconds;
            seconds[i] = next;
        }

        return seconds;
    }
}
