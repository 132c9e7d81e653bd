namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Chooses small orders for a noise by steps from model to neighbouring model.</summary>
/// <remarks>
/// Differenced once where <see cref="LevelStationarity"/> rejects a steady level. From (2,2), (0,0), (1,0) and (0,1) the best is taken,
/// then the best of its neighbours, one order up or down or both, until none has a lower AICc; models are compared by their conditional
/// likelihood. Source: R. J. Hyndman and Y. Khandakar (2008), "Automatic time series forecasting: the forecast package for R", Journal of
/// Statistical Software 27(3), section 3.2.
/// </remarks>
internal sealed class ArimaSearch
{
    private const int MostOrder = 4;
    private const int MostModels = 30;

    private static readonly (int P, int Q)[] First = [(2, 2), (0, 0), (1, 0), (0, 1)];
    private static readonly (int P, int Q)[] Steps = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)];

    private readonly double[] _noise;
    private readonly int _differences;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<(int P, int Q), double> _tried = [];

    private ArimaSearch(double[] noise, CancellationToken cancellationToken)
    {
        (_noise, _cancellationToken) = (noise, cancellationToken);
        _differences = LevelStationarity.IsRejected(noise) ? 1 : 0;
    }

    /// <summary>The orders for a noise of mean 0, none missing.</summary>
    public static ArimaOrders Best(double[] noise, CancellationToken cancellationToken)
    {
        var search = new ArimaSearch(noise, cancellationToken);
        var best = First.MinBy(search.Aicc);
        while (search._tried.Count < MostModels)
        {
            var next = Steps.Select(step => (P: best.P + step.P, Q: best.Q + step.Q)).MinBy(search.Aicc);
            if (!(search.Aicc(next) < search.Aicc(best)))
            {
                break;
            }

            best = next;
        }

        return search.OrdersOf(best);
    }

    private ArimaOrders OrdersOf((int P, int Q) orders) => new(orders.P, _differences, orders.Q);

    private double Aicc((int P, int Q) orders)
    {
        if (orders.P is < 0 or > MostOrder || orders.Q is < 0 or > MostOrder)
        {
            return double.PositiveInfinity;
        }

        if (!_tried.TryGetValue(orders, out var aicc))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            aicc = ArimaEstimation.Conditional(new ArimaData(OrdersOf(orders), _noise, [])).Aicc;
            _tried[orders] = double.IsNaN(aicc) ? double.PositiveInfinity : aicc;
        }

        return _tried[orders];
    }
}
