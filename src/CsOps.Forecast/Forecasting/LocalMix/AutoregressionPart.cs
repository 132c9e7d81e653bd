using System.Numerics.Tensors;
using CsOps.Forecast.Forecasting.Numerics;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>
/// A long autoregression with few lags: the last six places and those around each day of a week before, fitted robustly and continued place
/// by place. A forecast from an earlier end is fitted without the places it forecasts.
/// </summary>
internal sealed class AutoregressionPart : ILocalPart
{
    private const int NearLags = 6;
    private const int Neighbours = 2;
    private const int Reweightings = 3;
    private const double Ridge = 3e-4;
    private const double Margin = 0.5;

    private readonly double[] _values;
    private readonly double _mean;
    private readonly double _deviation;
    private readonly double _lowest;
    private readonly double _highest;
    private readonly int[] _lags;
    private readonly int _leads;
    private readonly double[] _weights;
    private readonly Normal _normal;
    private readonly double[] _rows;

    public AutoregressionPart(double[] values, int day, int week, int leads)
    {
        _lags = [.. Enumerable.Range(1, NearLags).Concat(Around(day, week)).Distinct().Order()];
        _leads = leads;
        _mean = values.Average();
        _deviation = Math.Max(1e-12, Math.Sqrt(values.Average(value => (value - _mean) * (value - _mean))));
        _values = Array.ConvertAll(values, value => (value - _mean) / _deviation);
        (_lowest, _highest) = (_values.Min() - Margin, _values.Max() + Margin);
        _rows = Rows();
        _weights = new double[values.Length];
        Array.Fill(_weights, 1, _lags[^1], values.Length - _lags[^1]);
        _normal = new Normal(_lags.Length);
        for (var pass = 0; pass <= Reweightings; pass++)
        {
            _normal.Clear();
            AddRows(_normal, _lags[^1], values.Length, 1);
            if (pass < Reweightings)
            {
                Reweight(_normal.Solve(Ridge));
            }
        }
    }

    /// <inheritdoc/>
    public void Forecast(int end, Span<double> forecast)
    {
        var normal = _normal.Copy();
        AddRows(normal, end, Math.Min(_values.Length, end + _leads), -1);
        var coefficients = normal.Solve(Ridge);
        var path = new double[_lags[^1] + forecast.Length];
        _values.AsSpan(end - _lags[^1], _lags[^1]).CopyTo(path);
        for (var lead = 0; lead < forecast.Length; lead++)
        {
            var (place, sum) = (_lags[^1] + lead, 0.0);
            for (var i = 0; i < _lags.Length; i++)
            {
                sum += coefficients[i] * path[place - _lags[i]];
            }

            path[place] = Math.Clamp(sum, _lowest, _highest);
            forecast[lead] = _mean + (_deviation * path[place]);
        }
    }

    private static IEnumerable<int> Around(int day, int week)
    {
        for (var lag = day; lag <= week; lag += day)
        {
            for (var beside = -Neighbours; beside <= Neighbours; beside++)
            {
                if (lag + beside > 0)
                {
                    yield return lag + beside;
                }
            }
        }
    }

    private double[] Rows()
    {
        var rows = new double[(_values.Length * _lags.Length) + WeightedProducts.Padding];
        for (var place = _lags[^1]; place < _values.Length; place++)
        {
            for (var i = 0; i < _lags.Length; i++)
            {
                rows[(place * _lags.Length) + i] = _values[place - _lags[i]];
            }
        }

        return rows;
    }

    private ReadOnlySpan<double> Row(int place) => _rows.AsSpan(place * _lags.Length, _lags.Length);

    private void AddRows(Normal normal, int from, int to, double sign)
    {
        var size = _lags.Length;
        normal.Add(_rows.AsSpan(from * size, ((to - from) * size) + WeightedProducts.Padding), _weights.AsSpan(from, to - from), _values.AsSpan(from, to - from), sign);
    }

    private void Reweight(double[] coefficients)
    {
        var errors = new double[_values.Length - _lags[^1]];
        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] = Math.Abs(_values[_lags[^1] + i] - TensorPrimitives.Dot(Row(_lags[^1] + i), coefficients));
        }

        var middle = Medians.Of((double[])errors.Clone());
        for (var i = 0; i < errors.Length; i++)
        {
            _weights[_lags[^1] + i] = errors[i] > middle ? middle / errors[i] : 1;
        }
    }

    /// <summary>Normal equations of a regression.</summary>
    private sealed class Normal(int size)
    {
        private readonly double[] _matrix = new double[size * size];
        private readonly double[] _right = new double[size];
        private readonly double[] _factor = new double[size * size];
        private double _sum;

        public Normal Copy()
        {
            var copy = new Normal(size) { _sum = _sum };
            _matrix.CopyTo(copy._matrix, 0);
            _right.CopyTo(copy._right, 0);
            return copy;
        }

        public void Clear()
        {
            Array.Clear(_matrix);
            Array.Clear(_right);
            _sum = 0;
        }

        public void Add(ReadOnlySpan<double> rows, ReadOnlySpan<double> weights, ReadOnlySpan<double> values, double sign)
        {
            WeightedProducts.Add(_matrix, size, rows, weights, sign);
            for (var i = 0; i < weights.Length; i++)
            {
                _sum += sign * weights[i];
                TensorPrimitives.MultiplyAdd(rows.Slice(i * size, size), sign * weights[i] * values[i], _right, _right);
            }
        }

        public double[] Solve(double ridge)
        {
            _matrix.CopyTo(_factor, 0);
            for (var i = 0; i < size; i++)
            {
                _factor[(i * size) + i] += Math.Max(1e-9, ridge * _sum);
            }

            var solution = (double[])_right.Clone();
            Cholesky.Solve(_factor, solution);
            return solution;
        }
    }
}
