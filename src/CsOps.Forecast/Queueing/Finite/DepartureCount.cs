using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Finite;

/// <summary>
/// How many places of a queue become free within the acceptable wait, as one who waits and does not give up counts them: its probabilities
/// one after the other from 0, and their sum.
/// </summary>
/// <remarks>
/// With all servers busy, n services per handle time and each of those ahead leaving at rate β, the wait behind k others exceeds x with
/// probability P(N ≤ k) given that it ends in an answer, where P(N = 0) = e^(−(n + β)x), P(N = i) = P(N = i − 1) · (n + iβ)/i · (1 − e^(−βx))/β:
/// negative binomial, and Poisson for endless patience. Kept as a number times 2^(−512 · level), since P(N = 0) underflows where P(N = i) does not.
/// </remarks>
internal struct DepartureCount
{
    private const double Step = 512;
    private const double LogTwo = 0.6931471805599453;
    private const double LogTwoLow = 2.3190468138462996e-17;
    private const double MostExponent = 1e12;
    private const double Negligible = 1e-18;

    private readonly double _servers;
    private readonly double _leavingRate;
    private readonly double _progress;
    private double _level;
    private double _factor;
    private double _term;
    private double _sum;
    private double _count;

    /// <summary>Starts at 0 departures.</summary>
    public DepartureCount(double servers, double leavingRate, double wait)
    {
        _servers = servers;
        _leavingRate = leavingRate;
        _progress = leavingRate * wait > 0 ? Elementary.OneMinusExpOfMinus(leavingRate * wait) / leavingRate : wait;
        var exponent = (servers + leavingRate) * wait;
        if (exponent < MostExponent)
        {
            // e^−x = 2^−halvings · e^rest with a rest near 0, so that no digit is lost to the size of x.
            var halvings = Math.Round(exponent / LogTwo);
            var rest = Math.FusedMultiplyAdd(halvings, LogTwo, -exponent) + (halvings * LogTwoLow);
            _level = Math.Ceiling(halvings / Step);
            _term = Math.ScaleB(Math.Exp(rest), (int)((_level * Step) - halvings));
        }

        _sum = _term;
        _factor = FactorOf(_level);
    }

    /// <summary>The probability of exactly as many departures as were stepped to; 0 where it is below 1e-300.</summary>
    public readonly double Probability => _term * _factor;

    /// <summary>The probability of at most as many.</summary>
    public readonly double Cumulative => _sum * _factor;

    /// <summary>Goes on to one departure more.</summary>
    public void Advance()
    {
        _count++;
        _term *= (_servers + (_count * _leavingRate)) * _progress / _count;
        _sum += _term;
        while (_level > 0 && _term > 1.3407807929942597e154)
        {
            _term *= 7.458340731200207e-155;
            _sum *= 7.458340731200207e-155;
            _level--;
            _factor = FactorOf(_level);
        }
    }

    /// <summary>The probability of more departures than were stepped to, without subtracting where it is small; ends the count.</summary>
    public double Above()
    {
        if (Cumulative < 0.5)
        {
            return 1 - Cumulative;
        }

        var above = 0.0;
        double last;
        do
        {
            last = Probability;
            Advance();
            above += Probability;
        }
        while (Probability > 0 && (Probability >= last || Probability / (1 - (Probability / last)) > Negligible * above));

        return above;
    }

    private static double FactorOf(double level) => level switch
    {
        0 => 1,
        1 => 7.458340731200207e-155,
        2 => 5.562684646268003e-309,
        _ => 0,
    };
}
