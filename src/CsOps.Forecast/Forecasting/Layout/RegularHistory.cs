namespace CsOps.Forecast.Forecasting.Layout;

/// <summary>A history without gaps on its line of days of equal length, on a scale on which its ups and downs are alike.</summary>
/// <remarks>Logarithms where all values are above 0, square roots where few are 0, else the values themselves.</remarks>
internal sealed class RegularHistory
{
    /// <summary>With a larger share of zeros the root of a mean says nothing of the mean.</summary>
    private const double MostZeros = 0.05;

    private readonly RegularLayout _layout;
    private readonly Scale _scale;

    private RegularHistory(ForecastSeries series, double oddDeviations)
    {
        Series = series;
        _layout = new RegularLayout(series.Calendar);
        var values = RepairedHistory.Of(series, _layout, oddDeviations);
        _scale = ScaleOf(series, values);
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

    /// <summary>The history of a series.</summary>
    /// <param name="series">The series, no more of it than is wanted.</param>
    /// <param name="oddDeviations">Standard deviations from what is expected beyond which a value is replaced.</param>
    public static RegularHistory Of(ForecastSeries series, double oddDeviations) => new(series, oddDeviations);

    /// <summary>How many places lie before an origin (from 1 to the series' length): the history that was known there.</summary>
    public int PlacesBefore(int origin) => Math.Min(Values.Length, _layout.PlaceOf(origin - 1) + 1);

    /// <summary>The place of a step, of the history or of the future.</summary>
    public int PlaceOf(int step) => _layout.PlaceOf(step);

    /// <summary>The first origin with at least so many places before it; the length of the series where there is none.</summary>
    public int FirstOriginAfter(int places)
    {
        var origin = 1;
        while (origin < Series.Length && PlacesBefore(origin) < places)
        {
            origin++;
        }

        return origin;
    }

    /// <summary>How many places after the history a step lies, 0 for the first.</summary>
    public int PlaceAhead(int step) => Math.Max(0, _layout.PlaceOf(step) - Values.Length);

    /// <summary>Back from the scale.</summary>
    public double FromScale(double value) => _scale switch
    {
        Scale.Logarithm => Math.Exp(value),
        Scale.Root => value > 0 ? value * value : 0,
        _ => Series.NeverNegative ? Math.Max(0, value) : value,
    };

    private static Scale ScaleOf(ForecastSeries series, double[] values)
    {
        var zeros = values.Count(value => value <= 0);
        return zeros == 0 ? Scale.Logarithm : series.NeverNegative && zeros < MostZeros * values.Length ? Scale.Root : Scale.Plain;
    }

    private double ToScale(double value) => _scale switch
    {
        Scale.Logarithm => Math.Log(value),
        Scale.Root => Math.Sqrt(value),
        _ => value,
    };
}
