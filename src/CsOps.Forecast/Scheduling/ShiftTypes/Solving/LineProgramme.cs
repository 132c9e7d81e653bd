using System.Numerics.Tensors;

namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>The linear programme over known lines: each agent works a mixture of lines; agents missing and too many have their price.</summary>
/// <remarks>
/// Primal simplex with an inverse of the basis. Rows: the shares of each agent's lines add to one; on each line of cover, agents and missing less surplus are those required. The
/// required are shifted by a hair, each by another, against steps that lead nowhere. Every set of lines has a solution, and every change of costs can go on from the last one.
/// </remarks>
internal sealed class LineProgramme
{
    private const double Tolerance = 1e-7;
    private const double LeastPivot = 1e-7;
    private const double Hair = 1e-4;
    private const double WeightOfHair = 100; // where agents missing are dearer, the hair is thinner
    private const int StepsOfInverse = 400;

    private readonly int _agents;
    private readonly int _rows;
    private readonly ShiftTypeCover[] _cover;
    private readonly double _banned; // what a line costs that may not be used
    private readonly List<LineColumn> _columns;
    private readonly List<double> _costs;
    private readonly BasisInverse _inverse;
    private readonly double[] _right;
    private readonly double[] _shares; // of the basis
    private readonly int[] _basis; // a column; or, of cover line i, −1 − 2i missing and −2 − 2i surplus
    private readonly double[] _prices;
    private readonly double[] _direction;
    private int _steps;

    /// <summary>A programme with one line of each agent.</summary>
    /// <param name="cover">The lines of cover.</param>
    /// <param name="start">A line of each agent, in their order.</param>
    public LineProgramme(ShiftTypeCover[] cover, IReadOnlyList<LineColumn> start)
    {
        _cover = cover;
        _agents = start.Count;
        _rows = _agents + cover.Length;
        _columns = [];
        _costs = [];
        _inverse = new BasisInverse(_rows);
        _right = new double[_rows];
        _shares = new double[_rows];
        _basis = new int[_rows];
        _prices = new double[_rows];
        _direction = new double[_rows];
        var dearest = cover.Select(line => Math.Max(line.UnderWeight, line.OverWeight)).DefaultIfEmpty().Max();
        _banned = 10 * (1 + start.Max(column => column.Cost) + ((double)dearest * start[0].Line.Length));
        Begin(start, Hair * Math.Min(1, WeightOfHair / Math.Max(1, dearest)));
    }

    private LineProgramme(LineProgramme other)
    {
        (_cover, _agents, _rows, _banned, _steps, Cost) = (other._cover, other._agents, other._rows, other._banned, other._steps, other.Cost);
        _columns = [.. other._columns];
        _costs = [.. other._costs];
        _inverse = new BasisInverse(other._inverse);
        _right = other._right;
        _shares = [.. other._shares];
        _basis = [.. other._basis];
        _prices = [.. other._prices];
        _direction = new double[_rows];
    }

    public IReadOnlyList<LineColumn> Columns => _columns;

    /// <summary>The cost of the mixture; not a number where the arithmetic broke down.</summary>
    public double Cost { get; private set; }

    /// <summary>Another that goes its own way from here.</summary>
    public LineProgramme Copy() => new(this);

    /// <summary>The price of an agent on a line of cover.</summary>
    public double PriceOf(int row) => _prices[_agents + row];

    /// <summary>The price of an agent's line: one that costs less, cover counted, makes the mixture cheaper.</summary>
    public double PriceOfAgent(int agent) => _prices[agent];

    public void Add(LineColumn column)
    {
        _columns.Add(column);
        _costs.Add(column.IsWhole ? column.Cost : _banned);
    }

    /// <summary>Says whether a column may be used.</summary>
    public void Allow(int column, bool isAllowed) => _costs[column] = isAllowed && _columns[column].IsWhole ? _columns[column].Cost : _banned;

    /// <summary>The share of each column in the mixture.</summary>
    public double[] Shares()
    {
        var shares = new double[_columns.Count];
        for (var i = 0; i < _rows; i++)
        {
            if (_basis[i] >= 0)
            {
                shares[_basis[i]] = _shares[i];
            }
        }

        return shares;
    }

    /// <summary>Makes the mixture the cheapest of the columns allowed.</summary>
    /// <returns>Whether it is; not so after the most steps.</returns>
    public bool Solve(int mostSteps)
    {
        Reprice();
        for (var step = 0; step < mostSteps && double.IsFinite(Cost); step++)
        {
            var (entering, reduced) = Entering();
            if (reduced > -Tolerance)
            {
                return true;
            }

            Direct(entering);
            var leaving = Leaving();
            if (leaving >= 0)
            {
                Pivot(entering, reduced, leaving);
            }

            if (leaving < 0 || ++_steps >= StepsOfInverse)
            {
                Invert();
            }
        }

        return false;
    }

