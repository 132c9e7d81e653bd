namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>The general solvers that an <see cref="OutsideScheduler"/> can run.</summary>
public enum OutsideSolverKind
{
    /// <summary>COIN-OR CBC, <c>cbc</c>.</summary>
    Cbc,

    /// <summary>HiGHS, <c>highs</c>.</summary>
    Highs,

    /// <summary>GLPK, <c>glpsol</c>.</summary>
    Glpsol,
}
