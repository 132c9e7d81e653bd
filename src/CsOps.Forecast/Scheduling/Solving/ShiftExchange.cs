namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Lets an agent have the shifts of another, with other skills, of a day or two, and the other this one's.</summary>
internal sealed class ShiftExchange(RosterState state, LaneTerritory territory)
{
    private readonly RosterModel _model = state.Model;

    /// <summary>Proposes an exchange, and makes it if it pays, or by chance if it costs a little; what the roster costs more after it.</summary>
    public double Propose(int agent, int other, int day, int otherDay, double temperature, ref SplitMix64 random)
    {
        if (_model.Agents[agent].Group == _model.Agents[other].Group || (day == otherDay && state.IsOff(agent, day) && state.IsOff(other, day))
            || _model.Agents[agent].IsPaired || _model.Agents[other].IsPaired
            || !IsOwn(agent, day) || !IsOwn(agent, otherDay) || !IsOwn(other, day) || !IsOwn(other, otherDay))
        {
            return 0;
        }

        var cost = -state.CostAround(agent, day, otherDay) - state.CostAround(other, day, otherDay);
        Exchange(agent, other, day, otherDay);
        if (IsAllowed(agent, day) && IsAllowed(agent, otherDay) && IsAllowed(other, day) && IsAllowed(other, otherDay))
        {
            cost += state.CostAround(agent, day, otherDay) + state.CostAround(other, day, otherDay);
            var limit = -temperature * Math.Log(1 - random.Uniform());
            if (cost < limit)
            {
                cost += CoverageCost(agent, other, day, otherDay);
                if (cost < limit)
                {
                    Recover(agent, other, day);
                    if (day != otherDay)
                    {
                        Recover(agent, other, otherDay);
                    }

                    return cost;
                }
            }
        }

        Exchange(agent, other, day, otherDay);
        return 0;
    }

    private void Exchange(int agent, int other, int day, int otherDay)
    {
        state.Exchange(agent, other, day);
        if (day != otherDay)
        {
            state.Exchange(agent, other, otherDay);
        }
    }

    /// <summary>What coverage costs more after two agents have exchanged their shifts of a day or two.</summary>
    private double CoverageCost(int agent, int other, int day, int otherDay)
    {
        if (day == otherDay)
        {
            return CoverageCost(agent, other, day);
        }

        if (!Meet(agent, other, day, otherDay))
        {
            return CoverageCost(agent, other, day) + CoverageCost(agent, other, otherDay);
        }

        // What the second day costs in slots of both is known only after the first.
        var cost = CoverageCost(agent, other, day);
        Recover(agent, other, day);
        cost += CoverageCost(agent, other, otherDay);
        state.Exchange(agent, other, day);
        Recover(agent, other, day);
        state.Exchange(agent, other, day);
        return cost;
    }

    /// <summary>Whether shifts of both days have slots in common: a night and the next morning.</summary>
    private bool Meet(int agent, int other, int day, int otherDay) => _model.HasShiftsOverMidnight
        && (state.EdgesOf(agent, day).Overlaps(state.EdgesOf(other, otherDay)) || state.EdgesOf(other, day).Overlaps(state.EdgesOf(agent, otherDay))
            || state.EdgesOf(agent, day).Overlaps(state.EdgesOf(agent, otherDay)) || state.EdgesOf(other, day).Overlaps(state.EdgesOf(other, otherDay)));

    /// <summary>What it costs more after they have exchanged those of one day.</summary>
    private double CoverageCost(int agent, int other, int day) =>
        CoverChange.CostOfExchange(
            state.Cover, (_model.Agents[other].Group, _model.Agents[agent].Group), state.EdgesOf(agent, day), state.EdgesOf(other, day));

    /// <summary>Lets coverage follow an exchange.</summary>
    private void Recover(int agent, int other, int day)
    {
        var (place, otherPlace) = (state.TemplateOf(agent, day), state.TemplateOf(other, day));
        state.Recover(agent, otherPlace, state.EdgesOf(other, day), place, state.EdgesOf(agent, day));
        state.Recover(other, place, state.EdgesOf(agent, day), otherPlace, state.EdgesOf(other, day));
    }

    /// <summary>Whether the agent works the day's shift with all skills, and in slots of the territory only.</summary>
    private bool IsOwn(int agent, int day) => HasAllSkills(agent, state.TemplateOf(agent, day)) && territory.Holds(day, state.EdgesOf(agent, day));

    /// <summary>Whether an agent may have the day's shift, which is not one for some skills only.</summary>
    private bool IsAllowed(int agent, int day)
    {
        var place = state.TemplateOf(agent, day);
        return place == RosterState.Off || (_model.Agents[agent].Allows(place) && HasAllSkills(agent, place) && state.KeepsRules(agent, day));
    }

    private bool HasAllSkills(int agent, int place) => state.GroupIn(agent, place) == _model.Agents[agent].Group;
}
