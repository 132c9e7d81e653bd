namespace CsOps.Forecast.Queueing.Concurrency;

/// <summary>The states of a team that has a session to spare: what the chain of evenly spread sessions says below the point where all are full.</summary>
/// <param name="Excess">Weight of all states with a session to spare, to that of all full and none waiting: 1/B − 1. May be infinite.</param>
/// <param name="MeanSessions">Mean sessions while one is to spare.</param>
/// <param name="MeanBusy">Mean agents with a session while one is to spare.</param>
internal readonly record struct EvenTeam(double Excess, double MeanSessions, double MeanBusy)
{
    /// <summary>Sums the states upwards as Erlang's recursion does, J(j) = μ(j)/λ · (1 + J(j − 1)), and with it the means over states up to j.</summary>
    public static EvenTeam Of(ChatWork work, int agents)
    {
        var seconds = work.SessionSeconds.AsSpan();
        var slots = agents * seconds.Length;
        double excess = 0, sessions = 0, busy = 0;
        for (var j = 1; j <= slots; j++)
        {
            if (j > 1)
            {
                // B of one session fewer weighs its own state against all below.
                var own = 1 / (1 + excess);
                sessions += own * (j - 1 - sessions);
                busy += own * (Math.Min(j - 1, agents) - busy);
            }

            excess = FinishedPerSecond(j, agents, seconds) / work.ArrivalsPerSecond * (1 + excess);
        }

        return new EvenTeam(excess, sessions, busy);
    }

    /// <summary>Sessions finished per second when j are spread evenly over the agents.</summary>
    private static double FinishedPerSecond(int sessions, int agents, ReadOnlySpan<double> seconds)
    {
        var (each, more) = Math.DivRem(sessions, agents);
        var finished = each > 0 ? (double)(agents - more) * each / seconds[each - 1] : 0;
        return more > 0 ? finished + ((double)more * (each + 1) / seconds[each]) : finished;
    }
}
