namespace CsOps.Forecast.Queueing.Waiting;

/// <summary>
/// A target for waits as a search asks it: with n agents it is met when <see cref="Demand"/> ≤ <see cref="Supply"/>, both positive.
/// Implemented by structs, so that the search is compiled for each.
/// </summary>
internal interface IWaitTarget
{
    /// <summary>The side of the comparison that falls as agents are added.</summary>
    double Demand(double agents);

    /// <summary>The side that grows; <paramref name="denominator"/> is (n − a)/B + a, that of the waiting probability.</summary>
    double Supply(double spare, double denominator);

    /// <summary>Moves on to one agent more.</summary>
    void Advance();

    /// <summary>Whether the target is met, decided to 30 digits.</summary>
    bool IsMetExactly(int agents);
}