    private void Begin(IReadOnlyList<LineColumn> start, double hair)
    {
        var counts = new int[_cover.Length];
        for (var agent = 0; agent < _agents; agent++)
        {
            Add(start[agent]);
            _right[agent] = 1;
            _basis[agent] = agent;
            foreach (var row in start[agent].Rows)
            {
                counts[row]++;
            }
        }

        var random = new SplitMix64(0);
        for (var i = 0; i < _cover.Length; i++)
        {
            _right[_agents + i] = _cover[i].Required + (((2 * random.Uniform()) - 1) * hair);
            _basis[_agents + i] = counts[i] < _right[_agents + i] ? -1 - (2 * i) : -2 - (2 * i);
        }

        Invert();
    }

    private double CostOf(int variable) =>
        variable >= 0 ? _costs[variable] : (variable & 1) != 0 ? _cover[(-1 - variable) / 2].UnderWeight : _cover[(-2 - variable) / 2].OverWeight;

    private void Reprice()
    {
        _prices.AsSpan().Clear();
        Cost = 0;
        for (var i = 0; i < _rows; i++)
        {
            var cost = CostOf(_basis[i]);
            Cost += cost * _shares[i];
            if (cost != 0)
            {
                TensorPrimitives.MultiplyAdd(_inverse.Row(i), cost, _prices, _prices);
            }
        }
    }

    private (int Variable, double Reduced) Entering()
    {
        var (variable, least) = (0, 0.0);
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_costs[column] >= _banned)
            {
                continue;
            }

            var reduced = _costs[column] - _prices[_columns[column].Agent];
            foreach (var row in _columns[column].Rows)
            {
                reduced -= _prices[_agents + row];
            }

            (variable, least) = reduced < least ? (column, reduced) : (variable, least);
        }

        for (var i = 0; i < _cover.Length; i++)
        {
            var missing = _cover[i].UnderWeight - _prices[_agents + i];
            var surplus = _cover[i].OverWeight + _prices[_agents + i];
            (variable, least) = missing < least ? (-1 - (2 * i), missing) : (variable, least);
            (variable, least) = surplus < least ? (-2 - (2 * i), surplus) : (variable, least);
        }

        return (variable, least);
    }

    /// <summary>The entering variable in terms of the basis.</summary>
    private void Direct(int entering)
    {
        if (entering < 0)
        {
            var sign = (entering & 1) != 0 ? 1.0 : -1.0;
            for (var i = 0; i < _rows; i++)
            {
                _direction[i] = sign * _inverse.Row(i)[_agents + ((-1 - entering) / 2)];
            }

            return;
        }

        var column = _columns[entering];
        for (var i = 0; i < _rows; i++)
        {
            var inverse = _inverse.Row(i);
            var sum = inverse[column.Agent];
            foreach (var row in column.Rows)
            {
                sum += inverse[_agents + row];
            }

            _direction[i] = sum;
        }
    }

    private int Leaving()
    {
        var (leaving, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < _rows; i++)
        {
            if (_direction[i] > LeastPivot)
            {
                var ratio = Math.Max(0, _shares[i]) / _direction[i];
                if (ratio < least - 1e-12 || (ratio < least + 1e-12 && _direction[i] > _direction[leaving]))
                {
                    (leaving, least) = (i, Math.Min(least, ratio));
                }
            }
        }

        return leaving;
    }

    private void Pivot(int entering, double reduced, int leaving)
    {
        var share = Math.Max(0, _shares[leaving]) / _direction[leaving];
        TensorPrimitives.MultiplyAdd(_direction, -share, _shares, _shares);
        _inverse.Replace(_direction, leaving);
        _shares[leaving] = share;
        _basis[leaving] = entering;
        TensorPrimitives.MultiplyAdd(_inverse.Row(leaving), reduced, _prices, _prices);
        Cost += reduced * share;
    }

    /// <summary>The inverse, the shares and the prices anew.</summary>
    private void Invert()
    {
        _steps = 0;
        var basis = new double[_rows * _rows];
        for (var i = 0; i < _rows; i++)
        {
            if (_basis[i] < 0)
            {
                basis[((_agents + ((-1 - _basis[i]) / 2)) * _rows) + i] = (_basis[i] & 1) != 0 ? 1 : -1;
                continue;
            }

            var column = _columns[_basis[i]];
            basis[(column.Agent * _rows) + i] = 1;
            foreach (var row in column.Rows)
            {
                basis[((_agents + row) * _rows) + i] = 1;
            }
        }

        if (!_inverse.Invert(basis))
        {
            Cost = double.NaN;
            return;
        }

        for (var i = 0; i < _rows; i++)
        {
            _shares[i] = TensorPrimitives.Dot(_inverse.Row(i), _right);
        }

        Reprice();
    }
}
