namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>
/// Integrals over a range of offered waits w, in patiences, of a weight e^ψ(w) times what becomes of a contact that is offered that wait.
/// All are sums of positive terms.
/// </summary>
/// <param name="Abandoned">Weight × (1 − e^−w): it leaves before.</param>
/// <param name="Served">Weight × e^−w: it is still there.</param>
/// <param name="ServedWait">Weight × w·e^−w: and has waited so long.</param>
/// <param name="AbandonedWait">Weight × (1 − (1 + w)·e^−w): the wait of those that leave.</param>
internal readonly record struct WaitMoments(double Abandoned, double Served, double ServedWait, double AbandonedWait)
{
    /// <summary>The integral of the weight itself.</summary>
    public double Mass => Abandoned + Served;

    public static WaitMoments operator +(WaitMoments left, WaitMoments right) => new(
        left.Abandoned + right.Abandoned,
        left.Served + right.Served,
        left.ServedWait + right.ServedWait,
        left.AbandonedWait + right.AbandonedWait);

    public static WaitMoments operator *(double factor, WaitMoments moments) => new(
        factor * moments.Abandoned,
        factor * moments.Served,
        factor * moments.ServedWait,
        factor * moments.AbandonedWait);
}
