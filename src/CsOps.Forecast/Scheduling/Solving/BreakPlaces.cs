namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Finds where the breaks of a shift cost least.</summary>
internal sealed class BreakPlaces
{
    private readonly RosterState _state;
    private readonly double[] _worth; // of the slots in which a break may lie

    public BreakPlaces(RosterState state)
    {
        _state = state;
        _worth = new double[state.Model.Catalog.LongestShift];
    }

    /// <summary>Puts each break of a shift that a day's shift would become where the agent is missed least.</summary>
    public ShiftEdges Place(int agent, int day, int place, ShiftEdges edges)
    {
        var breaks = _state.Model.Catalog.Templates[place].Breaks;
        var group = _state.GroupIn(agent, place);

        // Of a shift worked as one of another group the slots are priced as if it were not there.
        var before = _state.GroupIn(agent, _state.TemplateOf(agent, day)) == group ? _state.EdgesOf(agent, day) : default;
        for (var i = 0; i < breaks.Length; i++)
        {
            var (length, earliest, latest) = (breaks[i].Length, edges.Start + breaks[i].Earliest, edges.Start + breaks[i].Latest);
            LoadWorth(group, earliest, latest + length, before);
            var worth = 0.0;
            for (var slot = 0; slot < length; slot++)
            {
                worth += _worth[slot];
            }

            var (best, dearest) = (0, worth);
            for (var moved = 1; moved <= latest - earliest; moved++)
            {
                worth += _worth[moved + length - 1] - _worth[moved - 1];
                if (worth > dearest)
                {
                    (best, dearest) = (moved, worth);
                }
            }

            edges = edges.WithBreak(i, earliest + best, length);
        }

        return edges;
    }

    /// <summary>What work in some slots costs an agent who is at work in those of a shift already.</summary>
    private void LoadWorth(int group, int first, int end, in ShiftEdges before)
    {
        var edge = 0;
        for (var slot = first; slot < end; slot++)
        {
            while (edge < before.Count && before[edge] <= slot)
            {
                edge++;
            }

            _worth[slot - first] = slot < 0 || slot >= _state.Cover.Slots ? 0
                : (edge & 1) != 0 ? -_state.Cover.CostOfRemoving(slot, group)
                : _state.Cover.CostOfAdding(slot, group);
        }
    }
}
