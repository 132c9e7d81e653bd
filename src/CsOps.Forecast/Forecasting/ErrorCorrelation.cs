namespace CsOps.Forecast.Forecasting;

/// <summary>How the errors of a forecast go together: what makes a sum of steps less sure, or surer, than its steps.</summary>
/// <param name="WithinDay">The correlation of the errors of two steps of a day, in [0, 1).</param>
/// <param name="BetweenDays">The correlation of the errors of two steps of different days, in [0, <paramref name="WithinDay"/>].</param>
/// <remarks>Of normal scores: the score of a step is √between · X + √(within − between) · Y + √(1 − within) · Z, with an X of the whole horizon, a Y of the day and a Z of its own.</remarks>
public readonly record struct ErrorCorrelation(double WithinDay, double BetweenDays)
{
    private const double Most = 0.99;
    private const double UsualWithinDay = 0.3;
    private const double UsualBetweenDays = 0.1;
    private const double DaysOfDoubt = 10;
    private const double LargestScore = 3;

    /// <summary>Errors that have nothing to do with each other.</summary>
    public static ErrorCorrelation None => default;

    /// <summary>Estimates it from errors at earlier origins.</summary>
    /// <param name="scores">Errors over their standard deviation; far ones count as three.</param>
    /// <param name="deviations">The standard deviation of each, in contacts: large steps make the sum.</param>
    /// <param name="origins">The origin of each, in ascending or descending runs: those of an origin stand together.</param>
    /// <param name="days">The day of each; those of a day of an origin stand together.</param>
    internal static ErrorCorrelation Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> deviations, ReadOnlySpan<int> origins, ReadOnlySpan<int> days)
    {
        var (squares, sizes, withinDay, betweenDays) = (0.0, 0.0, default(PairSum), default(PairSum));
        var (start, daysSeen) = (0, 0);
        while (start < scores.Length)
        {
            var (end, sum, all, squaresOfDays, pairsOfDays) = (start, 0.0, 0.0, 0.0, 0.0);
            while (end < scores.Length && origins[end] == origins[start])
            {
                var (day, own, size) = (days[end], 0.0, 0.0);
                for (; end < scores.Length && origins[end] == origins[start] && days[end] == day; end++)
                {
                    var error = deviations[end] * Math.Clamp(scores[end], -LargestScore, LargestScore);
                    (own, size) = (own + error, size + deviations[end]);
                    (squares, sizes) = (squares + (error * error), sizes + (deviations[end] * deviations[end]));
                    withinDay = withinDay.Less(error * error, deviations[end] * deviations[end]);
                }

                withinDay = withinDay.Plus(own * own, size * size);
                (sum, all, squaresOfDays, pairsOfDays) = (sum + own, all + size, squaresOfDays + (own * own), pairsOfDays + (size * size));
                daysSeen++;
            }

            betweenDays = betweenDays.Plus((sum * sum) - squaresOfDays, (all * all) - pairsOfDays);
            start = end;
        }

        var variance = squares / sizes;
        var within = Math.Clamp(Shrunk(withinDay.Over(variance), UsualWithinDay, daysSeen), 0, Most);
        return new ErrorCorrelation(within, Math.Clamp(Shrunk(betweenDays.Over(variance), UsualBetweenDays, daysSeen), 0, within));
    }

    private static double Shrunk(double estimate, double usual, int days) =>
        double.IsNaN(estimate) ? usual : ((days * estimate) + (DaysOfDoubt * usual)) / (days + DaysOfDoubt);

    /// <summary>A sum of products of pairs, and the sum of the products of their sizes.</summary>
    private readonly record struct PairSum(double Products, double Pairs)
    {
        public PairSum Plus(double products, double pairs) => new(Products + products, Pairs + pairs);

        public PairSum Less(double products, double pairs) => new(Products - products, Pairs - pairs);

        public double Over(double variance) => Pairs > 0 && variance > 0 ? Products / Pairs / variance : double.NaN;
    }
}
