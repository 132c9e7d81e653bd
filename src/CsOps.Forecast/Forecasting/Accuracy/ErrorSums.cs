namespace CsOps.Forecast.Forecasting.Accuracy;

/// <summary>What scores are made of, summed over observations; sums of steps, origins and slots may be added.</summary>
/// <remarks><c>default</c> is no observation.</remarks>
internal readonly record struct ErrorSums
{
    private double Actual { get; init; }

    private double Absolute { get; init; }

    private double Signed { get; init; }

    private double Scaled { get; init; }

    private double TwicePinball { get; init; }

    private double Inside80 { get; init; }

    private double Inside95 { get; init; }

    private int ScaledCount { get; init; }

    /// <summary>Number of observations.</summary>
    public int Count { get; private init; }

    /// <summary>How many numbers <see cref="ToNumbers"/> gives.</summary>
    public const int Numbers = 9;

    /// <summary>The sum of the absolute errors of the median.</summary>
    public double AbsoluteError => Absolute;

    /// <summary>The sums as numbers, for a file.</summary>
    public double[] ToNumbers() => [Count, Actual, Absolute, Signed, Scaled, ScaledCount, TwicePinball, Inside80, Inside95];

    /// <summary>The sums of <see cref="ToNumbers"/>.</summary>
    public static ErrorSums OfNumbers(ReadOnlySpan<double> numbers) => new()
    {
        Count = (int)numbers[0],
        Actual = numbers[1],
        Absolute = numbers[2],
        Signed = numbers[3],
        Scaled = numbers[4],
        ScaledCount = (int)numbers[5],
        TwicePinball = numbers[6],
        Inside80 = numbers[7],
        Inside95 = numbers[8],
    };

    /// <summary>The errors of one step.</summary>
    /// <param name="actual">What was observed; a number.</param>
    /// <param name="forecast">The forecast.</param>
    /// <param name="step">The step of the forecast, from 0.</param>
    /// <param name="scale">The seasonal naive error of the training data; not positive or NaN: the step has no scaled error.</param>
    public static ErrorSums At(double actual, SeriesForecast forecast, int step, double scale)
    {
        var error = Math.Abs(actual - forecast.P50[step]);
        var hasScale = scale > 0;
        return new ErrorSums
        {
            Actual = Math.Abs(actual),
            Absolute = error,
            Signed = forecast.Mean[step] - actual,
            Scaled = hasScale ? error / scale : 0,
            ScaledCount = hasScale ? 1 : 0,
            TwicePinball = PinballLoss.TwiceMean(actual, forecast, step),
            Inside80 = Inside(forecast.P10[step], actual, forecast.P90[step]),
            Inside95 = Inside(forecast.P025[step], actual, forecast.P975[step]),
            Count = 1,
        };
    }

    /// <summary>The sums over both.</summary>
    public static ErrorSums operator +(ErrorSums left, ErrorSums right) => new()
    {
        Actual = left.Actual + right.Actual,
        Absolute = left.Absolute + right.Absolute,
        Signed = left.Signed + right.Signed,
        Scaled = left.Scaled + right.Scaled,
        ScaledCount = left.ScaledCount + right.ScaledCount,
        TwicePinball = left.TwicePinball + right.TwicePinball,
        Inside80 = left.Inside80 + right.Inside80,
        Inside95 = left.Inside95 + right.Inside95,
        Count = left.Count + right.Count,
    };

    /// <summary>The scores; NaN where a denominator is zero.</summary>
    public AccuracyScores ToScores() => new()
    {
        Wape = Ratio(Absolute, Actual),
        Bias = Ratio(Signed, Actual),
        Mase = Ratio(Scaled, ScaledCount),
        Pinball = Ratio(TwicePinball, Actual),
        Coverage80 = Ratio(Inside80, Count),
        Coverage95 = Ratio(Inside95, Count),
        Count = Count,
        TotalError = Absolute,
    };

    private static double Inside(double low, double actual, double high) =>
        double.IsNaN(low + high) ? double.NaN : low <= actual && actual <= high ? 1 : 0;

    private static double Ratio(double numerator, double denominator) => denominator > 0 ? numerator / denominator : double.NaN;
}
