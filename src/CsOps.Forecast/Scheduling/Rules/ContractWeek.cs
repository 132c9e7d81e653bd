using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A week over which contract hours and days are counted: seven days from the problem's first, the last one maybe fewer.</summary>
/// <remarks>
/// Weeks are counted from the first planned day, whatever its weekday: a plan that begins on a Wednesday has weeks from Wednesday to Tuesday. Plan
/// whole weeks from the day on which the contracts' weeks begin.
/// </remarks>
/// <param name="Days">Its days.</param>
internal readonly record struct ContractWeek(DateRange Days)
{
    private const int WholeWeek = 7;

    /// <summary>The weeks of a period, in order.</summary>
    public static IEnumerable<ContractWeek> Of(DateRange period)
    {
        for (var first = period.First; first <= period.Last; first = first.AddDays(WholeWeek))
        {
            var last = first.AddDays(WholeWeek - 1);
            yield return new ContractWeek(new DateRange(first, last < period.Last ? last : period.Last));
        }
    }

    /// <summary>The least paid time to work: the contract's, in proportion to the days of a week cut short, less what absences count.</summary>
    public TimeSpan MinimumPaid(Contract contract, Agent agent) =>
        AtLeastZero(contract.MinPaidPerWeek * Days.Days / WholeWeek - PaidAbsence(agent));

    /// <summary>The most paid time to work: the contract's, also in a week cut short, less what absences count.</summary>
    public TimeSpan MaximumPaid(Contract contract, Agent agent) => Less(contract.MaxPaidPerWeek, agent);

    /// <summary>A number of hours less what absences count; 0 at least.</summary>
    public TimeSpan Less(TimeSpan hours, Agent agent) => AtLeastZero(hours - PaidAbsence(agent));

    /// <summary>The number of days on which the agent is not absent.</summary>
    public int DaysPresent(Agent agent) => Days.Dates().Count(date => !agent.IsAbsent(date));

    private TimeSpan PaidAbsence(Agent agent)
    {
        var ticks = 0L;
        foreach (var date in Days.Dates())
        {
            // Absences may overlap; a day counts once, as its best paid one.
            ticks += agent.Absences.Where(a => a.Dates.Contains(date)).Select(a => a.PaidPerDay.Ticks).DefaultIfEmpty().Max();
        }

        return new TimeSpan(ticks);
    }

    private static TimeSpan AtLeastZero(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
