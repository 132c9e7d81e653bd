namespace CsOps.Forecast.Time;

/// <summary>When people are paid, as a rule: <c>last-business-day</c>, <c>last-day</c>, <c>15</c>, <c>25, or the business day before</c> (or <c>after</c>), <c>every 14 days from 2026-01-02</c>.</summary>
/// <remarks>Business days are Mondays to Fridays that are no public holidays. A day that a month does not have is its last. Immutable.</remarks>
public sealed class PayDayRule
{
    /// <summary>What <see cref="TryParse"/> understands, for error messages.</summary>
    public const string Expected =
        "last-business-day, last-day, a day of the month (15), \"25, or the business day before\" (or after), or \"every 14 days from 2026-01-02\"";

    private const int LastDay = 31;
    private const string Comma = ", or the business day ";
    private const string Every = "every ";
    private const string From = " days from ";

    private readonly int _day;
    private readonly int _move;
    private readonly int _every;
    private readonly DateOnly _from;

    private PayDayRule(string text, int day, int move, int every = 0, DateOnly from = default) => (Text, _day, _move, _every, _from) = (text, day, move, every, from);

    /// <summary>The rule as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a rule; null when the text is none.</summary>
    /// <param name="text">The text; blanks around it do not matter.</param>
    public static PayDayRule? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rule = text.Trim();
        if (rule is "last-business-day" or "last-day")
        {
            return new PayDayRule(rule, LastDay, rule == "last-day" ? 0 : -1);
        }

        if (rule.StartsWith(Every, StringComparison.Ordinal))
        {
            return Repeated(rule);
        }

        var comma = rule.IndexOf(Comma, StringComparison.Ordinal);
        var move = comma < 0 ? 0 : rule[(comma + Comma.Length)..] switch { "before" => -1, "after" => 1, _ => 2 };
        return move < 2 && int.TryParse(comma < 0 ? rule : rule[..comma], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= LastDay
            ? new PayDayRule(rule, day, move)
            : null;
    }

    /// <summary>The pay days between two dates, both in, ascending.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date.</param>
    /// <param name="holidays">Days that are no business days besides weekends.</param>
    public IEnumerable<DateOnly> Between(DateOnly first, DateOnly last, HolidayCalendar holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        return Between(first, last, holidays.IsHoliday);
    }

    internal IEnumerable<DateOnly> Between(DateOnly first, DateOnly last, Func<DateOnly, bool> isHoliday) =>
        (_every > 0 ? EveryFew(first, last) : Monthly(first, last, isHoliday)).Where(date => date >= first && date <= last);

    private static PayDayRule? Repeated(string rule)
    {
        var from = rule.IndexOf(From, StringComparison.Ordinal);
        return from > 0
            && int.TryParse(rule[Every.Length..from], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 2 and <= 62
            && DateOnly.TryParseExact(rule[(from + From.Length)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new PayDayRule(rule, 0, 0, days, start)
            : null;
    }

    private IEnumerable<DateOnly> EveryFew(DateOnly first, DateOnly last)
    {
        var ahead = (((first.DayNumber - _from.DayNumber) % _every) + _every) % _every;
        for (var date = first.AddDays(ahead == 0 ? 0 : _every - ahead); date <= last; date = date.AddDays(_every))
        {
            yield return date;
        }
    }

    private IEnumerable<DateOnly> Monthly(DateOnly first, DateOnly last, Func<DateOnly, bool> isHoliday)
    {
        // A day moved over the month's end belongs to a neighbouring month.
        var month = new DateOnly(first.Year, first.Month, 1).AddMonths(-1);
        for (; month <= last.AddMonths(1); month = month.AddMonths(1))
        {
            var date = month.AddDays(Math.Min(_day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
            while (_move != 0 && (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || isHoliday(date)))
            {
                date = date.AddDays(_move);
            }

            yield return date;
        }
    }
}
