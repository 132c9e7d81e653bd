namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>The distribution of what comes around what was forecast, by level, slot of the day and lead.</summary>
/// <remarks>
/// On the stabilised scale of <see cref="Dispersion"/> an error z = g(actual) − g(centre) has about the same spread at every level. What
/// is left is a
/// factor per slot of the day and a factor per quarter of the horizon that never falls, both shrunk towards 1 by how much they were
/// measured. The errors divided by
/// both are one pooled sample; its quantiles are mixed with those of a Student t variable of 6 degrees with the sample's median absolute
/// value, n : 20 for n scored days, because the errors of a day go together. The mean is Duan's smearing estimate (1983, "Smearing
/// estimate", JASA 78): the average of g⁻¹(g(centre) + z), times what makes it add up to what came (for series that are never negative).
/// </remarks>
internal sealed class ErrorDistribution
{
    private const double DaysOfDoubt = 20;
    private const double SlotErrorsOfDoubt = 10;
    private const double LeadDaysOfDoubt = 5;
    private const double EventsOfDoubt = 20;
    private const int LeadBlocks = 4;

    /// <summary>Above this many errors every fifth says as much of the mean, and 5 divides no usual number of slots.</summary>
    private const int ErrorsForMean = 1000;

    private const int MeanStride = 5;

    /// <summary>Centres nearer to zero than one standard deviation cannot show an error below them.</summary>
    private const double LeastForLower = 1;

    private const int FewestForLower = 30;

    /// <summary>Spread assumed where the history is too short to make one error: that of a count whose rate varies by 20 %.</summary>
    private const double AssumedSquare = 0.04;

    private readonly Dispersion _dispersion;
    private readonly double[] _slotFactors;
    private readonly double[] _leadFactors;
    private readonly int _horizon;
    private readonly double[] _quantiles;
    private readonly double[] _grid;
    private double _meanFactor = 1;

    private ErrorDistribution(Dispersion dispersion, double[] slotFactors, double[] leadFactors, int horizon, PooledSample sample, PooledSample lower)
    {
        _dispersion = dispersion;
        _slotFactors = slotFactors;
        _leadFactors = leadFactors;
        _horizon = horizon;
        _quantiles = [.. SeriesForecast.Levels.Select(level => (level < 0.5 ? lower : sample).Quantile(level))];
        _grid = [.. PooledSample.MeanLevels.Select(sample.Quantile)];
    }

    /// <summary>Measures it from the errors of earlier origins.</summary>
    public static ErrorDistribution Of(ForecastErrors errors, ForecastSeries series, int horizon)
    {
        var calendar = series.Calendar;
        if (errors.Count == 0)
        {
            return new ErrorDistribution(Assumed(series), Ones(calendar.SlotsPerDay), Ones(LeadBlocks), horizon, Unknown, Unknown);
        }

        var dispersion = DispersionFit.Of([.. errors.Centres], [.. errors.Actuals], series.NeverNegative);
        var z = new double[errors.Count];
        for (var i = 0; i < z.Length && !dispersion.IsNone; i++)
        {
            z[i] = dispersion.Stabilise(errors.Actuals[i]) - dispersion.Stabilise(errors.Centres[i]);
        }

        var slots = errors.Steps.Select(calendar.SlotOf).ToArray();
        var slotFactors = ErrorFactors.Of(z, slots, calendar.SlotsPerDay, SlotErrorsOfDoubt);
        ErrorFactors.Divide(z, slots, slotFactors);
        var blocks = errors.Leads.Select(lead => BlockOf(lead, horizon)).ToArray();
        var leadFactors = ErrorFactors.Of(z, blocks, LeadBlocks, LeadDaysOfDoubt * calendar.SlotsPerDay);
        ErrorFactors.MakeRising(leadFactors);
        ErrorFactors.Divide(z, blocks, leadFactors);
        var sample = SampleOf(z, calendar.SlotsPerDay);
        var found = new ErrorDistribution(dispersion, slotFactors, leadFactors, horizon, sample, LowerSample(errors, z, dispersion, series, sample));
        if (series.NeverNegative && !dispersion.IsNone)
        {
            found._meanFactor = found.MeanFactor(errors, slots);
        }

        found.Correlation = found.CorrelationOf(errors, z, slots, series);
        return found;
    }

