namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>The places at the end of a history from which parts are tried out, and how wrong they were.</summary>
internal sealed class RollingErrors
{
    private const int Spacing = 7;
    private const int MostOrigins = 90;
    private const int MostForecasts = 15_000;

    private readonly double[] _values;

    public RollingErrors(double[] values, int day, int first, int leads)
    {
        (_values, Leads) = (values, leads);
        var room = values.Length - 1 - leads - first;
        var most = Math.Clamp(MostForecasts / leads, 1, MostOrigins);
        var spacing = Math.Max(Spacing, (room / most / Spacing * Spacing) + Spacing);
        while (day > 1 && GreatestCommonDivisor(spacing, day) > 1)
        {
            spacing++;
        }

        Ends = [.. Enumerable.Range(0, Math.Max(0, (room + spacing - 1) / spacing)).Select(i => values.Length - 1 - leads - (i * spacing)).Where(end => end > first)];
    }

    /// <summary>How far ahead each is tried.</summary>
    public int Leads { get; }

    /// <summary>The places, latest first.</summary>
    public int[] Ends { get; }

    /// <summary>The forecasts of a part from every place, by place and lead.</summary>
    public double[] Of(ILocalPart part)
    {
        var forecasts = new double[Ends.Length * Leads];
        for (var i = 0; i < Ends.Length; i++)
        {
            part.Forecast(Ends[i], forecasts.AsSpan(i * Leads, Leads));
        }

        return forecasts;
    }

    /// <summary>The error of a forecast at a place and lead, actual less forecast.</summary>
    public double At(double[] forecasts, int origin, int lead) => _values[Ends[origin] + lead] - forecasts[(origin * Leads) + lead];

    /// <summary>The mean absolute error.</summary>
    public double Mean(double[] forecasts)
    {
        var sum = 0.0;
        for (var i = 0; i < Ends.Length; i++)
        {
            for (var lead = 0; lead < Leads; lead++)
            {
                sum += Math.Abs(At(forecasts, i, lead));
            }
        }

        return sum / Math.Max(1, forecasts.Length);
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
