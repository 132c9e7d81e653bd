using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>Contacts and seconds by slot of the week, slot and weekday, each contact counted by the weight of its step.</summary>
internal sealed class WeightedSums(StepCalendar calendar)
{
    private readonly double[] _contacts = new double[calendar.SlotsPerWeek];
    private readonly HashSet<int> _days = [];
    private readonly double[] _seconds = new double[calendar.SlotsPerWeek];

    /// <summary>Contacts added, weights aside.</summary>
    public double Contacts { get; private set; }

    /// <summary>Contacts a day, over days that have any.</summary>
    public double ContactsPerDay => Contacts / _days.Count;

    /// <summary>Seconds per contact over all.</summary>
    public double Overall => _seconds.Sum() / _contacts.Sum();

    public void Add(int step, double contacts, double average, double weight)
    {
        var slot = calendar.SlotOfWeek(step);
        _contacts[slot] += weight * contacts;
        _seconds[slot] += weight * contacts * average;
        Contacts += contacts;
        _days.Add(calendar.DayOf(step));
    }

    /// <summary>The average of every slot of the week, pulled towards slot × weekday ÷ overall; where all handle time is 0, 0.</summary>
    /// <param name="perContact">The variance of one contact.</param>
    /// <param name="perContactOfDay">The same where what contacts of a day have in common counts too: days of a weekday are few.</param>
    public double[] Shrunk(double perContact, double perContactOfDay)
    {
        var overall = Overall;
        var slots = Groups(i => i % calendar.SlotsPerDay, calendar.SlotsPerDay, perContact);
        var weekdays = Groups(i => i / calendar.SlotsPerDay, calendar.DaysPerWeek, perContactOfDay);
        var expected = new double[_contacts.Length];
        for (var i = 0; i < expected.Length; i++)
        {
            expected[i] = overall > 0 ? slots[i % calendar.SlotsPerDay] * weekdays[i / calendar.SlotsPerDay] / overall : 0;
        }

        return Credibility.Shrink(_contacts, _seconds, expected, perContact);
    }

    private double[] Groups(Func<int, int> groupOf, int count, double perContact)
    {
        var contacts = new double[count];
        var seconds = new double[count];
        for (var i = 0; i < _contacts.Length; i++)
        {
            contacts[groupOf(i)] += _contacts[i];
            seconds[groupOf(i)] += _seconds[i];
        }

        var expected = new double[count];
        Array.Fill(expected, Overall);
        return Credibility.Shrink(contacts, seconds, expected, perContact);
    }
}
