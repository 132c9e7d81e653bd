namespace CsOps.Forecast.History;

/// <summary>What a file says of one queue in one interval; NaN where it says nothing.</summary>
/// <param name="Offered">Contacts that reached the queue.</param>
/// <param name="Handled">Contacts answered by an agent.</param>
/// <param name="Abandoned">Contacts that left before an answer.</param>
/// <param name="FlowedOut">Contacts that left for another queue or a callback.</param>
/// <param name="HandleSeconds">Seconds of talk, hold and after-contact work of the contacts handled.</param>
/// <param name="WaitSeconds">Seconds waited by the contacts handled.</param>
/// <remarks>Each is ≥ 0 or NaN. <c>default</c> has zeros; <see cref="NotObserved"/> knows nothing.</remarks>
public readonly record struct IntervalRow(double Offered, double Handled, double Abandoned, double FlowedOut, double HandleSeconds, double WaitSeconds)
{
    /// <summary>A row that knows nothing.</summary>
    public static IntervalRow NotObserved { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The value of a measure.</summary>
    public double Value(HistoryMeasure measure) => measure switch
    {
        HistoryMeasure.Offered => Offered,
        HistoryMeasure.Handled => Handled,
        HistoryMeasure.Abandoned => Abandoned,
        HistoryMeasure.FlowedOut => FlowedOut,
        HistoryMeasure.HandleSeconds => HandleSeconds,
        HistoryMeasure.WaitSeconds => WaitSeconds,
        _ => double.NaN,
    };

    /// <summary>The sum of two rows, measure by measure; a measure that one of the two does not know is taken from the other.</summary>
    internal IntervalRow Plus(IntervalRow other) => new(
        Sum(Offered, other.Offered),
        Sum(Handled, other.Handled),
        Sum(Abandoned, other.Abandoned),
        Sum(FlowedOut, other.FlowedOut),
        Sum(HandleSeconds, other.HandleSeconds),
        Sum(WaitSeconds, other.WaitSeconds));

    /// <summary>Half of each measure.</summary>
    public IntervalRow Half() => new(Offered / 2, Handled / 2, Abandoned / 2, FlowedOut / 2, HandleSeconds / 2, WaitSeconds / 2);

    private static double Sum(double a, double b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : a + b;
}
