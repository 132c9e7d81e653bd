namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Kalman's filter for a stationary process: what each value adds to what was known before it.</summary>
/// <remarks>
/// State space form of Harvey with max(p, q + 1) elements, started from the stationary covariance, innovations of variance 1. Several
/// columns (a series and its regressors) go through the same gains. Once the covariance of the state has settled, a step costs O(state)
/// instead of O(state²); a missing value (NaN in the first column) unsettles it. Source: A. C. Harvey, <i>Forecasting, Structural Time
/// Series Models and the Kalman Filter</i> (1989), sections 3.2 and 3.4; Gardner, Harvey and Phillips (1980), algorithm AS 154, Applied
/// Statistics 29.
/// </remarks>
internal sealed class ArmaFilter
{
    private const double Settled = 1e-14;

    private readonly double[] _regressive;
    private readonly double[] _noise;
    private readonly double[] _covariance;
    private readonly double[] _next;
    private readonly double[] _gain;
    private double[][] _states = [];
    private bool _isSettled;

    /// <summary>Starts before the first value.</summary>
    public ArmaFilter(ArmaProcess process)
    {
        Size = Math.Max(1, Math.Max(process.Regressive.Length, process.Moving.Length + 1));
        _regressive = new double[Size];
        process.Regressive.CopyTo(_regressive, 0);
        _noise = new double[Size];
        _noise[0] = 1;
        process.Moving.CopyTo(_noise, 1);
        _covariance = StationaryCovariance.Of(_regressive, _noise);
        _next = new double[Size * Size];
        _gain = new double[Size];
    }

    /// <summary>Elements of the state.</summary>
    public int Size { get; }

    /// <summary>
    /// The covariance of the state's error one step after the last value, by rows; per unit of the innovations' variance.
    /// </summary>
    public ReadOnlySpan<double> Covariance => _covariance;

    /// <summary>The sum of the logarithms of the innovations' variances.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>The state one step after the last value of a column.</summary>
    public ReadOnlySpan<double> StateOf(int column) => _states[column];

    /// <summary>Filters columns of equal length, once.</summary>
    /// <param name="columns">The first decides which steps are missing.</param>
    /// <param name="innovations">Receives each value less its forecast, over its standard deviation; 0 where it is missing.</param>
    public void Run(double[][] columns, double[][] innovations)
    {
        _states = [.. columns.Select(_ => new double[Size])];
        for (var t = 0; t < columns[0].Length; t++)
        {
            var missing = double.IsNaN(columns[0][t]);
            var variance = _isSettled ? 1 : Math.Max(_covariance[0], double.Epsilon);
            var deviation = Math.Sqrt(variance);
            LogDeterminant += missing || _isSettled ? 0 : Math.Log(variance);
            for (var i = 0; i < Size; i++)
            {
                _gain[i] = missing ? 0 : _isSettled ? _noise[i] : _covariance[i * Size] / variance;
            }

            for (var column = 0; column < columns.Length; column++)
            {
                innovations[column][t] = missing ? 0 : Advance(_states[column], columns[column][t]) / deviation;
                if (missing)
                {
                    Predict(_states[column]);
                }
            }

            if (missing || !_isSettled)
            {
                UpdateCovariance(missing);
            }
        }
    }

    /// <summary>Moves a state over a value; returns the innovation.</summary>
    private double Advance(double[] state, double value)
    {
        var innovation = value - state[0];
        var level = state[0] + (_gain[0] * innovation);
        for (var i = 0; i < Size - 1; i++)
        {
            state[i] = state[i + 1] + (_gain[i + 1] * innovation) + (_regressive[i] * level);
        }

        state[Size - 1] = _regressive[Size - 1] * level;
        return innovation;
    }

    private void Predict(double[] state)
    {
        var level = state[0];
        for (var i = 0; i < Size - 1; i++)
        {
            state[i] = state[i + 1] + (_regressive[i] * level);
        }

        state[Size - 1] = _regressive[Size - 1] * level;
    }

    private void UpdateCovariance(bool missing)
    {
        if (!missing)
        {
            for (var i = 0; i < Size; i++)
            {
                var own = _gain[i];
                for (var j = 0; j < Size; j++)
                {
                    _next[(i * Size) + j] = _covariance[(i * Size) + j] - (own * _covariance[j]);
                }
            }

            _next.CopyTo(_covariance, 0);
        }

        var distance = 0.0;
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var noise = _noise[i] * _noise[j];
                var value = noise + (_regressive[i] * _regressive[j] * _covariance[0])
                    + (_regressive[i] * At(0, j + 1)) + (_regressive[j] * At(i + 1, 0)) + At(i + 1, j + 1);
                distance = Math.Max(distance, Math.Abs(value - noise));
                _next[(i * Size) + j] = value;
                _next[(j * Size) + i] = value;
            }
        }

        _next.CopyTo(_covariance, 0);
        _isSettled = distance < Settled;
    }

    private double At(int row, int column) => row < Size && column < Size ? _covariance[(row * Size) + column] : 0;
}
