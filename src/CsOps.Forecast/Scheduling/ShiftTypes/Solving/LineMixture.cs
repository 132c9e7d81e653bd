namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>The shares of each type on each day of each agent in a mixture of lines.</summary>
internal sealed class LineMixture(LineModel model)
{
    /// <summary>Shares so near to none or to all count as such.</summary>
    private const double Whole = 1e-3;

    private readonly double[] _shares = new double[model.Agents.Length * model.Days * model.Width];

    /// <summary>For each agent, whether the mixture is one line.</summary>
    public bool[] IsOneLine { get; } = new bool[model.Agents.Length];

    /// <summary>Says of no agent that the mixture is one line.</summary>
    public void Forget() => Array.Fill(IsOneLine, false);

    /// <summary>Takes the shares of a linear programme.</summary>
    public void Mix(LineProgramme programme)
    {
        _shares.AsSpan().Clear();
        var shares = programme.Shares();
        for (var i = 0; i < shares.Length; i++)
        {
            var column = programme.Columns[i];
            for (var day = 0; shares[i] > 0 && day < model.Days; day++)
            {
                _shares[PlaceOf(column.Agent, day) + column.Line[day]] += shares[i];
            }
        }
    }

    /// <summary>For each agent whose line is not decided, the type and day that is surest, though not sure; the surest of all first.</summary>
    /// <param name="noise">How much chance takes part, from 0.</param>
    /// <param name="random">Where the draws come from.</param>
    public List<LineCell> Surest(double noise, ref SplitMix64 random)
    {
        var surest = new List<(double Score, LineCell Cell)>();
        for (var agent = 0; agent < IsOneLine.Length; agent++)
        {
            var best = (Score: 0.0, Cell: default(LineCell));
            for (var place = 0; place < model.Days * model.Width; place++)
            {
                var share = _shares[PlaceOf(agent, 0) + place];
                if (share is > Whole and < 1 - Whole)
                {
                    var score = share * (1 + (noise * random.Uniform()));
                    best = score > best.Score ? (score, new LineCell(agent, place / model.Width, place % model.Width)) : best;
                }
            }

            IsOneLine[agent] = best.Score == 0;
            if (best.Score > 0)
            {
                surest.Add(best);
            }
        }

        return [.. surest.OrderByDescending(pair => pair.Score).Select(pair => pair.Cell)];
    }

    /// <summary>The roster that the mixture is, where every agent's is one line.</summary>
    public byte[] Roster()
    {
        var cells = new byte[model.Agents.Length * model.Days];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (byte)_shares.AsSpan(i * model.Width, model.Width).IndexOfAnyInRange(0.5, double.MaxValue);
        }

        return cells;
    }

    private int PlaceOf(int agent, int day) => ((agent * model.Days) + day) * model.Width;
}
