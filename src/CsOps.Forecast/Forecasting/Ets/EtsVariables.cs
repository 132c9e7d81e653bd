namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>What a search may move, as free numbers of about one size: the coefficients within their ranges and the first states.</summary>
/// <remarks>
/// The usual region: 0 ≤ α ≤ 1, 0 ≤ β ≤ α, 0 ≤ γ ≤ 1 − α, 0.8 ≤ φ ≤ 0.98 (Hyndman, Koehler, Ord and Snyder 2008, section 2.7.1). Each is
/// low + (high − low) sin²x: both ends can be reached.
/// </remarks>
internal sealed class EtsVariables
{
    public const double LeastPhi = 0.8;
    public const double MostPhi = 0.98;

    private readonly EtsForm _form;
    private readonly double _levelUnit;
    private readonly double _slopeUnit;
    private readonly double _seasonUnit;

    /// <summary>Chooses units of the states.</summary>
    /// <param name="form">The form.</param>
    /// <param name="period">Steps of a season; 0 without.</param>
    /// <param name="size">The usual size of the values.</param>
    /// <param name="noise">About how far a value is from its forecast.</param>
    public EtsVariables(EtsForm form, int period, double size, double noise)
    {
        (_form, Period) = (form, period);
        (_levelUnit, _slopeUnit) = (noise, noise / 10);
        _seasonUnit = noise / (form.Season == EtsSeason.Multiplicative ? size : 1) * Math.Sqrt(Math.Max(1, period));
    }

    public int Period { get; }

    public int Count => _form.CoefficientCount + 1 + (_form.HasSlope ? 1 : 0) + Period;

    /// <summary>The point of some variables.</summary>
    public EtsPoint PointOf(ReadOnlySpan<double> x)
    {
        var (next, point) = (0, new EtsPoint(Period));
        point.Alpha = Share(x[next++]);
        point.Beta = _form.HasSlope ? point.Alpha * Share(x[next++]) : 0;
        point.Gamma = _form.HasSeason ? (1 - point.Alpha) * Share(x[next++]) : 0;
        point.Phi = _form.Trend == EtsTrend.Damped ? LeastPhi + ((MostPhi - LeastPhi) * Share(x[next++])) : 1;
        point.Level = x[next++] * _levelUnit;
        point.Slope = _form.HasSlope ? x[next++] * _slopeUnit : 0;
        for (var place = 0; place < Period; place++)
        {
            point.Seasons[place] = x[next + place] * _seasonUnit;
        }

        return point;
    }

    /// <summary>The variables of a point within the region.</summary>
    public double[] Of(EtsPoint point)
    {
        var (next, x) = (0, new double[Count]);
        x[next++] = Angle(point.Alpha);
        if (_form.HasSlope)
        {
            x[next++] = Angle(point.Beta / point.Alpha);
        }

        if (_form.HasSeason)
        {
            x[next++] = Angle(point.Gamma / (1 - point.Alpha));
        }

        if (_form.Trend == EtsTrend.Damped)
        {
            x[next++] = Angle((point.Phi - LeastPhi) / (MostPhi - LeastPhi));
        }

        x[next++] = point.Level / _levelUnit;
        if (_form.HasSlope)
        {
            x[next++] = point.Slope / _slopeUnit;
        }

        for (var place = 0; place < Period; place++)
        {
            x[next + place] = point.Seasons[place] / _seasonUnit;
        }

        return x;
    }

    /// <summary>Turns a gradient by the point's numbers into one by the variables (chain rule).</summary>
    public void Chain(ReadOnlySpan<double> x, EtsPoint point, EtsPoint byPoint, Span<double> gradient)
    {
        var next = 1;
        var byAlpha = byPoint.Alpha;
        if (_form.HasSlope)
        {
            byAlpha += byPoint.Beta * Share(x[next]);
            gradient[next] = byPoint.Beta * point.Alpha * Rise(x[next]);
            next++;
        }

        if (_form.HasSeason)
        {
            byAlpha -= byPoint.Gamma * Share(x[next]);
            gradient[next] = byPoint.Gamma * (1 - point.Alpha) * Rise(x[next]);
            next++;
        }

        if (_form.Trend == EtsTrend.Damped)
        {
            gradient[next] = byPoint.Phi * (MostPhi - LeastPhi) * Rise(x[next]);
            next++;
        }

        gradient[0] = byAlpha * Rise(x[0]);
        gradient[next++] = byPoint.Level * _levelUnit;
        if (_form.HasSlope)
        {
            gradient[next++] = byPoint.Slope * _slopeUnit;
        }

        for (var place = 0; place < Period; place++)
        {
            gradient[next + place] = byPoint.Seasons[place] * _seasonUnit;
        }
    }

    private static double Share(double x) => Math.Sin(x) * Math.Sin(x);

    private static double Rise(double x) => Math.Sin(2 * x);

    private static double Angle(double share) => Math.Asin(Math.Sqrt(Math.Clamp(share, 0, 1)));
}
