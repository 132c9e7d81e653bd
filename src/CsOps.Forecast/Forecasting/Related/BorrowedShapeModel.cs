namespace CsOps.Forecast.Forecasting.Related;

/// <summary>Forecasts a queue of few weeks by a similar queue's forecast: level its own, shape of week and day borrowed as far as its own contacts say too little.</summary>
/// <remarks>
/// <para>
/// The similar queue is forecast by a model of its own. A step of that forecast is multiplied by how the new queue's contacts so far compare with the similar queue's
/// usual ones in the same weeks, and by factors of weekday and slot that are drawn to 1 by empirical Bayes: with few contacts the shape is
/// the similar queue's, with many the new queue's own. A level stated for a week counts as one known to 30 % (a standard deviation), and less and less as days come.
/// </para>
/// <para>
/// Quantiles are those of a negative binomial count: Poisson noise at the queue's own size, and besides the doubt of the similar queue's forecast, of the level, of the factors and of the queue's
/// own days; what of it is common to a day, or to all days, is in <see cref="SeriesForecast.Correlation"/>. Assumes that the two queues go up and down together. Cost: a fit and a
/// forecast of the similar queue, and O(steps).
/// </para>
/// <para>Source: H. Bühlmann and E. Straub, "Glaubwürdigkeit für Schadensätze", Mitteilungen SAV 70 (1970); Gelman and others, <i>Bayesian Data Analysis</i>, 3rd edition, section 2.6.</para>
/// </remarks>
public sealed class BorrowedShapeModel : IForecastModel
{
    private readonly IForecastModel _model;
    private readonly ForecastSeries _similar;
    private readonly double? _expectedPerWeek;

    /// <summary>Makes the model.</summary>
    /// <param name="model">The model of the similar queue.</param>
    /// <param name="similar">
    /// The similar queue, on steps of the same kind as the queue that will be forecast: the same slots and weekdays, its calendar ending at the same step. It may begin earlier.
    /// </param>
    /// <param name="expectedPerWeek">Contacts expected in a usual week, above 0 and finite; null: not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stated contacts are not above 0, or not finite.</exception>
    public BorrowedShapeModel(IForecastModel model, ForecastSeries similar, double? expectedPerWeek = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(similar);
        if (expectedPerWeek is { } stated && !(stated > 0 && double.IsFinite(stated)))
        {
            throw new ArgumentOutOfRangeException(nameof(expectedPerWeek), stated, "The contacts expected in a week are a finite number above 0.");
        }

        (_model, _similar, _expectedPerWeek) = (model, similar, expectedPerWeek);
    }

    /// <inheritdoc/>
    public string Name => "borrowed-shape";

    /// <inheritdoc/>
    public string Description => $"The forecast of {_similar.Name} at the queue's own level, its shape of week and day drawn to the queue's own as contacts come.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (!series.NeverNegative)
        {
            return FitResult.Failed("The series has negative values, and this model is one of counts.");
        }

        var (rates, problem) = SimilarRates.Of(series, _similar);
        if (rates is null)
        {
            return FitResult.Failed($"Nothing can be borrowed: {problem}");
        }

        var shape = new BorrowedShape(series, rates, _expectedPerWeek);
        if (!(shape.Level > 0))
        {
            return FitResult.Failed(
                $"It has no contacts yet that tell its level, and none is stated. Maybe \"expectedPerWeek\" should say how many are expected in a week; {_similar.Name} gives the shape.");
        }

        var fit = _model.Fit(rates.Series, cancellationToken);
        return fit.Succeeded
            ? FitResult.Of(new BorrowedShapeFit(series, rates, shape, fit.Model, _expectedPerWeek))
            : FitResult.Failed($"{_similar.Name} cannot be forecast: {fit.Failure.Reason}");
    }
}
