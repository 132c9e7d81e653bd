namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>
/// The rate of every weekday-slot, each borrowing from its slot on other days and from its weekday as far as it knows little itself.
/// </summary>
/// <remarks>
/// Weeks fade: what is one week old weighs δ, two weeks δ². The prior mean of a cell is the overall rate times a factor of its slot times a
/// factor of its weekday, each factor drawn to 1 in the same way. A cell's rate is gamma distributed about its prior mean m with shape τ;
/// after C contacts in N faded steps it is gamma with shape τ + C and mean m (τ + C) / (τ + m N). τ is 1 over the squared coefficient of
/// variation of cells about their prior means, by moments, Poisson noise taken off. Source: Gelman, Carlin, Stern, Dunson, Vehtari and
/// Rubin, <i>Bayesian Data Analysis</i>, 3rd edition, section 2.6; factors as in Robbins (1955), "An empirical Bayes approach to
/// statistics"; fading as in West and Harrison, <i>Bayesian Forecasting and Dynamic Models</i> (1997), section 10.8. Cost: O(steps).
/// </remarks>
internal sealed class SlotRates
{
    private const double LeastShape = 0.05;
    private const double MostShape = 1e6;

    /// <summary>Steps that have faded to less than this are not looked at.</summary>
    private const double Forgotten = 1e-4;

    private readonly int _slots;
    private readonly double[] _contacts;
    private readonly double[] _steps;
    private readonly double[] _rates;
    private readonly double[] _shapes;

    /// <summary>Learns from the steps before an origin.</summary>
    /// <param name="history">The counts.</param>
    /// <param name="origin">From 1 to the series' length.</param>
    /// <param name="fading">δ, in (0, 1].</param>
    public SlotRates(CountHistory history, int origin, double fading)
    {
        var calendar = history.Series.Calendar;
        _slots = calendar.SlotsPerDay;
        _contacts = new double[calendar.SlotsPerWeek];
        _steps = new double[calendar.SlotsPerWeek];
        Sum(history, origin, fading);
        _rates = Priors();
        _shapes = new double[_rates.Length];
        var shape = ShapeOf(_contacts, _rates);
        for (var cell = 0; cell < _rates.Length; cell++)
        {
            _shapes[cell] = shape + _contacts[cell];
            var expected = _rates[cell] * _steps[cell];
            _rates[cell] *= (shape + _contacts[cell]) / (shape + expected);
            Mean += _rates[cell] / _rates.Length;
        }
    }

    /// <summary>The mean rate over the week, in contacts a step.</summary>
    public double Mean { get; }

    /// <summary>The rate of a weekday-slot in contacts a step; 0 where nothing was ever observed.</summary>
    public double RateAt(int slotOfWeek) => _rates[slotOfWeek];

    /// <summary>The shape of the gamma distribution of that rate: 1 over its squared coefficient of variation.</summary>
    public double ShapeAt(int slotOfWeek) => _shapes[slotOfWeek];

    private void Sum(CountHistory history, int origin, double fading)
    {
        var series = history.Series;
        var fadingOfStep = Math.Pow(fading, 1.0 / series.Calendar.SlotsPerWeek);
        var belief = 1.0;
        for (var step = origin - 1; step >= 0 && belief > Forgotten; step--)
        {
            var count = history.Counts[step];
            if (!double.IsNaN(count))
            {
                var cell = series.Calendar.SlotOfWeek(step);
                var weight = belief * series.WeightOf(step);
                _contacts[cell] += weight * count;
                _steps[cell] += weight;
            }

            belief *= fadingOfStep;
        }
    }

    /// <summary>Overall rate × slot's factor × weekday's factor.</summary>
    private double[] Priors()
    {
        var total = _steps.Sum();
        var overall = total > 0 ? _contacts.Sum() / total : 0;
        var slotFactors = Factors(_slots, cell => cell % _slots, _ => overall);
        var dayFactors = Factors(_steps.Length / _slots, cell => cell / _slots, cell => overall * slotFactors[cell % _slots]);
        return [.. Enumerable.Range(0, _steps.Length).Select(cell => overall * slotFactors[cell % _slots] * dayFactors[cell / _slots])];
    }

    private double[] Factors(int groups, Func<int, int> groupOf, Func<int, double> rateOf)
    {
        var contacts = new double[groups];
        var expected = new double[groups];
        for (var cell = 0; cell < _steps.Length; cell++)
        {
            contacts[groupOf(cell)] += _contacts[cell];
            expected[groupOf(cell)] += rateOf(cell) * _steps[cell];
        }

        var shape = Shape(contacts, expected);
        return [.. contacts.Zip(expected, (came, usual) => (shape + came) / (shape + usual))];
    }

    private double ShapeOf(double[] contacts, double[] rates) => Shape(contacts, [.. rates.Zip(_steps, (rate, steps) => rate * steps)]);

    /// <summary>
    /// 1 over the squared coefficient of variation of rates about what is expected: squared differences less Poisson noise.
    /// </summary>
    private static double Shape(double[] contacts, double[] expected)
    {
        double surplus = 0, squares = 0;
        for (var i = 0; i < contacts.Length; i++)
        {
            var difference = contacts[i] - expected[i];
            surplus += (difference * difference) - expected[i];
            squares += expected[i] * expected[i];
        }

        return surplus > 0 ? Math.Clamp(squares / surplus, LeastShape, MostShape) : MostShape;
    }
}
