namespace CsOps.Forecast.Time.Holidays;

/// <summary>One line of a country's holiday law: a name, the day it falls on in a year, and the years in which it holds.</summary>
/// <param name="Name">The holiday's English name.</param>
/// <param name="DayIn">The day in a year.</param>
internal sealed record HolidayRule(string Name, Func<int, DateOnly> DayIn)
{
    private int _firstYear = int.MinValue;
    private int _lastYear = int.MaxValue;
    private int _substituteFrom = int.MinValue;
    private Substitution _substitution = Substitution.None;

    /// <summary>Whether it is free by custom or agreement and not by law.</summary>
    public bool IsCustomary { get; private init; }

    /// <summary>The same month and day every year.</summary>
    public static HolidayRule Fixed(int month, int day, string name) => new(name, year => new DateOnly(year, month, day));

    /// <summary>A number of days after Easter Sunday of the Western churches; before it when negative.</summary>
    public static HolidayRule Easter(int days, string name) => new(name, year => EasterSunday.Of(year).AddDays(days));

    /// <summary>The first such weekday on or after a month and day.</summary>
    public static HolidayRule FirstFrom(int month, int day, DayOfWeek weekday, string name) =>
        new(name, year => OnOrAfter(new DateOnly(year, month, day), weekday));

    /// <summary>The <paramref name="n"/>th such weekday of a month, from 1.</summary>
    public static HolidayRule Nth(int n, DayOfWeek weekday, int month, string name) => FirstFrom(month, (7 * (n - 1)) + 1, weekday, name);

    /// <summary>The last such weekday of a month.</summary>
    public static HolidayRule Last(DayOfWeek weekday, int month, string name) =>
        new(name, year => OnOrAfter(new DateOnly(year, month, 1).AddMonths(1).AddDays(-7), weekday));

    /// <summary>A number of days after a date of the Korean lunar calendar.</summary>
    public static HolidayRule KoreanLunar(int month, int day, int days, string name) =>
        new(name, year => KoreanLunarDate.Of(year, month, day).AddDays(days));

    /// <summary>One day only.</summary>
    public static HolidayRule Once(int year, int month, int day, string name) => Fixed(month, day, name).Only(year);

    /// <summary>Holds from a year on.</summary>
    public HolidayRule From(int year) => this with { _firstYear = year };

    /// <summary>Holds up to a year, which is in.</summary>
    public HolidayRule Until(int year) => this with { _lastYear = year };

    /// <summary>Holds in one year.</summary>
    public HolidayRule Only(int year) => From(year).Until(year);

    /// <summary>Falls elsewhere in one year.</summary>
    public HolidayRule MovedTo(int year, int month, int day)
    {
        var usual = DayIn;
        return this with { DayIn = y => y == year ? new DateOnly(year, month, day) : usual(y) };
    }

    /// <summary>Falls a number of days later (earlier when negative) when it would fall on a weekday.</summary>
    public HolidayRule MovedFrom(DayOfWeek weekday, int days)
    {
        var usual = DayIn;
        return this with { DayIn = year => usual(year) is var day && day.DayOfWeek == weekday ? day.AddDays(days) : day };
    }

    /// <summary>Is free by custom or agreement and not by law.</summary>
    public HolidayRule Customary() => this with { IsCustomary = true };

    /// <summary>Gives another free day when it falls on one that is free anyway, from a year on.</summary>
    public HolidayRule Substituted(Substitution substitution, int from = int.MinValue) =>
        this with { _substitution = substitution, _substituteFrom = from };

    /// <summary>Whether it holds in a year.</summary>
    public bool HoldsIn(int year) => year >= _firstYear && year <= _lastYear;

    /// <summary>How it is substituted in a year.</summary>
    public Substitution SubstitutionIn(int year) => year >= _substituteFrom ? _substitution : Substitution.None;

    private static DateOnly OnOrAfter(DateOnly date, DayOfWeek weekday) => date.AddDays(((int)weekday - (int)date.DayOfWeek + 7) % 7);
}
