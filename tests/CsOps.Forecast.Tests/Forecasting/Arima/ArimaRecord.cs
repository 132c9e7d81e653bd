using CsOps.Forecast.Forecasting.Arima;
using CsOps.Forecast.Tests.Forecasting.Recorded;

namespace CsOps.Forecast.Tests.Forecasting.Arima;

/// <summary>A recorded ARIMA case as our types have it.</summary>
internal static class ArimaRecord
{
    public static TheoryData<string> Names(string method) => [.. RecordedForecasts.Cases("arima").Where(found => found["method"] == method).Select(found => found.Name)];

    public static RecordedCase Case(string name) => RecordedForecasts.Case("arima", name);

    public static ArimaOrders Orders(RecordedCase found) => new(
        Int(found, "p"), Int(found, "d"), Int(found, "q"), Int(found, "sp"), Int(found, "sd"), Int(found, "sq"), Int(found, "period"));

    public static ArimaData Data(RecordedCase found) => new(Orders(found), found.Series.Values, Regressors(found, 0, found.Series.Values.Length));

    /// <summary>Mean or drift, then the harmonics, from a step on (0 the first).</summary>
    public static double[][] Regressors(RecordedCase found, int from, int count)
    {
        double[][] constant = found["constant"] switch
        {
            "mean" => [[.. Enumerable.Repeat(1.0, count)]],
            "drift" => [[.. Enumerable.Range(from + 1, count).Select(t => (double)t)]],
            _ => [],
        };
        var harmonics = found["harmonics"].Length == 0 ? [] : found["harmonics"].Split('+').Select(pair => pair.Split(':').Select(int.Parse).ToArray()).ToArray();
        return harmonics.Length switch
        {
            0 => constant,
            1 => [.. constant, .. new FourierTerms(harmonics[0][0], harmonics[0][1], harmonics[0][0], 0).Columns(from, count)],
            _ => [.. constant, .. new FourierTerms(harmonics[0][0], harmonics[0][1], harmonics[1][0], harmonics[1][1]).Columns(from, count)],
        };
    }

    /// <summary>The recorded autoregressive and moving average coefficients, then those of mean, drift and harmonics.</summary>
    public static (double[] Arma, double[] Effects) Coefficients(RecordedCase found)
    {
        var values = found.Numbers("coefficients", "value");
        var arma = Orders(found).Coefficients;
        return (values[..arma], values[arma..]);
    }

    /// <summary>Means and errors of the recorded leads.</summary>
    public static (double[] Means, double[] Errors) Forecast(RecordedCase found, ArmaProcess process, double[] effects, double variance)
    {
        var (length, horizon) = (found.Series.Values.Length, found.Numbers("forecasts", "lead").Length);
        var noise = found.Series.Values.Zip(Level(found, effects, 0, length), (value, level) => value - level).ToArray();
        var forecast = new ArimaForecast(Orders(found), process, noise);
        var means = new double[horizon];
        forecast.Means(means);
        return ([.. means.Zip(Level(found, effects, length, horizon), (mean, level) => mean + level)], forecast.StandardErrors(variance, horizon));
    }

    private static double[] Level(RecordedCase found, double[] effects, int from, int count)
    {
        var columns = Regressors(found, from, count);
        return [.. Enumerable.Range(0, count).Select(t => effects.Zip(columns, (effect, column) => effect * column[t]).Sum())];
    }

    private static int Int(RecordedCase found, string column) => (int)found.Number(column);
}
