namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>The most paid time that a contract's shift templates can make in a week, rest and consecutive days aside.</summary>
internal static class AttainablePaidTime
{
    /// <summary>The greatest sum of at most <paramref name="days"/> allowed shifts that does not exceed <paramref name="most"/>.</summary>
    /// <remarks>All sums that one shift more can reach, day by day; as many as there are distinct sums, a few hundred.</remarks>
    public static TimeSpan Of(SchedulingProblem problem, Contract contract, int days, TimeSpan most)
    {
        var lengths = problem.Templates.Where(contract.Allows).Select(t => t.Paid).Distinct().ToList();
        var sums = new HashSet<TimeSpan> { TimeSpan.Zero };
        for (var day = 0; day < Math.Min(days, contract.MaxDaysPerWeek); day++)
        {
            sums.UnionWith([.. from sum in sums from length in lengths where sum + length <= most select sum + length]);
        }

        return sums.Max();
    }
}
