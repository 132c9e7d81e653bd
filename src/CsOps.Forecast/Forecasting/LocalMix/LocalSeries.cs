using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.SingularSpectrum;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>A history without gaps on its line of days of equal length, on a scale on which its ups and downs are alike.</summary>
/// <remarks>Logarithms where all values are above 0, square roots where some are 0, the values themselves where some are negative.</remarks>
internal sealed class LocalSeries
{
    /// <summary>Standard deviations from what is expected beyond which a value is replaced: far, since every series has its own ways.</summary>
    private const double OddDeviations = 15;

    private readonly RegularLayout _layout;
    private readonly Scale _scale;

    private LocalSeries(ForecastSeries series)
    {
        Series = series;
        _layout = new RegularLayout(series.Calendar);
        var values = RepairedHistory.Of(series, _layout, OddDeviations);
        _scale = !series.NeverNegative ? Scale.Plain : values.Min() > 0 ? Scale.Logarithm : Scale.Root;
        Values = Array.ConvertAll(values, ToScale);
        Day = series.Calendar.SlotsPerDay;
        Week = series.Calendar.SlotsPerWeek;
    }

    private enum Scale
    {
        Plain,
        Root,
        Logarithm,
    }

    public ForecastSeries Series { get; }

    /// <summary>The history on the scale, by place.</summary>
    public double[] Values { get; }

    /// <summary>Places of a day.</summary>
    public int Day { get; }

    /// <summary>Places of a week.</summary>
    public int Week { get; }

    /// <summary>The series' recent history.</summary>
    public static LocalSeries Of(ForecastSeries series) => new(HistoryNeeds.Recent(series));

    /// <summary>How many places after the history a step lies, 0 for the first.</summary>
    public int PlaceAhead(int step) => Math.Max(0, _layout.PlaceOf(step) - Values.Length);

    /// <summary>Back from the scale.</summary>
    public double FromScale(double value) => _scale switch
    {
        Scale.Logarithm => Math.Exp(value),
        Scale.Root => value > 0 ? value * value : 0,
        _ => value,
    };

    private double ToScale(double value) => _scale switch
    {
        Scale.Logarithm => Math.Log(value),
        Scale.Root => Math.Sqrt(value),
        _ => value,
    };
}