    /// <summary>How the errors of a day and of the days of a horizon went together.</summary>
    public ErrorCorrelation Correlation { get; private set; } = ErrorCorrelation.Of([], [], [], []);

    private ErrorCorrelation CorrelationOf(ForecastErrors errors, double[] z, int[] slots, ForecastSeries series) =>
        errors.CorrelationOf(z, [.. errors.Centres.Select((centre, i) => _slotFactors[slots[i]] * _dispersion.DeviationAt(Math.Max(0, centre)))], series.Calendar);

    private static PooledSample Unknown => new([], belief: 0);

    private static PooledSample SampleOf(ReadOnlySpan<double> z, int slotsPerDay)
    {
        var days = (double)z.Length / slotsPerDay;
        return new PooledSample(z, days / (days + DaysOfDoubt));
    }

    /// <summary>The errors that tell how far below its centre a count can fall: those made where the centre was not next to zero.</summary>
    private static PooledSample LowerSample(ForecastErrors errors, double[] z, Dispersion dispersion, ForecastSeries series, PooledSample all)
    {
        if (!series.NeverNegative || dispersion.IsNone)
        {
            return all;
        }

        var least = dispersion.Restore(LeastForLower);
        var far = z.Where((_, i) => errors.Centres[i] >= least).ToArray();
        return far.Length == z.Length ? all : far.Length >= FewestForLower ? SampleOf(far, series.Calendar.SlotsPerDay) : Unknown;
    }

    /// <summary>The mean and the five quantiles around <paramref name="centre"/>, the median, at a slot and a lead (0 for the first
    /// step).</summary>
    /// <param name="centre">The point forecast; not negative where the series never is.</param>
    /// <param name="slot">Slot of the day.</param>
    /// <param name="lead">Steps ahead, from 0.</param>
    /// <param name="quantiles">Receives the five quantiles in order.</param>
    /// <returns>The mean.</returns>
    public double At(double centre, int slot, int lead, Span<double> quantiles)
    {
        quantiles.Fill(centre);
        if (_dispersion.IsNone)
        {
            return centre;
        }

        var factor = _slotFactors[slot] * _leadFactors[BlockOf(lead, _horizon)];
        var middle = _dispersion.Stabilise(centre);
        for (var level = 0; level < quantiles.Length; level++)
        {
            var value = _dispersion.Restore(middle + (factor * _quantiles[level]));
            quantiles[level] = SeriesForecast.Levels[level] switch
            {
                < 0.5 => Math.Min(value, centre),
                > 0.5 => Math.Max(value, centre),
                _ => centre,
            };
        }

        return _meanFactor * Smear(middle, factor);
    }

    /// <summary>What came over what the smearing estimate says, over a sample of the errors, as if 20 more events had come as
    /// expected.</summary>
    private double MeanFactor(ForecastErrors errors, int[] slots)
    {
        var stride = errors.Count > ErrorsForMean ? MeanStride : 1;
        var came = EventsOfDoubt * _dispersion.Linear;
        var expected = came;
        for (var i = 0; i < errors.Count; i += stride)
        {
            came += errors.Actuals[i];
            expected += Smear(_dispersion.Stabilise(errors.Centres[i]), _slotFactors[slots[i]] * _leadFactors[BlockOf(errors.Leads[i], _horizon)]);
        }

        return came / expected;
    }

    private double Smear(double middle, double factor)
    {
        var sum = 0.0;
        foreach (var z in _grid)
        {
            sum += _dispersion.Restore(middle + (factor * z));
        }

        return sum / _grid.Length;
    }

    private static int BlockOf(int lead, int horizon) => lead * LeadBlocks / horizon;

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];

    private static Dispersion Assumed(ForecastSeries series)
    {
        var observed = series.Values.ToArray().Where(v => !double.IsNaN(v)).ToArray();
        if (series.NeverNegative)
        {
            return observed.Any(v => v > 0) ? Dispersion.OfCounts(1, AssumedSquare) : default;
        }

        var mean = observed.Average();
        return Dispersion.OfConstant(observed.Average(v => (v - mean) * (v - mean)));
    }
}
