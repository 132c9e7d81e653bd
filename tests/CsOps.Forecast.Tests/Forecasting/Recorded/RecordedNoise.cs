namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>An ARIMA case by its definition: what is left of the series after regression and differences, and its likelihood.</summary>
internal static class RecordedNoise
{
    /// <summary>Weights of old innovations that are kept; the slowest recorded model falls below 1e-17 by then.</summary>
    private const int Memory = 4_000;

    /// <summary>The exact logarithm of the likelihood of the differenced series, the innovations' variance being the best one.</summary>
    public static double LogLikelihood(RecordedCase found)
    {
        var (squares, logs) = Levinson(Differenced(found), found);
        var n = found.Number("used");
        return -0.5 * ((n * (1 + Math.Log(2 * Math.PI * squares / n))) + logs);
    }

    /// <summary>The regression's part of step <paramref name="t"/>: mean, drift, sines and cosines.</summary>
    public static double Level(RecordedCase found, int t) =>
        Coefficients(found).Sum(pair => pair.Value * pair.Name switch
        {
            "intercept" => 1,
            "drift" => t,
            ['S', ..] => Math.Sin(Angle(pair.Name, t)),
            ['C', ..] => Math.Cos(Angle(pair.Name, t)),
            _ => 0,
        });

    private static IEnumerable<(string Name, double Value)> Coefficients(RecordedCase found) =>
        found.Texts("coefficients", "name").Zip(found.Numbers("coefficients", "value"));

    private static double Angle(string name, int t)
    {
        var parts = name[1..].Split('-');
        return 2 * Math.PI * int.Parse(parts[0]) * t / int.Parse(parts[1]);
    }

    private static double[] Differenced(RecordedCase found)
    {
        double[] rest = [.. found.Series.Values.Select((y, i) => y - Level(found, i + 1))];
        var lags = Enumerable.Repeat(1, (int)found.Number("d")).Concat(Enumerable.Repeat(found.Series.Period, (int)found.Number("sd")));
        return lags.Aggregate(rest, (values, lag) => [.. values.Skip(lag).Zip(values, (now, before) => now - before)]);
    }

    /// <summary>Covariances per unit of the innovations' variance, from the weights of the moving average without end.</summary>
    private static double[] Covariances(RecordedCase found, int count)
    {
        var regressive = Product(found, "ar", -1);
        var moving = Product(found, "ma", 1);
        var weights = new double[Memory];
        for (var i = 0; i < Memory; i++)
        {
            weights[i] = i < moving.Length ? moving[i] : 0;
            for (var lag = 1; lag <= Math.Min(i, regressive.Length - 1); lag++)
            {
                weights[i] -= regressive[lag] * weights[i - lag];
            }
        }

        return [.. Enumerable.Range(0, count).Select(lag => weights.Skip(lag).Zip(weights, (now, before) => now * before).Sum())];
    }

    /// <summary>The plain polynomial times the seasonal one.</summary>
    private static double[] Product(RecordedCase found, string kind, double sign)
    {
        double Weight(string name, int lag) =>
            lag == 0 ? 1 : sign * found.Named("coefficients", "name", $"{name}{lag}", "value");
        var (order, seasonal) = ((int)found.Number(kind == "ar" ? "p" : "q"), (int)found.Number(kind == "ar" ? "sp" : "sq"));
        var product = new double[order + (seasonal * found.Series.Period) + 1];
        for (var s = 0; s <= seasonal; s++)
        {
            for (var lag = 0; lag <= order; lag++)
            {
                product[lag + (s * found.Series.Period)] += Weight("s" + kind, s) * Weight(kind, lag);
            }
        }

        return product;
    }

    /// <summary>Durbin's and Levinson's recursion: each value is predicted from all before it.</summary>
    private static (double Squares, double Logs) Levinson(double[] values, RecordedCase found)
    {
        var covariances = Covariances(found, values.Length);
        var (squares, logs, variance) = (0.0, 0.0, covariances[0]);
        double[] weights = [];
        for (var t = 0; t < values.Length; t++)
        {
            if (t > 0)
            {
                var partial = (covariances[t] - weights.Select((weight, i) => weight * covariances[t - 1 - i]).Sum()) / variance;
                weights = [.. weights.Zip(weights.Reverse(), (now, mirrored) => now - (partial * mirrored)), partial];
                variance *= 1 - (partial * partial);
            }

            var error = values[t] - weights.Select((weight, i) => weight * values[t - 1 - i]).Sum();
            squares += error * error / variance;
            logs += Math.Log(variance);
        }

        return (squares, logs);
    }
}
