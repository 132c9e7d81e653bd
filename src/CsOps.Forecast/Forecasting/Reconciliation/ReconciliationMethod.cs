namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>How forecasts of parts and of sums, each made by itself, are made to agree.</summary>
public enum ReconciliationMethod
{
    /// <summary>The parts are believed, sums follow from them.</summary>
    BottomUp,

    /// <summary>The largest sums are believed and handed down in the proportions of the forecasts below them.</summary>
    TopDown,

    /// <summary>Least squares, the variance of a sum's error taken for the number of its parts.</summary>
    Structural,

    /// <summary>Least squares, weighted by the variances of past errors.</summary>
    Variance,

    /// <summary>Minimum trace: least squares, weighted by the covariances of past errors, these shrunk towards none.</summary>
    MinimumTrace,
}
