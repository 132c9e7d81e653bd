using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>Expectation-maximisation of two exponential kinds from censored waits.</summary>
internal static class MixtureFit
{
    private const int MostSteps = 300;
    private const double Gain = 1e-9;

    public static HyperExponential TwoKinds(CensoredWaits waits)
    {
        var start = HyperExponential.Balanced(waits.TotalSeconds / waits.Abandoned, 2);
        var (share, first, second) = (start.Probabilities[0], 1 / start.KindMeansSeconds[0], 1 / start.KindMeansSeconds[1]);
        var last = double.NegativeInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            var (likelihood, next) = Step(waits, share, first, second);
            (share, first, second) = next;
            if (likelihood - last <= Gain * Math.Abs(likelihood))
            {
                break;
            }

            last = likelihood;
        }

        return new HyperExponential([share, 1 - share], [1 / first, 1 / second]);
    }

    /// <summary>
    /// Of each wait, the probability that its customer is of the first kind; then the share and rate of each kind: its abandons over its waiting.
    /// An answered customer's further patience needs no thought: the rate of an exponential is events over time at risk.
    /// </summary>
    private static (double Likelihood, (double Share, double First, double Second) Next) Step(CensoredWaits waits, double share, double first, double second)
    {
        double likelihood = 0, ofFirst = 0, leftFirst = 0, leftAll = 0, timeFirst = 0, timeAll = 0;
        foreach (var wait in waits.Steps)
        {
            var (one, other) = (share * Math.Exp(-first * wait.Seconds), (1 - share) * Math.Exp(-second * wait.Seconds));
            var answered = one / (one + other);
            var abandoned = one * first / ((one * first) + (other * second));
            likelihood += (wait.Answered * Math.Log(one + other)) + (wait.Abandoned * Math.Log((one * first) + (other * second)));
            ofFirst += (wait.Answered * answered) + (wait.Abandoned * abandoned);
            leftFirst += wait.Abandoned * abandoned;
            leftAll += wait.Abandoned;
            timeFirst += wait.Seconds * ((wait.Answered * answered) + (wait.Abandoned * abandoned));
            timeAll += wait.Seconds * wait.Contacts;
        }

        return (likelihood, (ofFirst / waits.Count, leftFirst / timeFirst, (leftAll - leftFirst) / (timeAll - timeFirst)));
    }
}
