using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What one agent's shifts of one week must keep, in slots and days.</summary>
internal sealed class WeekTerms
{
    public WeekTerms(SchedulingProblem problem, Agent agent, Contract contract, ContractWeek week, ShiftCatalog catalog, SlotGrid slots)
    {
        FirstDay = week.Days.First.DayNumber - problem.Days.First.DayNumber;
        Absent = [.. week.Days.Dates().Select(agent.IsAbsent)];
        Templates = [.. Enumerable.Range(0, catalog.Templates.Length).Where(t => contract.Allows(catalog.Templates[t].Template))];
        MinPaid = SlotsUp(week.MinimumPaid(contract, agent), slots);
        MaxPaid = (int)(week.MaximumPaid(contract, agent).Ticks / slots.Length.Ticks);
        MaxDays = contract.MaxDaysPerWeek;
        MaxConsecutiveDays = contract.MaxConsecutiveDays;
        MinimumRest = SlotsUp(contract.MinimumRest, slots);
    }

    /// <summary>The first day, counted from the problem's first.</summary>
    public int FirstDay { get; }

    /// <summary>The number of days.</summary>
    public int Days => Absent.Length;

    /// <summary>Whether the agent is absent, per day.</summary>
    public bool[] Absent { get; }

    /// <summary>The allowed templates, by place in the catalogue.</summary>
    public int[] Templates { get; }

    /// <summary>Least paid slots.</summary>
    public int MinPaid { get; }

    /// <summary>Most paid slots.</summary>
    public int MaxPaid { get; }

    /// <summary>Most days worked.</summary>
    public int MaxDays { get; }

    /// <summary>Most days worked in a row.</summary>
    public int MaxConsecutiveDays { get; }

    /// <summary>Least slots between the end of a shift and the start of the next.</summary>
    public int MinimumRest { get; }

    private static int SlotsUp(TimeSpan time, SlotGrid slots) => (int)((time.Ticks + slots.Length.Ticks - 1) / slots.Length.Ticks);
}
