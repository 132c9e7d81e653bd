using System.Text;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>A centre that is planned in a moment: two queues, six agents, nine weeks of weekdays from 8 to 16.</summary>
/// <remarks>The history ends on Friday 30 October 2026, so that the week planned begins on Monday 2 November.</remarks>
internal static class TinyCentre
{
    public const string PlanId = "2026-11-02";

    private const int Weeks = 9;
    private const int SlotsPerDay = 16;
    private static readonly DateTime FirstMonday = new(2026, 8, 31);

    public const string Settings =
        """
        {
          "name": "Tiny",
          "timeZone": "Europe/Copenhagen",
          "country": "DK",
          "currency": "DKK",
          "shrinkage": 0.2,
          "queues": [
            { "name": "voice", "channel": "voice", "open": { "mon-fri": "08:00-16:00" }, "serviceLevel": "80/20" },
            { "name": "chat", "channel": "chat", "open": { "mon-fri": "08:00-16:00" }, "serviceLevel": "80/60", "concurrency": 2 }
          ],
          "contracts": [{ "name": "full", "maxPaid": "40h", "costPerHour": 200 }],
          "shifts": [
            {
              "name": "day",
              "length": "8h",
              "start": "08:00",
              "breaks": [{ "name": "lunch", "length": "30m", "paid": false, "from": "3h", "to": "5h" }]
            }
          ]
        }
        """;

    public const string Agents =
        """
        id,name,contract,skills
        A1,Anna,full,voice
        A2,Bo,full,voice
        A3,Carl,full,voice|chat
        A4,Dora,full,voice|chat
        A5,Ea,full,chat
        A6,Finn,full,chat

        """;

    /// <summary>Writes the centre.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="name">Name of the centre's folder in it.</param>
    /// <returns>The path of the centre.</returns>
    public static string Write(TemporaryFolder folder, string name = "tiny")
    {
        folder.Write($"{name}/centre.json", Settings);
        folder.Write($"{name}/agents.csv", Agents);
        folder.Write($"{name}/history/all.csv", History());
        return folder.PathOf(name);
    }

    private static string History()
    {
        var text = new StringBuilder("queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds\n");
        foreach (var (queue, level, aht) in new[] { ("voice", 6, 240), ("chat", 5, 420) })
        {
            foreach (var start in Intervals())
            {
                var offered = Offered(start, level);
                text.Append(CultureInfo.InvariantCulture, $"{queue},{Iso(start)},30,{offered},{offered},0,0,{offered * aht},{offered * 10}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>More on Mondays and around noon, and a little noise that is the same every time.</summary>
    private static int Offered(DateTime start, int level)
    {
        var slot = (int)((start.TimeOfDay.TotalHours - 8) * 2);
        var noon = 4 - (Math.Abs(slot - 8) / 2);
        var noise = (((start.DayOfYear * 31) + (slot * 17)) % 5) - 2;
        return level + noon + (start.DayOfWeek == DayOfWeek.Monday ? 3 : 0) + noise;
    }

    private static IEnumerable<DateTime> Intervals() =>
        from day in Enumerable.Range(0, 7 * Weeks)
        where day % 7 < 5
        from slot in Enumerable.Range(0, SlotsPerDay)
        select FirstMonday.AddDays(day).AddHours(8).AddMinutes(30 * slot);

    private static string Iso(DateTime local)
    {
        var offset = local < new DateTime(2026, 10, 25, 3, 0, 0) ? "+02:00" : "+01:00";
        return local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) + offset;
    }
}
