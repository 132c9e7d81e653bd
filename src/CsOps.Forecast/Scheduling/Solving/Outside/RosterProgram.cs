namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>A roster problem as a mixed integer programme: a column for each shift that an agent may have, and for each place of each of its breaks.</summary>
/// <remarks>
/// Left out: rules about several days that are not of the contract, pairings, and what it costs to move published breaks. The roster is judged by them all the same.
/// </remarks>
internal sealed class RosterProgram
{
    private readonly RosterModel _model;
    private readonly int[] _present; // [slot, group]: the row that counts agents at work
    private readonly Dictionary<(int Slot, int Floor), int> _floors = []; // the row that counts a team's agents at work
    private readonly Dictionary<int, (int Agent, int Day, int Place, int Start)> _shifts = []; // by column
    private readonly Dictionary<int, (int Shift, int Break, int Slot)> _breaks = []; // by column

    public RosterProgram(RosterModel model)
    {
        _model = model;
        _present = new int[model.Slots.Count * model.Groups.Count];
        CoverSlots();
        for (var agent = 0; agent < model.Agents.Length; agent++)
        {
            if (model.Agents[agent].Group != SkillGroups.None)
            {
                AddAgent(agent);
            }
        }
    }

    /// <summary>The programme.</summary>
    public LinearProgram Program { get; } = new();

    /// <summary>Lets a roster have the shifts of a solution.</summary>
    public void Apply(IReadOnlyDictionary<int, double> values, RosterState state)
    {
        for (var agent = 0; agent < _model.Agents.Length; agent++)
        {
            for (var day = 0; day < _model.Days; day++)
            {
                state.Become(agent, day, RosterState.Off, default);
            }
        }

        foreach (var (column, (agent, day, place, start)) in _shifts)
        {
            if (values.GetValueOrDefault(column) > 0.5)
            {
                state.Become(agent, day, place, ShiftEdges.Of(_model.Catalog.Templates[place], start));
            }
        }

        foreach (var (column, (shift, index, slot)) in _breaks)
        {
            if (values.GetValueOrDefault(column) > 0.5)
            {
                var (agent, day, place, _) = _shifts[shift];
                state.Become(agent, day, place, state.EdgesOf(agent, day).WithBreak(index, slot, _model.Catalog.Templates[place].Breaks[index].Length));
            }
        }
    }

    /// <summary>In each slot those at work are allotted to their skills, and what skills have is paid step by step.</summary>
    private void CoverSlots()
    {
        for (var slot = 0; slot < _model.Slots.Count; slot++)
        {
            var ofSkill = Enumerable.Range(0, _model.Demand.Skills).Select(_ => Program.AddRow('E', 0)).ToArray();
            for (var skill = 0; skill < ofSkill.Length; skill++)
            {
                for (var step = 0; step < _model.Demand.Required(slot, skill); step++)
                {
                    Program.Count(ofSkill[skill], Program.AddColumn(_model.Demand.CostOfOneMore(slot, skill, step), 1), 1);
                }

                Program.Count(ofSkill[skill], Program.AddColumn(_model.Demand.CostOfIdle), 1);
            }

            for (var group = 0; group < _model.Groups.Count; group++)
            {
                var row = Program.AddRow('E', -_model.CarriedOver.In(slot, group));
                _present[(slot * _model.Groups.Count) + group] = row;
                foreach (var skill in _model.Groups.SkillsOf(group))
                {
                    var allotted = Program.AddColumn(0);
                    Program.Count(row, allotted, -1);
                    Program.Count(ofSkill[skill], allotted, -1);
                }
            }

            AddFloors(slot);
        }
    }

    private void AddFloors(int slot)
    {
        for (var floor = 0; floor < _model.Floors.Count; floor++)
        {
            if (_model.Floors.FloorOf(slot, floor) is > 0 and var least)
            {
                var there = _model.CarriedOver.Stretches.Count(work => work.From <= slot && slot < work.To && (_model.Groups.TeamsOf(work.Group) >> floor & 1) != 0);
                var row = Program.AddRow('G', least - there);
                Program.Count(row, Program.AddColumn(_model.Floors.PriceOf(floor)), 1);
                _floors.Add((slot, floor), row);
            }
        }
    }

    private void AddAgent(int agent)
    {
        var terms = _model.Agents[agent];
        var weeks = terms.Weeks.Select(AddWeek).ToArray();
        var ofDay = new List<(int Column, int Start, int End)>[_model.Days];
        var worked = new int[_model.Days];
        Span<int> one = stackalloc int[1];
        for (var day = 0; day < _model.Days; day++)
        {
            ofDay[day] = [];
            var isPinned = terms.PinnedOn(day) >= 0;
            worked[day] = Program.AddRow(isPinned ? 'E' : 'L', 1);
            if (double.IsPositiveInfinity(terms.DayCost[day]))
            {
                continue;
            }

            foreach (var place in terms.TemplatesOn(day, one))
            {
                foreach (var start in _model.Catalog.Starts(day, place))
                {
                    // What a day off costs is saved.
                    var cost = terms.CostOf(day, place, start) - (isPinned ? 0 : terms.OffCost(day));
                    if (!double.IsPositiveInfinity(cost))
                    {
                        var column = AddShift(agent, day, place, start, cost);
                        Program.Count(worked[day], column, 1);
                        Program.Count(weeks[terms.WeekOf[day]].Days, column, 1);
                        Program.Count(weeks[terms.WeekOf[day]].Paid, column, _model.Catalog.Templates[place].Paid);
                        ofDay[day].Add((column, start, start + _model.Catalog.Templates[place].Length));
                    }
                }
            }
        }

        Rest(terms, ofDay);
        LimitRuns(terms, ofDay);
    }

