using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// The history without gross errors: slots that a fault of counting made far too small or large for their day take what the same slot of
/// the nearest days of the weekday had, scaled to the day.
/// </summary>
internal sealed class DayRepair
{
    private const int DaysCompared = 8;
    private const int DaysAway = 60;
    private const double MostRatio = 2;
    private const double MostDeviations = 8;
    private const double Spread = 0.06;

    private readonly DayTable _table;
    private readonly int _days;

    /// <summary>Repairs the first days of a table, from nothing but those.</summary>
    public DayRepair(DayTable table, int days)
    {
        (_table, _days) = (table, days);
        Contacts = table.Contacts[..(days * table.Slots)];
        IsRepaired = new bool[Contacts.Length];
        var usual = new double[table.Slots];
        var ratios = new double[table.Slots];
        for (var day = 0; day < days; day++)
        {
            FillUsual(day, usual);
            Repair(day, usual, Medians.Of(RatiosTo(day, usual, ratios)));
        }
    }

    /// <summary>Contacts a step by day and slot.</summary>
    public double[] Contacts { get; }

    /// <summary>Whether a value is not what was counted.</summary>
    public bool[] IsRepaired { get; }

    public ReadOnlySpan<double> ContactsOf(int day) => Contacts.AsSpan(day * _table.Slots, _table.Slots);

    private void Repair(int day, double[] usual, double level)
    {
        var contacts = Contacts.AsSpan(day * _table.Slots, _table.Slots);
        for (var slot = 0; slot < contacts.Length; slot++)
        {
            var expected = level * usual[slot];
            var ratio = (contacts[slot] + 0.5) / (expected + 0.5);
            var deviation = expected * Math.Sqrt((1 / (expected + 0.5)) + (Spread * Spread));
            if (ratio is > MostRatio or < 1 / MostRatio && Math.Abs(contacts[slot] - expected) > MostDeviations * deviation)
            {
                contacts[slot] = expected;
                IsRepaired[(day * _table.Slots) + slot] = true;
            }
        }
    }

    private Span<double> RatiosTo(int day, double[] usual, double[] ratios)
    {
        var contacts = _table.ContactsOf(day);
        var count = 0;
        for (var slot = 0; slot < usual.Length; slot++)
        {
            if (usual[slot] > 0 && !double.IsNaN(contacts[slot]))
            {
                ratios[count++] = contacts[slot] / usual[slot];
            }
        }

        return ratios.AsSpan(0, count);
    }

    /// <summary>The median of the nearest days of the weekday, by slot; NaN where no such day has it.</summary>
    private void FillUsual(int day, double[] usual)
    {
        Span<int> near = stackalloc int[DaysCompared];
        near = near[..FindNear(day, near)];
        Span<double> values = stackalloc double[DaysCompared];
        for (var slot = 0; slot < usual.Length; slot++)
        {
            var count = 0;
            foreach (var other in near)
            {
                var contacts = _table.Contacts[(other * _table.Slots) + slot];
                if (!double.IsNaN(contacts))
                {
                    values[count++] = contacts;
                }
            }

            usual[slot] = Medians.Of(values[..count]);
        }
    }

    private int FindNear(int day, Span<int> near)
    {
        var (before, after, count) = (day - 1, day + 1, 0);
        while (count < near.Length)
        {
            before = Next(before, day, -1);
            after = Next(after, day, 1);
            if (before < 0 && after < 0)
            {
                break;
            }

            var isAfter = before < 0 || (after >= 0 && _table.Dates[after].DayNumber - _table.Dates[day].DayNumber < _table.Dates[day].DayNumber - _table.Dates[before].DayNumber);
            near[count++] = isAfter ? after++ : before--;
        }

        return count;
    }

    /// <summary>The next observed day of the weekday from a day on, or −1.</summary>
    private int Next(int from, int day, int step)
    {
        for (var other = from; other >= 0 && other < _days && Math.Abs(_table.Dates[other].DayNumber - _table.Dates[day].DayNumber) <= DaysAway; other += step)
        {
            if (_table.WeekdayOf[other] == _table.WeekdayOf[day] && _table.ContactsOf(other).ContainsAnyExcept(double.NaN))
            {
                return other;
            }
        }

        return -1;
    }
}
