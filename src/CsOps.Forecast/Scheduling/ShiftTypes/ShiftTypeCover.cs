namespace CsOps.Forecast.Scheduling.ShiftTypes;

/// <summary>The agents required on a shift.</summary>
/// <param name="Day">The day, from 0.</param>
/// <param name="Type">The type's place in the problem's types, from 0.</param>
/// <param name="Required">How many, 0 or more.</param>
/// <param name="UnderWeight">What each agent missing costs, 0 or more.</param>
/// <param name="OverWeight">What each agent too many costs, 0 or more.</param>
public readonly record struct ShiftTypeCover(int Day, int Type, int Required, int UnderWeight, int OverWeight)
{
    /// <summary>What a number of agents on it costs.</summary>
    internal long CostOf(int agents) => agents < Required ? (Required - agents) * (long)UnderWeight : (agents - Required) * (long)OverWeight;
}
