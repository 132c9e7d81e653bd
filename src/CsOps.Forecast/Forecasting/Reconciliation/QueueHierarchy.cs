using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>Queues with their forecasts, and the daily totals of queues, channels and the centre forecast by themselves, made to agree day by day.</summary>
/// <remarks>
/// Parts are the days' sums of the queues' intervals. Sums are daily totals of queues of their own, of groups and of all, forecast by the same models from the daily totals of the past.
/// What agrees is a total a queue and day, and the day's intervals keep their proportions.
/// </remarks>
internal sealed class QueueHierarchy
{
    private readonly ImmutableArray<QueueForecast> _forecasts;
    private readonly ImmutableArray<ForecastSeries> _series;
    private readonly DateOnly _end;
    private readonly Dictionary<DateOnly, double>[] _errors;
    private readonly LocalCalendar _calendar;

    /// <summary>Takes the forecasts of queues and learns how wrong their daily totals were.</summary>
    /// <param name="forecasts">The forecasts, on one grid.</param>
    /// <param name="series">The history of each, its calendar up to the end of the horizon.</param>
    /// <param name="model">The model, or the choice, that forecast them.</param>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public QueueHierarchy(
        ImmutableArray<QueueForecast> forecasts, ImmutableArray<ForecastSeries> series, IForecastModel model, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        (_forecasts, _series) = (forecasts, series);
        _calendar = new LocalCalendar(forecasts[0].Grid, zone);
        _end = series.Min(DailySeries.LastDay);
        _errors = new Dictionary<DateOnly, double>[series.Length];
        Parallel.For(
            0,
            series.Length,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            q => _errors[q] = DailyErrors.Of(series[q], NamedModel.Of(model, forecasts[q].Choice.Model), _end, cancellationToken));
        Correlation = QueueCorrelation.Of(series.Length, DailyErrors.Days(_end).Select(day => Array.ConvertAll(_errors, errors => errors[day])));
    }

    /// <summary>How the daily errors of the queues go together.</summary>
    public QueueCorrelation Correlation { get; }

    /// <summary>The forecasts made to agree with those of the daily totals.</summary>
    /// <param name="method">How.</param>
    /// <param name="groups">Groups of queues, as channels.</param>
    /// <param name="model">The model of the daily totals.</param>
    /// <param name="holidays">Names of holidays.</param>
    /// <param name="isKept">Days whose forecasts stay what they are: those that a planner raised.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The forecasts, and in words what was done or why nothing was.</returns>
    public (ImmutableArray<QueueForecast> Forecasts, string Method) Reconcile(
        ReconciliationMethod method,
        IEnumerable<ImmutableArray<int>> groups,
        IForecastModel model,
        HolidayCalendar holidays,
        Func<DateOnly, bool> isKept,
        CancellationToken cancellationToken)
    {
        if (method == ReconciliationMethod.BottomUp)
        {
            return (_forecasts, "Days, channels and the centre are sums of the queues' intervals.");
        }

        var nodes = Sums(groups).AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(queues => ForecastNode.Of(queues, DailySeries.Of("total", [.. queues.Select(q => _series[q])], _end, holidays), model, _end, cancellationToken))
            .OfType<ForecastNode>()
            .ToArray();
        var rows = DailyErrors.Days(_end).Select(day => (double[])[.. _errors.Select(errors => errors[day]), .. nodes.Select(node => node.Errors[day])]).ToArray();
        var whole = rows.Count(row => !Array.Exists(row, double.IsNaN));
        if (nodes.Length == 0 || (whole < Reconciler.FewestErrors && method is ReconciliationMethod.Variance or ReconciliationMethod.MinimumTrace))
        {
            return (_forecasts, $"Days, channels and the centre are sums of the queues' intervals: there is too little history to know how wrong daily totals are ({whole} days).");
        }

        var reconciler = new Reconciler(new Hierarchy(_series.Length, [.. nodes.Select(node => node.Queues)]), method, rows);
        var factors = Factors(reconciler, nodes, isKept);
        return ([.. _forecasts.Select((forecast, q) => Scaled(forecast, factors[q]))], Words(method, reconciler, nodes, whole));
    }

    private IEnumerable<ImmutableArray<int>> Sums(IEnumerable<ImmutableArray<int>> groups)
    {
        ImmutableArray<int> all = [.. Enumerable.Range(0, _series.Length)];
        return all.Select(queue => ImmutableArray.Create(queue)).Concat(groups.Where(group => group.Length > 1 && group.Length < all.Length)).Concat(all.Length > 1 ? [all] : []);
    }

    /// <summary>By queue and interval, what its forecast is multiplied by.</summary>
    private double[][] Factors(Reconciler reconciler, ForecastNode[] nodes, Func<DateOnly, bool> isKept)
    {
        var count = _calendar.Grid.Count;
        double[][] factors = [.. _forecasts.Select(_ => new double[count])];
        for (var first = 0; first < count;)
        {
            var date = _calendar.DateOf(first);
            var next = first;
            while (next < count && _calendar.DateOf(next) == date)
            {
                next++;
            }

            var parts = _forecasts.Select(forecast => forecast.Volume.Mean.AsSpan()[first..next].ToArray().Sum()).ToArray();
            double[] values = [.. parts, .. nodes.Select(node => node.Queues.All(q => parts[q] == 0) ? 0 : node.Means.GetValueOrDefault(date))];
            if (!isKept(date))
            {
                reconciler.Reconcile(values, Array.ConvertAll(parts, part => part == 0));
            }

            for (var q = 0; q < parts.Length; q++)
            {
                factors[q].AsSpan(first, next - first).Fill(parts[q] > 0 ? values[q] / parts[q] : 1);
            }

            first = next;
        }

        return factors;
    }

    private static QueueForecast Scaled(QueueForecast forecast, double[] factors) =>
        forecast with { Volume = forecast.Volume.Select(values => [.. values.Select((value, i) => value * factors[i])]) };

    private static string Words(ReconciliationMethod method, Reconciler reconciler, ForecastNode[] nodes, int days)
    {
        var models = string.Join(", ", nodes.GroupBy(node => node.Choice, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} × {group.Key}"));
        var shrinkage = method == ReconciliationMethod.MinimumTrace
            ? string.Create(CultureInfo.InvariantCulture, $" Correlations of errors, known from {days} days, were shrunk by {reconciler.Shrinkage:0.00}.")
            : string.Empty;
        return $"The queues' days agree with forecasts of {nodes.Length} daily totals by themselves ({models}).{shrinkage}";
    }
}
