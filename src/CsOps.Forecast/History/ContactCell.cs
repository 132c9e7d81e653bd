namespace CsOps.Forecast.History;

/// <summary>The contacts of one queue that arrived in one interval. <c>default</c> has none.</summary>
internal struct ContactCell
{
    public int Offered;
    public int Handled;
    public int Abandoned;
    public int FlowedOut;
    public int HandleTimed;
    public int WaitTimed;
    public double HandleSeconds;
    public double WaitSeconds;

    public void Add(ContactOutcome outcome, double handleSeconds, double waitSeconds)
    {
        Offered++;
        switch (outcome)
        {
            case ContactOutcome.Handled:
                Handled++;
                AddTimes(handleSeconds, waitSeconds);
                break;
            case ContactOutcome.Abandoned:
                Abandoned++;
                break;
            case ContactOutcome.FlowedOut:
                FlowedOut++;
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// The value of a measure. Seconds of contacts whose time is not known are filled in with the mean of the others; NaN where contacts
    /// were handled and none has a known time.
    /// </summary>
    public readonly double Value(HistoryMeasure measure) => measure switch
    {
        HistoryMeasure.Offered => Offered,
        HistoryMeasure.Handled => Handled,
        HistoryMeasure.Abandoned => Abandoned,
        HistoryMeasure.FlowedOut => FlowedOut,
        HistoryMeasure.HandleSeconds => Total(HandleSeconds, HandleTimed),
        HistoryMeasure.WaitSeconds => Total(WaitSeconds, WaitTimed),
        _ => double.NaN,
    };

    private readonly double Total(double seconds, int timed) =>
        timed == Handled ? seconds : timed == 0 ? double.NaN : seconds / timed * Handled;

    private void AddTimes(double handleSeconds, double waitSeconds)
    {
        if (!double.IsNaN(handleSeconds))
        {
            HandleTimed++;
            HandleSeconds += handleSeconds;
        }

        if (!double.IsNaN(waitSeconds))
        {
            WaitTimed++;
            WaitSeconds += waitSeconds;
        }
    }
}
