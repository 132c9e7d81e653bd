namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>Forecasts every week alike by the rates of its weekday-slots, as they were at the origin.</summary>
internal sealed class GammaPoissonForecaster : CountForecaster
{
    private const int Trials = 8;

    /// <summary>Weeks after which an observation weighs half that are tried.</summary>
    private static readonly double[] HalfLives = [4, 8, 16, 52];

    /// <summary>What is taken where there are no weeks to try on.</summary>
    private const double UsualHalfLife = 16;

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
        return origins.Length == 0 ? UsualHalfLife : HalfLives.MinBy(halfLife => origins.Sum(origin => Loss(halfLife, origin, week)));
    }

    private double Loss(double halfLife, int origin, int leads)
    {
        var rates = new SlotRates(History, origin, Fading(halfLife));
        return PoissonLoss.Of(History, origin, leads, slotOfWeek => rates.RateAt(slotOfWeek));
    }
}
