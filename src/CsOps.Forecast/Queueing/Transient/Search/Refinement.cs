namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>Makes a staffed day meet its targets, and then tries to do with fewer agents: one less, or two less for one more nearby.</summary>
internal sealed class Refinement(StaffingProblem problem, DayBoard board, int budget)
{
    /// <summary>How many intervals before and after an added agent others are taken away.</summary>
    private const int Nearby = 6;

    private const int MostSweeps = 4;

    /// <summary>An interval that one more agent does not better by this is not bettered by any.</summary>
    private const double NoGain = 1e-12;

    /// <summary>Adds agents where targets are missed, from the first interval to the last, as long as that helps.</summary>
    public void Repair()
    {
        for (var sweep = 0; sweep < MostSweeps && Missed() is not -1; sweep++)
        {
            for (var i = 0; i < problem.Count; i++)
            {
                while (!problem.IsMet(i, board.Levels[i]) && (Helps(i, i) || Helps(i + 1, i)))
                {
                    // Once more.
                }
            }
        }
    }

    private int Missed()
    {
        for (var i = 0; i < problem.Count; i++)
        {
            if (!problem.IsMet(i, board.Levels[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds an agent at an interval; whether that raises the service level of <paramref name="missed"/>.</summary>
    private bool Helps(int interval, int missed)
    {
        var level = board.Levels[missed];
        return interval < problem.Count && board.Force(interval) && board.Levels[missed] > level + NoGain;
    }

    public void Reduce()
    {
        bool better;
        do
        {
            better = RemoveOne() || Exchange();
        }
        while (better && problem.Spent < budget);
    }

    private bool RemoveOne()
    {
        var better = false;
        for (var i = 0; i < problem.Count && problem.Spent < budget; i++)
        {
            while (board.Agents[i] > problem.Least[i] && problem.Spent < budget && board.Try((i, -1)))
            {
                better = true;
            }
        }

        return better;
    }

    /// <summary>
    /// Adds one agent and takes two from later intervals, whose work it does; or from earlier ones without a target, whose work it may get.
    /// </summary>
    private bool Exchange()
    {
        for (var added = 0; added < problem.Count; added++)
        {
            for (var i = Math.Max(0, added - Nearby); i < Math.Min(problem.Count, added + Nearby); i++)
            {
                for (var j = i; j < Math.Min(problem.Count, added + Nearby) && i != added && MayGive(i, added); j++)
                {
                    if (problem.Spent >= budget)
                    {
                        return false;
                    }

                    if (j != added && MayGive(j, added) && board.Try((added, 1), (i, -1), (j, -1)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool MayGive(int interval, int added) =>
        board.Agents[interval] > problem.Least[interval] && (interval > added || !problem.HasTarget[interval]);
}
