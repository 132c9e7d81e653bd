namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>A series and its regressors, as they are and differenced.</summary>
internal sealed class ArimaData
{
    /// <summary>Differences all columns.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="values">The series, NaN where nothing was observed; longer than differencing uses up.</param>
    /// <param name="regressors">One array a regressor, of the length of the series; none of them constant after differencing but for a
    /// mean.</param>
    public ArimaData(ArimaOrders orders, double[] values, double[][] regressors)
    {
        (Orders, Values, Regressors) = (orders, values, regressors);
        Columns = [orders.Differences(values), .. regressors.Select(column => orders.Differences(column))];
        Used = Columns[0].Count(value => !double.IsNaN(value));
    }

    /// <summary>The orders.</summary>
    public ArimaOrders Orders { get; }

    /// <summary>The series.</summary>
    public double[] Values { get; }

    /// <summary>The regressors.</summary>
    public double[][] Regressors { get; }

    /// <summary>The differenced series, then the differenced regressors.</summary>
    public double[][] Columns { get; }

    /// <summary>Differences that were observed.</summary>
    public int Used { get; }
}
