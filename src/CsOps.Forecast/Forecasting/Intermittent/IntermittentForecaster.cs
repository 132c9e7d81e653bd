using CsOps.Forecast.Forecasting.Counts;

namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>A rate learned step by step, times the share that each weekday-slot has of a usual step.</summary>
internal sealed class IntermittentForecaster : CountForecaster
{
    private const int Trials = 8;
    private const int FewestSteps = 14;
    private static readonly double[] Constants = [0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];

    /// <summary>The shape of the week fades slowly: a week of a year ago weighs half.</summary>
    private static readonly double Fading = Math.Pow(0.5, 1 / 52.0);

    private readonly Func<double, IRateRecursion> _start;
    private readonly SlotRates _last;

    /// <summary>Chooses the smoothing constant.</summary>
    /// <param name="history">The counts.</param>
    /// <param name="start">Makes a recursion of a smoothing constant, before the first step.</param>
    /// <param name="given">The constant, or null for the best.</param>
    public IntermittentForecaster(CountHistory history, Func<double, IRateRecursion> start, double? given)
        : base(history)
    {
        _start = start;
        _last = new SlotRates(history, history.Series.Length, Fading);
        Smoothing = given ?? Constants.MinBy(Loss);
    }

    /// <summary>The smoothing constant.</summary>
    public double Smoothing { get; }

    /// <summary>After four weeks, but no later than the middle of the history.</summary>
    public override int FirstOrigin => Math.Max(1, Math.Min(4 * Series.Calendar.SlotsPerWeek, Series.Length / 2));

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var shape = origin == Series.Length ? _last : new SlotRates(History, origin, Fading);
        var recursion = _start(Smoothing);
        Walk(recursion, shape, 0, origin);
        for (var lead = 0; lead < centre.Length; lead++)
        {
            centre[lead] = History.Unit * recursion.Rate * Exposure(shape, Series.Calendar.SlotOfWeek(origin + lead));
        }
    }

    private static double Exposure(SlotRates shape, int slotOfWeek) => shape.Mean > 0 ? shape.RateAt(slotOfWeek) / shape.Mean : 1;

    private void Walk(IRateRecursion recursion, SlotRates shape, int from, int to)
    {
        for (var step = from; step < to; step++)
        {
            if (!double.IsNaN(History.Counts[step]))
            {
                recursion.Update(History.Counts[step], Exposure(shape, Series.Calendar.SlotOfWeek(step)));
            }
        }
    }

    /// <summary>How unlikely the last weeks were, each forecast from what came before it.</summary>
    private double Loss(double smoothing)
    {
        var leads = Math.Max(Series.Calendar.SlotsPerWeek, FewestSteps);
        var recursion = _start(smoothing);
        var (loss, done) = (0.0, 0);
        for (var origin = Series.Length - (Math.Min(Trials, (Series.Length / (2 * leads)) + 1) * leads); origin < Series.Length; origin += leads)
        {
            if (origin > 0)
            {
                Walk(recursion, _last, done, origin);
                loss += PoissonLoss.Of(History, origin, leads, slotOfWeek => recursion.Rate * Exposure(_last, slotOfWeek));
                done = origin;
            }
        }

        return loss;
    }
}
