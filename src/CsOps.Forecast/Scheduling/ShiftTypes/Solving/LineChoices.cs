namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>What has been decided of the agents' days, and can be undone last first.</summary>
internal sealed class LineChoices
{
    private readonly int _width;
    private readonly bool[][] _isBanned; // by agent: day and type
    private readonly Stack<(LineCell[] Cells, bool IsForbidden, (int Agent, int Place)[] Banned)> _made = new();

    public LineChoices(LineModel model)
    {
        _width = model.Width;
        _isBanned = [.. model.Agents.Select(_ => new bool[model.Days * model.Width])];
    }

    public int Count => _made.Count;

    /// <summary>Whether an agent may not have a type, by day and type.</summary>
    public ReadOnlySpan<bool> BannedOf(int agent) => _isBanned[agent];

    /// <summary>Whether a line keeps what is decided.</summary>
    public bool Allows(LineColumn column)
    {
        var banned = _isBanned[column.Agent];
        for (var day = 0; day < column.Line.Length; day++)
        {
            if (banned[(day * _width) + column.Line[day]])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Decides that the agents have these types on these days; or, of a single one, that the agent has another.</summary>
    public void Make(LineCell[] cells, bool isForbidden)
    {
        var banned = new List<(int, int)>();
        foreach (var cell in cells)
        {
            for (var type = 0; type < _width; type++)
            {
                var place = (cell.Day * _width) + type;
                if ((type == cell.Type) == isForbidden && !_isBanned[cell.Agent][place])
                {
                    _isBanned[cell.Agent][place] = true;
                    banned.Add((cell.Agent, place));
                }
            }
        }

        _made.Push((cells, isForbidden, [.. banned]));
    }

    /// <summary>Undoes the last decision.</summary>
    public (LineCell[] Cells, bool IsForbidden) Undo()
    {
        var (cells, isForbidden, banned) = _made.Pop();
        foreach (var (agent, place) in banned)
        {
            _isBanned[agent][place] = false;
        }

        return (cells, isForbidden);
    }
}
