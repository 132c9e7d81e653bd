namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The arrivals of one interval, at one a second, at its end.</summary>
/// <param name="Seconds">How many they are: one a second.</param>
/// <param name="Waited">Seconds that they waited within the interval, summed.</param>
/// <param name="Waiting">Those that still wait.</param>
/// <param name="Rows">1 more than the most surplus agents within the interval.</param>
/// <param name="Size">1 more than the most ahead of anybody within the interval.</param>
internal sealed record Cohort(double Seconds, double Waited, WaitingMass Waiting, int Rows, int Size)
{
    public static Cohort Of(ForwardFlow flow, int agents, double seconds)
    {
        var waited = new WaitingMass();
        waited.Take(flow.Cohort, flow.RowsOfInterval, agents, flow.HighOfInterval, integral: true);
        var waiting = new WaitingMass();
        waiting.Take(flow.Cohort, flow.Rows, agents, flow.High, integral: false);
        return new Cohort(seconds, waited.Total, waiting, flow.RowsOfInterval, Math.Max(1, flow.HighOfInterval - agents + 1));
    }
}