    private (int Days, int Paid) AddWeek(WeekTerms week)
    {
        var days = Program.AddRow('L', week.MaxDays);
        var paid = Program.AddRow('E', 0);

        // Paid slots in steps, as their price has corners: below the least each is cheaper by what is missing else; overtime is dearer.
        var corners = week.Corners();
        for (var i = 0; i + 1 < corners.Length; i++)
        {
            var perSlot = (week.CostOf(corners[i + 1]) - week.CostOf(corners[i])) / (corners[i + 1] - corners[i]);
            Program.Count(paid, Program.AddColumn(perSlot, corners[i + 1] - corners[i]), -1);
        }

        return (days, paid);
    }

    private int AddShift(int agent, int day, int place, int start, double cost)
    {
        var template = _model.Catalog.Templates[place];
        var group = _model.Agents[agent].GroupIn(template);
        var column = Program.AddColumn(cost, 1, isWhole: true);
        _shifts.Add(column, (agent, day, place, start));
        var from = start;
        foreach (var pause in template.Breaks.Where(pause => pause.Earliest == pause.Latest))
        {
            Work(column, group, from, start + pause.Earliest - from, 1);
            from = start + pause.Earliest + pause.Length;
        }

        Work(column, group, from, start + template.Length - from, 1);
        for (var i = 0; i < template.Breaks.Length; i++)
        {
            var pause = template.Breaks[i];
            if (pause.Earliest == pause.Latest)
            {
                continue;
            }

            var placed = Program.AddRow('E', 0);
            Program.Count(placed, column, -1);
            for (var slot = start + pause.Earliest; slot <= start + pause.Latest; slot++)
            {
                var at = Program.AddColumn(0, 1, isWhole: true);
                _breaks.Add(at, (column, i, slot));
                Program.Count(placed, at, 1);
                Work(at, group, slot, pause.Length, -1);
            }
        }

        return column;
    }

    /// <summary>Counts a column in the rows of those at work in some slots.</summary>
    private void Work(int column, int group, int start, int length, int by)
    {
        for (var slot = Math.Max(0, start); group != SkillGroups.None && slot < Math.Min(start + length, _model.Slots.Count); slot++)
        {
            Program.Count(_present[(slot * _model.Groups.Count) + group], column, by);
            for (var floor = 0; floor < _model.Floors.Count; floor++)
            {
                if ((_model.Groups.TeamsOf(group) >> floor & 1) != 0 && _floors.TryGetValue((slot, floor), out var row))
                {
                    Program.Count(row, column, by);
                }
            }
        }
    }

    /// <summary>Of the shifts that end after a moment, and those that start too soon after it, there is one at most.</summary>
    private void Rest(AgentTerms terms, List<(int Column, int Start, int End)>[] ofDay)
    {
        for (var day = 0; day < ofDay.Length; day++)
        {
            foreach (var (column, _, _) in ofDay[day].Where(shift => shift.Start < terms.LastEndBefore + terms.MinimumRest))
            {
                Program.Count(Program.AddRow('L', 0), column, 1);
            }

            for (var next = day + 1; next < ofDay.Length; next++)
            {
                foreach (var end in ofDay[day].Select(shift => shift.End).Distinct())
                {
                    var tooSoon = ofDay[next].Where(shift => shift.Start < end + terms.MinimumRest).ToList();
                    if (tooSoon.Count == 0)
                    {
                        continue;
                    }

                    var row = Program.AddRow('L', 1);
                    foreach (var (column, _, _) in ofDay[day].Where(shift => shift.End >= end).Concat(tooSoon))
                    {
                        Program.Count(row, column, 1);
                    }
                }
            }
        }
    }

    /// <summary>Of one day more than may be worked in a row, one at least is off.</summary>
    private void LimitRuns(AgentTerms terms, List<(int Column, int Start, int End)>[] ofDay)
    {
        for (var first = -terms.DaysBefore; first + terms.MaxConsecutiveDays < ofDay.Length; first++)
        {
            var row = Program.AddRow('L', terms.MaxConsecutiveDays - Math.Max(0, -first));
            foreach (var (column, _, _) in ofDay.Take(first + terms.MaxConsecutiveDays + 1).Skip(Math.Max(0, first)).SelectMany(shifts => shifts))
            {
                Program.Count(row, column, 1);
            }
        }
    }
}
