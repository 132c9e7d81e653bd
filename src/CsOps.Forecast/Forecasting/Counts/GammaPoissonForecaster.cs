namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>Forecasts every week alike by the rates of its weekday-slots, as they were at the origin.</summary>
internal sealed class GammaPoissonForecaster : CountForecaster
{
    private const int Trials = 8;

    /// <summary>What is taken where there are no weeks to try on.</summary>
    private const double UsualHalfLife = 16;

    /// <summary>By how much a shorter memory must raise the logarithm of the likelihood: it makes rates less sure.</summary>
    private const double LeastGain = 1;

    /// <summary>Weeks after which an observation weighs half that are tried, the longest first.</summary>
    private static readonly double[] HalfLives = [52, 16, 8, 4, 2, 1];

    private readonly SlotRates _last;

    /// <summary>Chooses how fast old weeks fade.</summary>
    public GammaPoissonForecaster(CountHistory history)
        : base(history)
    {
        HalfLife = Best();
        _last = new SlotRates(history, history.Series.Length, Fading(HalfLife));
    }

    /// <summary>Weeks after which an observation weighs half.</summary>
    public double HalfLife { get; }

    /// <summary>Contacts of a usual week.</summary>
    public double ContactsPerWeek => _last.Mean * Series.Calendar.SlotsPerWeek * History.Unit;

    /// <summary>After four weeks, but no later than the middle of the history.</summary>
    public override int FirstOrigin => Math.Max(1, Math.Min(4 * Series.Calendar.SlotsPerWeek, Series.Length / 2));

    /// <inheritdoc/>
    public override double DoubtAt(int step) => 1 / _last.ShapeAt(Series.Calendar.SlotOfWeek(step));

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var rates = origin == Series.Length ? _last : new SlotRates(History, origin, Fading(HalfLife));
        for (var lead = 0; lead < centre.Length; lead++)
        {
            centre[lead] = History.Unit * rates.RateAt(Series.Calendar.SlotOfWeek(origin + lead));
        }
    }

    private static double Fading(double halfLife) => Math.Pow(0.5, 1 / halfLife);

    /// <summary>The half-life under which the last weeks were likeliest, each forecast from the weeks before it.</summary>
    private double Best()
    {
        var week = Series.Calendar.SlotsPerWeek;
        var origins = Enumerable.Range(1, Trials).Select(i => Series.Length - (i * week)).Where(origin => origin >= Math.Max(1, 3 * week)).ToArray();
        if (origins.Length == 0)
        {
            return UsualHalfLife;
        }

        var (best, least) = (0.0, double.PositiveInfinity);
        foreach (var halfLife in HalfLives)
        {
            var loss = origins.Sum(origin => Loss(halfLife, origin, week));
            (best, least) = loss < least - LeastGain ? (halfLife, loss) : (best, least);
        }

        return best;
    }

    private double Loss(double halfLife, int origin, int leads)
    {
        var rates = new SlotRates(History, origin, Fading(halfLife));
        return PoissonLoss.Of(History, origin, leads, slotOfWeek => rates.RateAt(slotOfWeek));
    }
}
