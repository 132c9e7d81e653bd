namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>The unknowns of the regression in their order: effects, what a kind has in common, drivers, occasions.</summary>
internal sealed class EffectParameters
{
    private readonly int[] _commonOf;
    private readonly int[] _occasionAt;

    public EffectParameters(StepEffects effects, IReadOnlyList<EffectRow> rows)
    {
        Effects = effects;
        var next = effects.Columns.Count;
        _commonOf = new int[next];
        Array.Fill(_commonOf, -1);
        foreach (var kind in effects.Columns.Select((column, at) => (column.Kind, at)).GroupBy(c => c.Kind, c => c.at))
        {
            if (EffectPrior.Of(kind.Key).Common > 0 && kind.Count() > 1)
            {
                foreach (var column in kind)
                {
                    _commonOf[column] = next;
                }

                next++;
            }
        }

        FirstDriver = next;
        next += effects.Drivers.Count;
        FirstOccasion = next;
        _occasionAt = new int[effects.Occasions.Count];
        Array.Fill(_occasionAt, -1);
        var seen = new List<int>();
        foreach (var occasion in rows.SelectMany(row => row.Activities).Select(a => a.Occasion).Distinct().Order())
        {
            _occasionAt[occasion] = next++;
            seen.Add(occasion);
        }

        (Seen, Count) = ([.. seen], next);
    }

    public StepEffects Effects { get; }

    public int Count { get; }

    public int FirstDriver { get; }

    public int FirstOccasion { get; }

    /// <summary>The occasions that rows know, in the order of their unknowns.</summary>
    public int[] Seen { get; }

    /// <summary>The unknown that an effect shares with others of its kind; below 0 where it has none.</summary>
    public int CommonOf(int column) => _commonOf[column];

    /// <summary>The unknown of an occasion; below 0 where no row knows it.</summary>
    public int OccasionAt(int occasion) => _occasionAt[occasion];

    /// <summary>Number of occasions of an effect that rows know.</summary>
    public int SeenOf(int column) => Seen.Count(o => Effects.Occasions[o].Column == column);

    /// <summary>The standard deviation of what is an effect's own, before the history is looked at.</summary>
    public double OwnDeviation(int column)
    {
        var prior = EffectPrior.Of(Effects.Columns[column].Kind);
        return _commonOf[column] < 0 ? Math.Sqrt(prior.Variance) : prior.Own;
    }

    /// <summary>A row's unknowns and their factors.</summary>
    public List<(int At, double Value)> Of(EffectRow row)
    {
        var terms = new List<(int, double)>();
        foreach (var activity in row.Activities)
        {
            terms.Add((activity.Column, activity.Share));
            terms.Add((_occasionAt[activity.Occasion], activity.Share));
            if (_commonOf[activity.Column] >= 0)
            {
                terms.Add((_commonOf[activity.Column], activity.Share));
            }
        }

        for (var driver = 0; driver < row.Drivers.Length; driver++)
        {
            terms.Add((FirstDriver + driver, row.Drivers[driver]));
        }

        return terms;
    }
}
