namespace CsOps.Forecast.Queueing.Loss;

/// <summary>Engset's loss system (M/M/c/c with a finite number of sources): few callers, so that those who are served do not call.</summary>
/// <remarks>
/// Each idle source calls at a constant rate, is lost when all servers are busy, and is idle again at once; any distribution of handle time.
/// With w(j) = C(N, j) αʲ the chance of j busy servers is w(j) / Σ w; T. Engset (1918), and R. B. Cooper, "Introduction to Queueing Theory",
/// 2nd edition, section 3.7. As N grows with N · α fixed it becomes <see cref="ErlangB"/>. Cost O(√busy + servers above the mode, while
/// congestion is above 1e-307), busy the mean number of busy servers. Nothing is allocated.
/// </remarks>
public static class Engset
{
    private const double Deviations = 12;
    private const double Exponent = Deviations * Deviations;

    /// <summary>What the system does in the long run.</summary>
    /// <param name="sources">Sources (callers), 0 or more.</param>
    /// <param name="servers">Agents or lines, 0 or more.</param>
    /// <param name="idleSourceLoad">Call rate of one idle source × mean handle time, α, 0 or more, finite.</param>
    /// <returns>Both congestions and the mean number of busy servers; relative error about 1e-15 · √servers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>
    /// With J(c) = Σ_{j&lt;c} w(j) / w(c) the recursion is J(c) = c / ((N − c + 1) α) · (1 + J(c − 1)): positive terms only. Call congestion is
    /// time congestion with one source fewer (a caller does not see himself), and the mean busy Y solves Y = α (N − Y) (1 − call congestion).
    /// </remarks>
    public static EngsetResult Solve(int sources, int servers, double idleSourceLoad)
    {
        ThrowIfNegative(sources, nameof(sources), "Sources are 0 or more.");
        ThrowIfNegative(servers, nameof(servers), "Servers are 0 or more.");
        if (!(idleSourceLoad >= 0 && double.IsFinite(idleSourceLoad)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(idleSourceLoad),
                idleSourceLoad,
                "The load of an idle source is 0 erlangs or more and finite.\nMaybe the rate or the handle time behind it is missing (NaN).");
        }

        var ofTime = Excess(sources, servers, idleSourceLoad);
        var ofCalls = sources == 0 ? double.PositiveInfinity : Excess(sources - 1, servers, idleSourceLoad);
        var carriedFraction = double.IsPositiveInfinity(ofCalls) ? 1 : ofCalls / (1 + ofCalls);
        var perIdleSource = idleSourceLoad * carriedFraction;
        return new EngsetResult
        {
            TimeCongestion = 1 / (1 + ofTime),
            CallCongestion = 1 / (1 + ofCalls),
            MeanBusy = sources * (perIdleSource / (1 + perIdleSource)),
        };
    }

    /// <summary>Σ_{j&lt;c} w(j) / w(c); infinity where c servers can never be busy at once.</summary>
    private static double Excess(int sources, int servers, double idleSourceLoad)
    {
        if (servers > sources)
        {
            return double.PositiveInfinity;
        }

        var excess = 0.0;
        for (var j = FirstTerm(sources, servers, idleSourceLoad); j <= servers && excess < double.PositiveInfinity; j++)
        {
            excess = j * (1 + excess) / ((sources - j + 1) * idleSourceLoad);
        }

        return excess;
    }

    /// <summary>The first j whose term shows in the sum.</summary>
    /// <remarks>
    /// Downwards from m = min(c, mode) the ratio w(j − 1) / w(j) = j / ((N − j + 1) α) is e^−f at m, f of 0 or more, and falls faster than j:
    /// k terms down, w is below e^(−k·f − k²/2m) of w(m). Terms below e^-72 of it are left out, as <see cref="InverseBlocking"/> does.
    /// </remarks>
    private static long FirstTerm(int sources, int servers, double idleSourceLoad)
    {
        var mode = (sources + 1.0) * (idleSourceLoad / (1 + idleSourceLoad));
        var from = Math.Min(servers, mode);
        if (!(from >= 1))
        {
            return 1;
        }

        var fall = Math.Max(0, Math.Log((sources - from + 1) * idleSourceLoad / from));
        var first = from - Deviations - (Exponent / (fall + Math.Sqrt((fall * fall) + (Exponent / from))));
        return first < 1 ? 1 : (long)first;
    }

    private static void ThrowIfNegative(int value, string name, string message)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, message);
        }
    }
}
