namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>An agent's rules and requests as the search needs them. A line is the agent's shift type on each day: 0 is off, type <c>i</c> of the problem is <c>i + 1</c>.</summary>
internal sealed class LineTerms
{
    private readonly int _width;
    private readonly int[] _prices;

    public LineTerms(ShiftTypeProblem problem, int agent, int unit)
    {
        var terms = problem.Agents[agent];
        Days = problem.Days;
        _width = problem.Types.Length + 1;
        Types = [.. Enumerable.Range(0, problem.Types.Length).Where(type => terms.MostShifts[type] > 0).Select(type => type + 1)];
        Most = [0, .. terms.MostShifts];
        Units = [0, .. problem.Types.Select(type => type.Minutes / unit)];
        Longest = Types.Select(type => Units[type]).DefaultIfEmpty().Max();
        LeastUnits = (terms.LeastMinutes + unit - 1) / unit;
        MostUnits = terms.MostMinutes / unit;
        MostRun = Math.Min(terms.MostDaysInARow, Days);
        LeastRun = Math.Min(terms.LeastDaysInARow, Days);
        LeastOff = Math.Min(terms.LeastDaysOffInARow, Days); // 1 or more
        MostWeekends = terms.MostWeekends;
        IsDayOff = new bool[Days];
        foreach (var day in terms.DaysOff)
        {
            IsDayOff[day] = true;
        }

        var banned = problem.Types.Select(type => type.NotFollowedBy.ToHashSet(StringComparer.Ordinal)).ToList();
        MayFollow = new bool[_width, _width];
        for (var before = 0; before < _width; before++)
        {
            for (var after = 0; after < _width; after++)
            {
                MayFollow[before, after] = before == 0 || after == 0 || !banned[before - 1].Contains(problem.Types[after - 1].Id);
            }
        }

        Followers = [.. Types.Select(type => Enumerable.Range(0, Types.Length).Where(next => MayFollow[type, Types[next]]).ToArray())];
        Leaders = [.. Types.Select(type => Enumerable.Range(0, Types.Length).Where(last => MayFollow[Types[last], type]).ToArray())];
        _prices = new int[Days * _width];
    }

    public int Days { get; }

    /// <summary>The types of the problem, and off.</summary>
    public int Width => _width;

    /// <summary>The types that the agent may work.</summary>
    public int[] Types { get; }

    /// <summary>The most shifts, by type.</summary>
    public int[] Most { get; }

    /// <summary>The length, by type, in the problem's unit of time.</summary>
    public int[] Units { get; }

    /// <summary>The longest of the agent's types.</summary>
    public int Longest { get; }

    public int LeastUnits { get; }

    public int MostUnits { get; }

    public int MostRun { get; }

    public int LeastRun { get; }

    public int LeastOff { get; }

    public int MostWeekends { get; }

    public bool[] IsDayOff { get; }

    public bool[,] MayFollow { get; }

    /// <summary>For each place in <see cref="Types"/>, the places that may come the day after.</summary>
    public int[][] Followers { get; }

    /// <summary>For each place in <see cref="Types"/>, the places that may come the day before.</summary>
    public int[][] Leaders { get; }

    /// <summary>What the requests cost when the agent has this type, or 0 for off, on this day.</summary>
    public int PriceOf(int day, int type) => _prices[(day * _width) + type];

    /// <summary>Whether a run of days worked may end the day before a day: long enough, or from the first day.</summary>
    public bool MayEndRun(int run, int day) => run >= LeastRun || run == day;

    /// <summary>The weekends that a worked day adds.</summary>
    public static int WeekendOf(int day, bool afterWork) => day % 7 == 5 || (day % 7 == 6 && !afterWork) ? 1 : 0;

    /// <summary>Adds a request's cost.</summary>
    public void Add(ShiftTypeRequest request)
    {
        for (var type = 0; type < _width; type++)
        {
            if ((type == request.Type + 1) != request.IsWanted)
            {
                _prices[(request.Day * _width) + type] += request.Weight;
            }
        }
    }

    /// <summary>How long a line is in units of time, or −1 where it breaks a rule other than the least minutes.</summary>
    public int UnitsOf(ReadOnlySpan<byte> line)
    {
        var units = 0;
        var weekends = 0;
        var run = 0; // days of the run that the day before ends, worked or off
        for (var day = 0; day < line.Length; day++)
        {
            var type = line[day];
            var before = day == 0 ? type : line[day - 1];
            if ((type == 0) == (before == 0))
            {
                run++;
            }
            else
            {
                if (run < day && run < (before == 0 ? LeastOff : LeastRun))
                {
                    return -1;
                }

                run = 1;
            }

            if (type == 0)
            {
                continue;
            }

            if (run > MostRun || IsDayOff[day] || Most[type] == 0 || !MayFollow[before, type] && day > 0)
            {
                return -1;
            }

            units += Units[type];
            weekends += day % 7 == 5 || (day % 7 == 6 && before == 0) ? 1 : 0;
        }

        return units <= MostUnits && weekends <= MostWeekends && KeepsMost(line) ? units : -1;
    }

    private bool KeepsMost(ReadOnlySpan<byte> line)
    {
        foreach (var type in Types)
        {
            if (Most[type] < line.Length && line.Count((byte)type) > Most[type])
            {
                return false;
            }
        }

        return true;
    }
}
