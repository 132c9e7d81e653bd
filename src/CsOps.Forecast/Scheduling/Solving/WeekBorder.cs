namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What the weeks before and after leave of a week: the rest and the days in a row that run over its ends.</summary>
/// <param name="LastEnd">The end of the last shift before it, or <see cref="LongAgo"/>.</param>
/// <param name="DaysBefore">Days worked in a row up to its first day.</param>
/// <param name="NextStart">The start of the first shift after it, or <see cref="int.MaxValue"/>.</param>
/// <param name="DaysAfter">Days worked in a row from the day after its last.</param>
internal readonly record struct WeekBorder(int LastEnd, int DaysBefore, int NextStart, int DaysAfter)
{
    /// <summary>An end of shift that no rest reaches over.</summary>
    public const int LongAgo = int.MinValue / 2;

    /// <summary>The border of the days from <paramref name="first"/> on among the shifts of all days.</summary>
    public static WeekBorder Of(PlannedShift?[] shifts, int first, int count)
    {
        var before = first - 1;
        while (before >= 0 && shifts[before] is not null)
        {
            before--;
        }

        var after = first + count;
        while (after < shifts.Length && shifts[after] is not null)
        {
            after++;
        }

        return new WeekBorder(
            Array.FindLast(shifts[..first], s => s is not null)?.End ?? LongAgo,
            first - 1 - before,
            Array.Find(shifts[(first + count)..], s => s is not null)?.Start ?? int.MaxValue,
            after - first - count);
    }
}
