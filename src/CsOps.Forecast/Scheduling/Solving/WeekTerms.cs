using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What one agent's shifts of one week must keep, in slots and days, and what their hours cost.</summary>
internal sealed class WeekTerms
{
    private readonly double _paidPerSlot;
    private readonly double _missingPerSlot;
    private readonly double _overtimePerSlot;

    public WeekTerms(RosterModel model, Agent agent, Contract contract, ContractWeek week)
    {
        FirstDay = week.Days.First.DayNumber - model.Problem.Days.First.DayNumber;
        Days = week.Days.Days;
        MinPaid = SlotsUp(week.MinimumPaid(contract, agent), model.Slots);
        MaxPaid = SlotsDown(week.MaximumPaid(contract, agent), model.Slots);
        MaxDays = contract.MaxDaysPerWeek;
        _paidPerSlot = model.PaidPerSlot;
        _missingPerSlot = model.MissingPaidPerSlot;
        _overtimePerSlot = contract.OvertimePremium * model.PaidPerSlot;
        OvertimeFrom = contract.OvertimeAfter is { } hours ? SlotsDown(week.Less(hours, agent), model.Slots) : int.MaxValue;
    }

    /// <summary>The first day, counted from the problem's first.</summary>
    public int FirstDay { get; }

    /// <summary>The number of days.</summary>
    public int Days { get; }

    /// <summary>Least paid slots.</summary>
    public int MinPaid { get; }

    /// <summary>Most paid slots.</summary>
    public int MaxPaid { get; }

    /// <summary>Paid slots beyond which they are overtime.</summary>
    public int OvertimeFrom { get; }

    /// <summary>Most days worked.</summary>
    public int MaxDays { get; }

    /// <summary>What paid slots cost: their pay, overtime, and what is missing of the least.</summary>
    public double CostOf(int paid) => (paid * _paidPerSlot) + CostBesidesPay(paid);

    /// <summary>What paid slots cost besides the pay of each: overtime, and what is missing of the least.</summary>
    public double CostBesidesPay(int paid) => MissingCostOf(paid) + (Math.Max(0, paid - OvertimeFrom) * _overtimePerSlot);

    /// <summary>What is missing of the least paid slots costs.</summary>
    public double MissingCostOf(int paid) => Math.Max(0, MinPaid - paid) * _missingPerSlot;

    /// <summary>The paid slots at which the price of one more changes, with none and the most; ascending.</summary>
    public int[] Corners() => [.. new[] { 0, MinPaid, OvertimeFrom, MaxPaid }.Select(corner => Math.Min(corner, MaxPaid)).Distinct().Order()];

    internal static int SlotsUp(TimeSpan time, SlotGrid slots) => (int)((time.Ticks + slots.Length.Ticks - 1) / slots.Length.Ticks);

    private static int SlotsDown(TimeSpan time, SlotGrid slots) => (int)(time.Ticks / slots.Length.Ticks);
}
