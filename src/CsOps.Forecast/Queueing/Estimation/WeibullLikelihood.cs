namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>The likelihood of a Weibull shape, the scale being the best for it; times are divided by the longest so that no power overflows.</summary>
internal sealed class WeibullLikelihood
{
    private readonly CensoredStep[] _steps;
    private readonly double _longest;
    private readonly double _meanLog;

    public WeibullLikelihood(CensoredWaits waits)
    {
        _steps = [.. waits.Steps.Where(step => step.Seconds > 0)];
        _longest = _steps.Length == 0 ? 1 : _steps[^1].Seconds;
        Abandoned = _steps.Sum(step => (long)step.Abandoned);
        _meanLog = _steps.Sum(step => step.Abandoned * Math.Log(step.Seconds / _longest)) / Abandoned;
        HasShape = _steps.Count(step => step.Abandoned > 0) > 1;
    }

    public long Abandoned { get; }

    public bool HasShape { get; }

    /// <summary>Below 0 where the shape is too small: the slope of minus the log-likelihood over the abandons.</summary>
    public double Slope(double shape)
    {
        var (power, byLog, _) = Sums(shape);
        return (byLog / power) - (1 / shape) - _meanLog;
    }

    public double Scale(double shape) => _longest * Math.Pow(Sums(shape).Power / Abandoned, 1 / shape);

    public double ErrorOfShape(double shape)
    {
        var (power, byLog, bySquare) = Sums(shape);
        var mean = byLog / power;
        return 1 / Math.Sqrt(Abandoned * ((1 / (shape * shape)) + (bySquare / power) - (mean * mean)));
    }

    private (double Power, double ByLog, double BySquare) Sums(double shape)
    {
        double power = 0, byLog = 0, bySquare = 0;
        foreach (var step in _steps)
        {
            var log = Math.Log(step.Seconds / _longest);
            var term = step.Contacts * Math.Exp(shape * log);
            power += term;
            byLog += term * log;
            bySquare += term * log * log;
        }

        return (power, byLog, bySquare);
    }
}
