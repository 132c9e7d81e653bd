using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What one agent's hours and wishes cost.</summary>
internal sealed class AgentPrices
{
    private readonly SchedulingProblem _problem;
    private readonly Agent _agent;
    private readonly CoverageWeights _weights;
    private readonly TimeZoneInfo _zone;
    private readonly double _wish; // how much dearer a wish is than its weight
    private readonly bool _isNeeded;
    private readonly WorkPattern? _pattern;

    public AgentPrices(SchedulingProblem problem, Agent agent, CoverageWeights weights)
    {
        _problem = problem;
        _agent = agent;
        _weights = weights;
        _zone = agent.Zone ?? problem.Zone;
        _wish = 1 + (weights.SeniorityPerYear * agent.Seniority);
        _isNeeded = problem.Skills.Any(agent.CanWork);
        _pattern = agent.Pattern is null ? null : problem.Patterns.First(pattern => pattern.Name == agent.Pattern);
        Contract = problem.Contracts.First(contract => contract.Name == agent.Contract);
        SoftRules = [.. problem.Rules.OfType<WorkRule>().Where(rule => double.IsFinite(rule.Weight) && rule.IsAbout(agent))];
    }

    public Contract Contract { get; }

    /// <summary>The soft rules about the agent's days.</summary>
    public ImmutableArray<WorkRule> SoftRules { get; }

    /// <summary>Hours that a week lacks of its least; nobody else than agents whose skills are required is given shifts, so nobody else owes hours.</summary>
    public double MissingOf(ContractWeek week, TimeSpan paid) => _isNeeded ? Math.Max(0, (week.MinimumPaid(Contract, _agent) - paid).TotalHours) : 0;

    /// <summary>What hours of overtime count as besides their pay.</summary>
    public double OvertimeOf(ContractWeek week, TimeSpan paid) =>
        Contract.OvertimeAfter is { } hours ? Math.Max(0, (paid - week.Less(hours, _agent)).TotalHours) * Contract.OvertimePremium : 0;

    /// <summary>Requests, preferences and allowances of shifts, and days off where the pattern says work.</summary>
    public double PreferencesOf(List<Shift> shifts)
    {
        var cost = shifts.Sum(CostOf);
        return _pattern is null || !_isNeeded ? cost : cost + (_problem.Days.Dates().Count(date => IsOffAgainstPattern(date, shifts)) * _pattern.Weight);
    }

    private bool IsOffAgainstPattern(DateOnly date, List<Shift> shifts) =>
        _pattern!.On(date, _agent.PatternOffset).Kind == PatternDayKind.Work && !_agent.IsAbsent(date) && shifts.TrueForAll(shift => shift.Date != date);

    private double CostOf(Shift shift)
    {
        var weekend = shift.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? _weights.WeekendPerPastWeekend * _agent.WeekendsWorked : 0;
        var requests = _agent.DayOffRequests.Where(request => request.Date == shift.Date).Sum(request => request.Weight);
        var preferences = _agent.Preferences.Where(preference => preference.IsAbout(shift.Date.DayOfWeek) && !preference.IsMetBy(shift, _zone)).Sum(preference => preference.Weight);
        var premium = _problem.Templates.FirstOrDefault(template => template.Name == shift.Template)?.Premium ?? 0;
        return weekend + ((requests + preferences) * _wish) + premium;
    }
}
