using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Finite;

/// <summary>
/// The part of a queue in which everyone is busy: the sums over the number waiting from which all figures are made, relative to any common
/// scale. Numbers are per handle time.
/// </summary>
/// <remarks>
/// State k (k waiting) has weight q(k) = q(k − 1) · a / (n + kβ), q(0) = 1: births a, n services and kβ desertions per handle time. One pass
/// upwards with positive terms only; when a weight passes 2⁵¹² everything is scaled down, so that no number of places overflows. One who
/// waits behind k others is answered with probability n / (n + (k + 1)β), after Σ_{i=1..k+1} 1/(n + iβ) handle times on average.
/// </remarks>
internal struct WaitingRoom
{
    private const double Largest = 1.3407807929942597e154;
    private const double Negligible = 1e-18;

    /// <summary>Weight of not having to wait.</summary>
    public double Below;

    /// <summary>Weight of joining the queue.</summary>
    public double Waiting;

    /// <summary>Weight of finding no place.</summary>
    public double Full;

    /// <summary>Σ k q(k): the mean number waiting, times the total weight.</summary>
    public double Length;

    /// <summary>Weight of waiting and being answered.</summary>
    public double Served;

    /// <summary>Weight of waiting and being answered within the acceptable wait.</summary>
    public double InTime;

    /// <summary>Weight of being answered later than that.</summary>
    public double Late;

    /// <summary>Waits of those who are answered, in handle times, times weight.</summary>
    public double ServedWait;

    /// <summary>All weights together.</summary>
    public readonly double Total => Below + Waiting + Full;

    /// <summary>Sums the states.</summary>
    /// <param name="below">Weight of all states with a free server, to that of all busy and none waiting; infinity when waiting never happens.</param>
    /// <param name="servers">Services per handle time with all busy, n, above 0.</param>
    /// <param name="load">Arrivals per handle time, a, 0 or more.</param>
    /// <param name="leavingRate">Handle time / patience, β, 0 or more.</param>
    /// <param name="places">Waiting places, 0 or more.</param>
    /// <param name="wait">The acceptable wait in handle times.</param>
    public static WaitingRoom Of(double below, double servers, double load, double leavingRate, int places, double wait)
    {
        if (double.IsPositiveInfinity(below))
        {
            return new WaitingRoom { Below = 1 };
        }

        var room = new WaitingRoom { Below = below };
        room.Sum(servers, load, leavingRate, places, wait);
        return room;
    }

    private void Sum(double servers, double load, double leavingRate, int places, double wait)
    {
        var departures = new DepartureCount(servers, leavingRate, wait);
        var settled = 64 + (2 * Math.Max(servers, load) * wait);
        double weight = 1, meanWait = 0;
        for (var k = 0; k < places && weight > 0; k++)
        {
            if (k > 0)
            {
                departures.Advance();
                var inTime = departures.Probability * Served;
                InTime += inTime;
                if (leavingRate == 0 && k > settled && inTime < Negligible * InTime)
                {
                    AddGeometric(weight, servers, load, k, places - k);
                    return;
                }
            }

            var rate = servers + ((k + 1) * leavingRate);
            meanWait += 1 / rate;
            var served = weight * (servers / rate);
            Waiting += weight;
            Served += served;
            ServedWait += served * meanWait;
            Late += served * departures.Cumulative;
            weight *= load / rate;
            Length += (k + 1) * weight;
            weight = Rescaled(weight);
        }

        Full = weight;
        InTime += Waiting > 0 ? departures.Above() * Served : 0;
    }

    /// <summary>
    /// Adds the states with <paramref name="first"/> waiting and more, where nobody gives up and nobody of them is answered in time: their
    /// weights are a geometric row, summed from its larger end.
    /// </summary>
    private void AddGeometric(double weight, double servers, double load, int first, int count)
    {
        var growth = Elementary.LogOf1Plus((load - servers) / servers);
        var sums = GeometricSums.Of(Math.Abs(growth), count);
        var (scale, moment) = (weight, sums.Rising);
        Full = weight * Math.Exp(growth * count);
        if (growth > 0)
        {
            ScaleBy(Math.Exp(-growth * count));
            (Full, scale, moment) = (weight, weight * (servers / load), sums.Falling);
        }

        var waiting = scale * sums.Sum;
        var places = ((first + 1) * waiting) + (scale * moment);
        Waiting += waiting;
        Served += waiting;
        Late += waiting;
        ServedWait += places / servers;
        Length += places * (load / servers);
    }

    private double Rescaled(double weight)
    {
        if (weight <= Largest)
        {
            return weight;
        }

        const double down = 7.458340731200207e-155;
        ScaleBy(down);
        return weight * down;
    }

    private void ScaleBy(double factor)
    {
        Below *= factor;
        Waiting *= factor;
        Length *= factor;
        Served *= factor;
        ServedWait *= factor;
        InTime *= factor;
        Late *= factor;
    }
}
