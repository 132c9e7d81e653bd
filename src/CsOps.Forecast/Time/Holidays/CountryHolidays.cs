using System.Collections.Immutable;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>The holidays of a country as rules.</summary>
/// <param name="Code">ISO 3166-1 code.</param>
/// <param name="Name">The country's name, with the part of it that is meant.</param>
/// <param name="Rules">The rules; where two fall on one day, the first gives the name.</param>
internal sealed record CountryHolidays(string Code, string Name, ImmutableArray<HolidayRule> Rules)
{
    /// <summary>The holidays from one year to another, both in, as dates and names; a date may come twice.</summary>
    public IEnumerable<KeyValuePair<DateOnly, string>> Between(int firstYear, int lastYear, bool withCustomary)
    {
        // A neighbouring year's holiday may have its substitute in this one: New Year on Saturday is kept on 31 December.
        var days = Rules
            .Where(rule => withCustomary || !rule.IsCustomary)
            .SelectMany(rule => Enumerable.Range(firstYear - 1, lastYear - firstYear + 3).Where(rule.HoldsIn), (rule, year) => (Date: rule.DayIn(year), Rule: rule))
            .OrderBy(day => day.Date)
            .ToList();
        var taken = days.Select(day => day.Date).ToHashSet();
        foreach (var group in days.GroupBy(day => day.Date))
        {
            yield return new(group.Key, group.First().Rule.Name);
            var rules = group.Select(day => day.Rule).ToList();
            if (rules.Find(rule => IsSubstituted(rule, group.Key, rules.Count)) is { } substituted)
            {
                var substitute = SubstituteOf(substituted.SubstitutionIn(group.Key.Year), group.Key, taken);
                taken.Add(substitute);
                yield return new(substitute, substituted.Name + " (substitute)");
            }
        }
    }

    private static bool IsSubstituted(HolidayRule rule, DateOnly date, int rulesOnDate)
    {
        var sunday = date.DayOfWeek == DayOfWeek.Sunday;
        var weekend = sunday || date.DayOfWeek == DayOfWeek.Saturday;
        return rule.SubstitutionIn(date.Year) switch
        {
            Substitution.NearestWeekday or Substitution.NextFreeWeekday => weekend,
            Substitution.NextFreeWeekdayOfSundayOrHoliday => sunday || rulesOnDate > 1,
            Substitution.NextFreeWeekdayOfWeekendOrHoliday => weekend || rulesOnDate > 1,
            _ => false,
        };
    }

    private static DateOnly SubstituteOf(Substitution substitution, DateOnly date, HashSet<DateOnly> taken)
    {
        if (substitution == Substitution.NearestWeekday)
        {
            return date.AddDays(date.DayOfWeek == DayOfWeek.Saturday ? -1 : 1);
        }

        do
        {
            date = date.AddDays(1);
        }
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(date));

        return date;
    }
}
