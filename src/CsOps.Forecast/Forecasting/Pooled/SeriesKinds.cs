namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>Parts series into kinds by a few numbers each: Lloyd's method of means from far starts. Deterministic.</summary>
/// <remarks>S. P. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28 (1982).</remarks>
internal sealed class SeriesKinds
{
    private const int MostKinds = 5;
    private const int SeriesOfKind = 12;
    private const int Passes = 30;

    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[][] _centres;

    public SeriesKinds(IReadOnlyList<double[]> series)
    {
        var size = series[0].Length;
        _means = [.. Enumerable.Range(0, size).Select(i => series.Average(own => own[i]))];
        _deviations = [.. Enumerable.Range(0, size).Select(i => Math.Max(1e-9, Math.Sqrt(series.Average(own => (own[i] - _means[i]) * (own[i] - _means[i])))))];
        double[][] points = [.. series.Select(Standardised)];
        _centres = Starts(points, Math.Clamp(series.Count / SeriesOfKind, 1, MostKinds));
        for (var pass = 0; pass < Passes; pass++)
        {
            var kinds = Array.ConvertAll(points, Nearest);
            for (var kind = 0; kind < _centres.Length; kind++)
            {
                var own = points.Where((_, i) => kinds[i] == kind).ToArray();
                _centres[kind] = own.Length == 0 ? _centres[kind] : [.. Enumerable.Range(0, size).Select(i => own.Average(point => point[i]))];
            }
        }
    }

    /// <summary>How many kinds.</summary>
    public int Count => _centres.Length;

    /// <summary>The kind of a series.</summary>
    public int Of(double[] series) => Nearest(Standardised(series));

    private static double[][] Starts(double[][] points, int count)
    {
        var starts = new List<double[]> { points.MinBy(point => point.Sum(value => value * value))! };
        while (starts.Count < count)
        {
            starts.Add(points.MaxBy(point => starts.Min(start => Distance(point, start)))!);
        }

        return [.. starts];
    }

    private static double Distance(double[] left, double[] right) => left.Zip(right, (a, b) => (a - b) * (a - b)).Sum();

    private double[] Standardised(double[] series) => [.. series.Select((value, i) => Math.Clamp((value - _means[i]) / _deviations[i], -3, 3))];

    private int Nearest(double[] point) => Enumerable.Range(0, _centres.Length).MinBy(kind => Distance(point, _centres[kind]));
}
