using System.Text;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Texts of series files: small, smooth and the same every time.</summary>
internal static class SeriesFileText
{
    public const string Header = "series,time,value\n";
    private static readonly DateTime FirstMonday = new(2026, 8, 31);

    /// <summary>Half-hours from 8 to 12 on weekdays: 8 slots a day and 40 a week.</summary>
    public static string Weekdays(string name, int weeks = 8, double level = 20) => string.Concat(
        from day in Enumerable.Range(0, 7 * weeks)
        where day % 7 < 5
        from slot in Enumerable.Range(0, 8)
        let time = FirstMonday.AddDays(day).AddHours(8).AddMinutes(30 * slot)
        select Row(name, time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), level + Shape(day % 7, slot) + (((day * 13) + (slot * 7)) % 3)));

    /// <summary>The same week without dates: steps from 1.</summary>
    public static string Steps(string name, int count = 320, double level = 20) => string.Concat(
        Enumerable.Range(0, count).Select(i => Row(name, (i + 1).ToString(CultureInfo.InvariantCulture), level + Shape(i / 8 % 5, i % 8) + (((i / 8 * 13) + (i % 8 * 7)) % 3))));

    /// <summary>The rows of several texts in turn, one of each.</summary>
    public static string Interleaved(params string[] texts)
    {
        var rows = texts.Select(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var mixed = new StringBuilder();
        for (var i = 0; i < rows.Max(r => r.Length); i++)
        {
            foreach (var text in rows.Where(r => i < r.Length))
            {
                mixed.Append(text[i]).Append('\n');
            }
        }

        return mixed.ToString();
    }

    private static double Shape(int weekday, int slot) => (2 * slot) + (weekday == 0 ? 10 : 0);

    private static string Row(string name, string time, double value) => string.Create(CultureInfo.InvariantCulture, $"{name},{time},{value}\n");
}
