namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Means and errors of the steps after a noise, that is a series without its regression.</summary>
/// <remarks>
/// The differences are forecast by the filter and summed up again. The error at lead h is g(h)'δ + Σψ(h − j)e(j), with δ the error of the
/// last state and g the weights that differencing gives to it; the uncertainty of coefficients is not in it. Source: Harvey (1989), section
/// 3.4; Box, Jenkins and Reinsel (2008), section 5.1.
/// </remarks>
internal sealed class ArimaForecast
{
    private readonly ArimaOrders _orders;
    private readonly ArmaProcess _process;
    private readonly ArmaFilter _filter;
    private readonly double[] _noise;
    private readonly double[] _weights;

    /// <summary>Filters the noise.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="process">The process of its differences.</param>
    /// <param name="noise">NaN where nothing was observed; with differences such a step counts as the one before it.</param>
    public ArimaForecast(ArimaOrders orders, ArmaProcess process, ReadOnlySpan<double> noise)
    {
        (_orders, _process, _filter) = (orders, process, new ArmaFilter(process));
        var differences = orders.Differences(noise);
        _filter.Run([differences], [new double[differences.Length]]);
        _noise = noise.ToArray();
        _weights = orders.Differencing();
        FillBackwards();
    }

    /// <summary>The means of as many steps as there is room for.</summary>
    public void Means(Span<double> means)
    {
        var state = _filter.StateOf(0).ToArray();
        for (var lead = 0; lead < means.Length; lead++)
        {
            means[lead] = state[0];
            for (var lag = 1; lag <= _weights.Length; lag++)
            {
                means[lead] += _weights[lag - 1] * (lag <= lead ? means[lead - lag] : _noise[^(lag - lead)]);
            }

            Step(state);
        }
    }

    /// <summary>The standard errors of the steps to come.</summary>
    /// <param name="variance">That of the innovations.</param>
    /// <param name="horizon">Number of steps.</param>
    public double[] StandardErrors(double variance, int horizon)
    {
        var size = _filter.Size;
        var reach = new double[horizon][];
        var errors = new double[horizon];
        var own = new double[size];
        own[0] = 1;
        var shocks = 0.0;
        for (var lead = 0; lead < horizon; lead++)
        {
            reach[lead] = (double[])own.Clone();
            for (var lag = 1; lag <= Math.Min(lead, _weights.Length); lag++)
            {
                for (var i = 0; i < size && _weights[lag - 1] != 0; i++)
                {
                    reach[lead][i] += _weights[lag - 1] * reach[lead - lag][i];
                }
            }

            errors[lead] = Math.Sqrt(variance * (Quadratic(reach[lead]) + shocks));
            var response = Response(reach[lead]);
            shocks += response * response;
            Transpose(own);
        }

        return errors;
    }

    /// <summary>What the shock of one step moves, so many steps on, by the weights of the state there.</summary>
    private double Response(double[] weights)
    {
        var sum = weights[0];
        for (var i = 0; i < _process.Moving.Length; i++)
        {
            sum += weights[i + 1] * _process.Moving[i];
        }

        return sum;
    }

    private double Quadratic(double[] weights)
    {
        var (sum, size) = (0.0, weights.Length);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                sum += weights[i] * weights[j] * _filter.Covariance[(i * size) + j];
            }
        }

        return sum;
    }

    /// <summary>state ← T·state.</summary>
    private void Step(double[] state)
    {
        var level = state[0];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = (i + 1 < state.Length ? state[i + 1] : 0) + (i < _process.Regressive.Length ? _process.Regressive[i] * level : 0);
        }
    }

    /// <summary>weights ← Tᵀ·weights.</summary>
    private void Transpose(double[] weights)
    {
        var first = 0.0;
        for (var i = 0; i < _process.Regressive.Length; i++)
        {
            first += _process.Regressive[i] * weights[i];
        }

        for (var i = weights.Length - 1; i > 0; i--)
        {
            weights[i] = weights[i - 1];
        }

        weights[0] = first;
    }

    /// <summary>The last values are needed to sum differences up: a missing one counts as the one before it.</summary>
    private void FillBackwards()
    {
        for (var t = Math.Max(1, _noise.Length - _orders.Lost); t < _noise.Length; t++)
        {
            var before = t;
            while (double.IsNaN(_noise[before]) && before > 0)
            {
                before--;
            }

            _noise[t] = double.IsNaN(_noise[before]) ? 0 : _noise[before];
        }
    }
}
