using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>Contacts and seconds by slot of the week, slot and weekday, each contact counted by the weight of its step.</summary>
internal sealed class WeightedSums(StepCalendar calendar)
{
    private readonly double[] _contacts = new double[calendar.SlotsPerWeek];
    private readonly List<(int Step, double Contacts, double Average)> _steps = [];
    private readonly double[] _seconds = new double[calendar.SlotsPerWeek];

    /// <summary>Contacts added, weights aside.</summary>
    public double Contacts { get; private set; }

    /// <summary>Seconds per contact over all.</summary>
    public double Overall => _seconds.Sum() / _contacts.Sum();

    public void Add(int step, double contacts, double average, double weight)
    {
        var slot = calendar.SlotOfWeek(step);
        _contacts[slot] += weight * contacts;
        _seconds[slot] += weight * contacts * average;
        Contacts += contacts;
        _steps.Add((step, contacts, average));
    }

    /// <summary>The average of every slot of the week, pulled towards slot × weekday ÷ overall; where all handle time is 0, 0.</summary>
    /// <param name="perContact">The least variance of one contact; that by which the days of a group differ is taken where it is more.</param>
    /// <param name="hasWeekdays">Whether weekdays may differ.</param>
    public double[] Shrunk(double perContact, bool hasWeekdays)
    {
        var (overall, day) = (Overall, calendar.SlotsPerDay);
        var slots = Groups(i => i % day, day, perContact);
        var weekdays = hasWeekdays ? Groups(i => i / day, calendar.DaysPerWeek, perContact) : [.. Enumerable.Repeat(overall, calendar.DaysPerWeek)];
        var expected = new double[_contacts.Length];
        for (var i = 0; i < expected.Length; i++)
        {
            expected[i] = overall > 0 ? slots[i % day] * weekdays[i / day] / overall : 0;
        }

        return Credibility.Shrink(_contacts, _seconds, expected, Math.Max(perContact, PerContactOf(i => i, _contacts.Length)));
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
        return Credibility.Shrink(contacts, seconds, expected, Math.Max(perContact, PerContactOf(groupOf, count)));
    }

    /// <summary>
    /// What the variance of one contact would be, were contacts of a day as independent as those of different days: by how far the days of a group lie from its average. Infinite where no
    /// group has two days.
    /// </summary>
    private double PerContactOf(Func<int, int> groupOf, int count)
    {
        var (contacts, seconds) = (new double[count], new double[count]);
        var days = _steps
            .GroupBy(step => (Group: groupOf(calendar.SlotOfWeek(step.Step)), Day: calendar.DayOf(step.Step)))
            .Select(day => (day.Key.Group, Contacts: day.Sum(step => step.Contacts), Seconds: day.Sum(step => step.Contacts * step.Average)))
            .ToArray();
        foreach (var (group, n, sum) in days)
        {
            (contacts[group], seconds[group]) = (contacts[group] + n, seconds[group] + sum);
        }

        var (scatter, shares) = (new double[count], new double[count]);
        foreach (var (group, n, sum) in days)
        {
            var error = sum - (n * seconds[group] / contacts[group]);
            scatter[group] += error * error / contacts[group];
            shares[group] += n * n / (contacts[group] * contacts[group]);
        }

        var known = Enumerable.Range(0, count).Where(group => shares[group] is > 0 and < 1).Select(group => scatter[group] / (1 - shares[group])).ToArray();
        return known.Length == 0 ? double.PositiveInfinity : known.Average();
    }
}
