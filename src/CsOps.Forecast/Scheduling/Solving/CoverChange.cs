namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What an agent's change from one shift to another costs in coverage, and the change itself. Slots at work in both do not change.</summary>
internal static class CoverChange
{
    /// <summary>What coverage costs more after the change.</summary>
    public static double Cost(SlotCover cover, int group, in ShiftEdges before, in ShiftEdges after)
    {
        var walk = new Walk(before, after);
        var cost = 0.0;
        while (walk.Next(cover.Slots))
        {
            for (var slot = walk.From; slot < walk.To; slot++)
            {
                cost += walk.Arrives ? cover.CostOfAdding(slot, group) : cover.CostOfRemoving(slot, group);
            }
        }

        return cost;
    }

    /// <summary>Carries the change out.</summary>
    public static void Apply(SlotCover cover, int group, in ShiftEdges before, in ShiftEdges after)
    {
        var walk = new Walk(before, after);
        while (walk.Next(cover.Slots))
        {
            for (var slot = walk.From; slot < walk.To; slot++)
            {
                if (walk.Arrives)
                {
                    cover.Add(slot, group);
                }
                else
                {
                    cover.Remove(slot, group);
                }
            }
        }
    }

    /// <summary>What coverage costs more after an agent's shift, as one of a group, became another, as one of another group.</summary>
    public static double Cost(SlotCover cover, int groupBefore, in ShiftEdges before, int groupAfter, in ShiftEdges after)
    {
        if (groupBefore == groupAfter)
        {
            return groupBefore == SkillGroups.None ? 0 : Cost(cover, groupBefore, before, after);
        }

        if (groupBefore == SkillGroups.None || groupAfter == SkillGroups.None)
        {
            return (groupBefore == SkillGroups.None ? 0 : Cost(cover, groupBefore, before, default))
                + (groupAfter == SkillGroups.None ? 0 : Cost(cover, groupAfter, default, after));
        }

        var cost = 0.0;
        for (var slot = Math.Max(0, Math.Min(First(before), First(after))); slot < Math.Min(cover.Slots, Math.Max(End(before), End(after))); slot++)
        {
            cost += (before.Works(slot), after.Works(slot)) switch
            {
                (true, true) => cover.CostOfReplacing(slot, groupBefore, groupAfter),
                (true, false) => cover.CostOfRemoving(slot, groupBefore),
                (false, true) => cover.CostOfAdding(slot, groupAfter),
                _ => 0,
            };
        }

        return cost;

        static int First(in ShiftEdges edges) => edges.Count == 0 ? int.MaxValue : edges.Start;

        static int End(in ShiftEdges edges) => edges.Count == 0 ? int.MinValue : edges.End;
    }

    /// <summary>Carries such a change out.</summary>
    public static void Apply(SlotCover cover, int groupBefore, in ShiftEdges before, int groupAfter, in ShiftEdges after)
    {
        if (groupBefore == groupAfter && groupBefore != SkillGroups.None)
        {
            Apply(cover, groupBefore, before, after);
            return;
        }

        if (groupBefore != SkillGroups.None)
        {
            Apply(cover, groupBefore, before, default);
        }

        if (groupAfter != SkillGroups.None)
        {
            Apply(cover, groupAfter, default, after);
        }
    }

    /// <summary>What coverage costs more after agents of two groups exchanged their shifts.</summary>
    public static double CostOfExchange(SlotCover cover, (int First, int Second) groups, in ShiftEdges first, in ShiftEdges second)
    {
        var walk = new Walk(first, second);
        var cost = 0.0;
        while (walk.Next(cover.Slots))
        {
            var (leaving, arriving) = walk.Arrives ? (groups.Second, groups.First) : groups;
            for (var slot = walk.From; slot < walk.To; slot++)
            {
                cost += cover.CostOfReplacing(slot, leaving, arriving);
            }
        }

        return cost;
    }

    /// <summary>The stretches of slots in which only one of two shifts is at work, in order.</summary>
    private ref struct Walk(in ShiftEdges before, in ShiftEdges after)
    {
        private readonly ref readonly ShiftEdges _before = ref before;
        private readonly ref readonly ShiftEdges _after = ref after;
        private int _nextBefore;
        private int _nextAfter;

        /// <summary>The first slot of the stretch.</summary>
        public int From { get; private set; }

        /// <summary>The first slot after it.</summary>
        public int To { get; private set; }

        /// <summary>Whether the agent comes to work in it, not leaves.</summary>
        public bool Arrives { get; private set; }

        /// <summary>Goes on to the next stretch within the first slots; false when there is none.</summary>
        public bool Next(int slots)
        {
            while (_nextBefore < _before.Count || _nextAfter < _after.Count)
            {
                var edgeBefore = _nextBefore < _before.Count ? _before[_nextBefore] : int.MaxValue;
                var edgeAfter = _nextAfter < _after.Count ? _after[_nextAfter] : int.MaxValue;
                var from = To;
                var edge = Math.Min(edgeBefore, edgeAfter);
                To = Math.Clamp(edge, 0, slots);
                var worksBefore = (_nextBefore & 1) != 0;
                var worksAfter = (_nextAfter & 1) != 0;
                if (from == slots)
                {
                    return false;
                }

                _nextBefore += edgeBefore == edge ? 1 : 0;
                _nextAfter += edgeAfter == edge ? 1 : 0;
                if (worksBefore != worksAfter && To > from)
                {
                    From = from;
                    Arrives = worksAfter;
                    return true;
                }
            }

            return false;
        }
    }
}
