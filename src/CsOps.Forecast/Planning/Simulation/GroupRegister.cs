using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Finds the group of each shift: what its agent can do, and its template is for.</summary>
internal sealed class GroupRegister
{
    private readonly StaffedPeriod _period;
    private readonly ImmutableArray<bool> _isImmediate;
    private readonly Dictionary<string, Agent> _agents;
    private readonly Dictionary<string, ImmutableArray<string>> _skillsOfTemplate;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public GroupRegister(StaffedPeriod period, ImmutableArray<bool> isImmediate)
    {
        (_period, _isImmediate) = (period, isImmediate);
        _agents = period.Centre.Agents.ToDictionary(agent => agent.Id, StringComparer.Ordinal);
        _skillsOfTemplate = period.Centre.Templates.ToDictionary(template => template.Name, template => template.Skills, StringComparer.Ordinal);
    }

    /// <summary>The groups found so far.</summary>
    public List<SkillGroup> Groups { get; } = [];

    /// <summary>The number of a shift's group; −1 where it is for none of the queues.</summary>
    /// <exception cref="ArgumentException">The shift is of an agent that the centre does not have.</exception>
    public int GroupOf(Shift shift)
    {
        if (!_agents.TryGetValue(shift.AgentId, out var agent))
        {
            throw new ArgumentException($"The shift on {shift.Date:O} is of agent '{shift.AgentId}', whom the centre does not have.", nameof(shift));
        }

        var only = _skillsOfTemplate.GetValueOrDefault(shift.Template, []);
        ImmutableArray<bool> has = [.. _period.Forecasts.Select(forecast => agent.Has(forecast.Queue) && (only.IsEmpty || only.Contains(forecast.Queue, StringComparer.Ordinal)))];
        if (!has.Contains(true))
        {
            return -1;
        }

        var key = string.Concat(has.Select(one => one ? '1' : '0'));
        if (_numbers.TryAdd(key, Groups.Count))
        {
            Groups.Add(new SkillGroup(has, has.Zip(_isImmediate, (one, immediate) => one && immediate).Contains(true)));
        }

        return _numbers[key];
    }
}
