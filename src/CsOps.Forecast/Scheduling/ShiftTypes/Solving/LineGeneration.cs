namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Generates lines that make a mixture cheaper, and the bound that comes with them.</summary>
/// <remarks>
/// Column generation (G. B. Dantzig and P. Wolfe, Operations Research 8, 1960). The bound is Lagrange's: for any prices of cover between surplus and missing, the price of what is
/// required and each agent's cheapest line together cost no more than any roster. A line is searched without counting the types that may be worked only so often, until one breaks
/// that; where too many would have to be counted it only serves the bound.
/// </remarks>
internal sealed class LineGeneration
{
    /// <summary>A search for a line keeps no more values than this.</summary>
    private const long MostStates = 1 << 22;

    /// <summary>A linear programme has no more rows than this: its time grows with the square.</summary>
    private const int MostRows = 1200;
    private const double Tolerance = 1e-6;

    private readonly LineModel _model;
    private readonly ShiftTypeCover[] _cover;
    private readonly int[][] _rowsOf; // lines of cover by day and type
    private readonly List<int>[] _counted; // by agent: types counted in the search for a line
    private readonly LinePricer[] _pricers;
    private readonly double[] _prices;
    private readonly (double Cost, LineColumn? Column)[] _found;
    private readonly ParallelOptions _parallel;

    public LineGeneration(LineModel model, int threads)
        : this(model, threads, [.. model.Agents.Select(_ => new List<int>())], RowsOf(model))
    {
    }

    private LineGeneration(LineModel model, int threads, List<int>[] counted, int[][] rowsOf)
    {
        (_model, _cover, _counted, _rowsOf) = (model, [.. model.Problem.Cover], counted, rowsOf);
        _prices = new double[model.Days * model.Width];
        _found = new (double, LineColumn?)[model.Agents.Length];
        _pricers = [.. Enumerable.Range(0, Math.Min(threads, model.Agents.Length)).Select(_ => new LinePricer())];
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
    }

    /// <summary>The lines searched for.</summary>
    public long Searched { get; private set; }

    /// <summary>Whether a problem is small enough.</summary>
    public static bool Fits(LineModel model) =>
        model.Agents.Length + model.Problem.Cover.Length <= MostRows && model.Agents.All(terms => LinePricer.StatesOf(terms, []) <= MostStates);

    /// <summary>Another that goes its own way from here, on one thread.</summary>
    public LineGeneration Copy() => new(_model, 1, [.. _counted.Select(types => new List<int>(types))], _rowsOf);

    /// <summary>A linear programme of the lines of a roster.</summary>
    public LineProgramme Begin(ReadOnlySpan<byte> cells)
    {
        var columns = new List<LineColumn>();
        for (var agent = 0; agent < _model.Agents.Length; agent++)
        {
            columns.Add(ColumnOf(agent, cells.Slice(agent * _model.Days, _model.Days)));
        }

        return new LineProgramme(_cover, columns);
    }

    /// <summary>Searches the cheapest line of each agent at the prices of a mixture, and adds those that make it cheaper.</summary>
    /// <param name="programme">The mixture.</param>
    /// <param name="choices">What is decided.</param>
    /// <param name="isLeftOut">The agents to leave out; then there is no bound.</param>
    /// <returns>How many were added; and the cost below which no roster comes that keeps the choices.</returns>
    public (int Added, double Bound) Extend(LineProgramme programme, LineChoices choices, bool[]? isLeftOut)
    {
        var bound = Price(programme);
        Parallel.For(0, _pricers.Length, _parallel, lane =>
        {
            for (var agent = lane; agent < _found.Length; agent += _pricers.Length)
            {
                if (isLeftOut?[agent] != true)
                {
                    _found[agent] = Search(_pricers[lane], agent, choices);
                }
            }
        });
        var added = 0;
        for (var agent = 0; agent < _found.Length; agent++)
        {
            if (isLeftOut?[agent] == true)
            {
                continue;
            }

            Searched++;
            bound += _found[agent].Cost;
            if (_found[agent].Column is { } column && _found[agent].Cost < programme.PriceOfAgent(agent) - Tolerance)
            {
                programme.Add(column);
                added++;
            }
        }

        return (added, isLeftOut is null ? bound : double.NegativeInfinity);
    }

    private static int[][] RowsOf(LineModel model)
    {
        var rows = model.Problem.Cover.Select((line, row) => (Place: (line.Day * model.Width) + line.Type + 1, Row: row)).ToLookup(pair => pair.Place, pair => pair.Row);
        return [.. Enumerable.Range(0, model.Days * model.Width).Select(place => rows[place].ToArray())];
    }

    public LineColumn ColumnOf(int agent, ReadOnlySpan<byte> line)
    {
        var terms = _model.Agents[agent];
        var cost = 0L;
        var rows = new List<int>();
        for (var day = 0; day < line.Length; day++)
        {
            cost += terms.PriceOf(day, line[day]);
            rows.AddRange(_rowsOf[(day * _model.Width) + line[day]]);
        }

        return new LineColumn(agent, line.ToArray(), cost, [.. rows], terms.UnitsOf(line) >= Math.Max(0, terms.LeastUnits));
    }

    /// <summary>The price of each type on each day; returns that of all that is required.</summary>
    private double Price(LineProgramme programme)
    {
        _prices.AsSpan().Clear();
        var required = 0.0;
        for (var i = 0; i < _cover.Length; i++)
        {
            var price = Math.Clamp(programme.PriceOf(i), -_cover[i].OverWeight, _cover[i].UnderWeight);
            _prices[(_cover[i].Day * _model.Width) + _cover[i].Type + 1] -= price;
            required += price * _cover[i].Required;
        }

        return required;
    }

    private (double Cost, LineColumn? Column) Search(LinePricer pricer, int agent, LineChoices choices)
    {
        var terms = _model.Agents[agent];
        while (true)
        {
            var cost = pricer.Find(terms, _prices, choices.BannedOf(agent), _counted[agent]);
            if (cost == double.PositiveInfinity)
            {
                return (cost, null);
            }

            var over = 0;
            foreach (var type in terms.Types)
            {
                over = pricer.Line.Count((byte)type) > terms.Most[type] ? type : over;
            }

            if (over == 0)
            {
                return (cost, ColumnOf(agent, pricer.Line));
            }

            if (LinePricer.StatesOf(terms, [.. _counted[agent], over]) > MostStates)
            {
                return (cost, null);
            }

            _counted[agent].Add(over);
        }
    }
}
