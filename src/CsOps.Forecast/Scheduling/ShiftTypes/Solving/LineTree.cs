namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Searches for rosters from a mixture of lines: decides one day of an agent after another, takes back what cannot lead to a better one, and begins anew when that takes long.</summary>
/// <remarks>
/// Branch and price (C. Barnhart et al., Operations Research 46, 1998), depth first with restarts; the days are decided first that the mixture is surest of. Most restarts stay
/// near the best roster: some agents keep their lines. Nothing is given up but for a bound, so that a search that ends by itself has proven the best roster to be so.
/// </remarks>
internal sealed class LineTree
{
    /// <summary>Rounds of new lines before the next decision.</summary>
    private const int Rounds = 4;
    private const int MostSteps = 10_000;

    /// <summary>Decisions made at once, as a share of the agents.</summary>
    private const double Together = 0.1;

    /// <summary>Decisions taken back before a restart, and how much more before each next that begins with nothing decided.</summary>
    private const double FirstPatience = 12;
    private const double MorePatience = 1.5;

    /// <summary>One restart of so many begins with nothing decided, the others stay near the best roster.</summary>
    private const int RestartsOfRound = 4;
    private const double LeastKept = 0.3;
    private const double MostKept = 0.7;
    private const double Noise = 0.2;

    /// <summary>Costs are whole: a better roster costs one less; somewhat less than one, for a mixture, whose required are shifted by a hair.</summary>
    private const double Better = 0.9;
    private const double Tolerance = 1e-6;

    private readonly LineModel _model;
    private readonly LineGeneration _generation;
    private readonly LineProgramme _root;
    private readonly LineMixture _mixture;
    private readonly byte[] _best;
    private LineProgramme _programme;
    private LineChoices _choices;
    private SplitMix64 _random;
    private double _patience = FirstPatience;
    private int _kept; // decisions that are not taken back
    private int _undone;
    private int _restarts;
    private double _noise;
    private bool _isExact = true;

    /// <summary>A tree with nothing decided.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="generation">Generates the lines.</param>
    /// <param name="root">The mixture to begin with; not changed.</param>
    /// <param name="seed">Where the draws come from.</param>
    /// <param name="noise">How much chance takes part in the first decisions, from 0.</param>
    public LineTree(LineModel model, LineGeneration generation, LineProgramme root, ulong seed, double noise)
    {
        (_model, _generation, _root, _noise) = (model, generation, root, noise);
        _programme = root.Copy();
        _choices = new LineChoices(model);
        _mixture = new LineMixture(model);
        _random = new SplitMix64(seed);
        _best = new byte[model.Agents.Length * model.Days];
    }

    /// <summary>The best roster known.</summary>
    public ReadOnlySpan<byte> Best => _best;

    /// <summary>What it costs; the most there is while none is known.</summary>
    public long BestCost { get; private set; } = long.MaxValue;

    /// <summary>Whether it is proven that there is no better roster.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The lines searched for.</summary>
    public long Searched => _generation.Searched;

    /// <summary>Takes over a roster if it is better.</summary>
    public void Take(ReadOnlySpan<byte> cells, long cost)
    {
        if (cost < BestCost)
        {
            cells.CopyTo(_best);
            BestCost = cost;
        }
    }

    /// <summary>Goes on until it has searched for a number of lines.</summary>
    public void Run(int lines)
    {
        for (var end = Searched + lines; Searched < end && !IsExhausted;)
        {
            if (IsOpen())
            {
                GoOn();
            }
            else if (!double.IsFinite(_programme.Cost) || ++_undone > _patience)
            {
                Restart();
            }
            else
            {
                GoBack();
            }
        }
    }

    /// <summary>Whether there may be a better roster that keeps the choices. Lines are generated until that is plain.</summary>
    private bool IsOpen()
    {
        for (var round = 0; ; round++)
        {
            _programme.Solve(MostSteps);
            var isPromising = _programme.Cost < BestCost - Better;
            if ((isPromising && round >= Rounds) || !double.IsFinite(_programme.Cost))
            {
                return isPromising;
            }

            var (added, bound) = _generation.Extend(_programme, _choices, isPromising ? _mixture.IsOneLine : null);
            if (bound > BestCost - 1 + Tolerance)
            {
                return false;
            }

            if (added == 0)
            {
                _isExact &= isPromising;
                return isPromising;
            }
        }
    }

    private void GoOn()
    {
        _mixture.Mix(_programme);
        var surest = _mixture.Surest(_noise, ref _random);
        if (surest.Count == 0)
        {
            Finish(_mixture.Roster());
            return;
        }

        Choose([.. surest.Take(Math.Max(1, (int)(_model.Agents.Length * Together)))], isForbidden: false);
    }

    private void Finish(byte[] cells)
    {
        var cost = _model.CostOf(cells);
        if (cost < BestCost && _model.IsWhole(cells))
        {
            Take(cells, cost); // The decisions stand: with other lines they may lead to a still better one.
            return;
        }

        _isExact = false;
        GoBack();
    }

    private void Choose(LineCell[] cells, bool isForbidden)
    {
        _choices.Make(cells, isForbidden);
        for (var column = 0; column < _programme.Columns.Count; column++)
        {
            _programme.Allow(column, _choices.Allows(_programme.Columns[column]));
        }
    }

    /// <summary>Takes back the last decisions that can be made in another way, and makes them so: fewer at once, or the contrary.</summary>
    private void GoBack()
    {
        _mixture.Forget();
        while (_choices.Count > _kept)
        {
            var (cells, isForbidden) = _choices.Undo();
            if (!isForbidden)
            {
                Choose(cells.Length == 1 ? cells : cells[..(cells.Length / 2)], isForbidden: cells.Length == 1);
                return;
            }
        }

        IsExhausted = _kept == 0 && _isExact;
        if (!IsExhausted)
        {
            Restart();
        }
    }

    private void Restart()
    {
        _restarts++;
        var isNear = _restarts % RestartsOfRound != 0 && BestCost < long.MaxValue;
        (_undone, _noise, _isExact, _kept) = (0, Noise, true, 0);
        _patience = isNear ? FirstPatience : FirstPatience * Math.Pow(MorePatience, _restarts / RestartsOfRound);
        _programme = _root.Copy();
        _choices = new LineChoices(_model);
        _mixture.Forget();
        if (isNear)
        {
            KeepSome();
        }
    }

    private void KeepSome()
    {
        var share = LeastKept + ((MostKept - LeastKept) * _random.Uniform());
        var kept = new List<LineCell>();
        for (var agent = 0; agent < _model.Agents.Length; agent++)
        {
            var line = Best.Slice(agent * _model.Days, _model.Days);
            _programme.Add(_generation.ColumnOf(agent, line));
            for (var (day, keeps) = (0, _random.Uniform() < share); keeps && day < line.Length; day++)
            {
                kept.Add(new LineCell(agent, day, line[day]));
            }
        }

        _kept = 1;
        Choose([.. kept], isForbidden: false);
    }
}
