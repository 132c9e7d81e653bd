namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>Makes a staffed day meet its targets, and then tries to do with fewer agents: one less, or two less for one more nearby.</summary>
internal sealed class Refinement(StaffingProblem problem, DayBoard board, int budget)
{
    /// <summary>How many intervals before and after an added agent others are taken away.</summary>
    private const int Nearby = 6;

    /// <summary>An interval that one more agent does not better by this is not bettered by any.</summary>
    private const double NoGain = 1e-12;

    /// <summary>Adds agents where targets are missed.</summary>
    /// <returns>Whether all are met.</returns>
    public bool Repair()
    {
        var met = true;
        for (var i = 0; i < problem.Count; i++)
        {
            while (!problem.IsMet(i, board.Levels[i]))
            {
                var level = board.Levels[i];
                if (!board.Try((i, 1)) && !(i + 1 < problem.Count && board.Try((i + 1, 1))))
                {
                    met = false;
                    break;
                }

                if (board.Levels[i] < level + NoGain && !(i + 1 < problem.Count && board.Try((i + 1, 1)) && board.Levels[i] > level + NoGain))
                {
                    met = false;
                    break;
                }
            }
        }

        return met;
    }

    public void Reduce()
    {
        bool better;
        do
        {
            better = RemoveOne() || Exchange();
        }
        while (better && problem.Solved < budget);
    }

    private bool RemoveOne()
    {
        var better = false;
        for (var i = 0; i < problem.Count && problem.Solved < budget; i++)
        {
            while (board.Agents[i] > problem.Least[i] && problem.Solved < budget && board.Try((i, -1)))
            {
                better = true;
            }
        }

        return better;
    }

    private bool Exchange()
    {
        for (var added = 0; added < problem.Count; added++)
        {
            for (var i = Math.Max(0, added - Nearby); i < Math.Min(problem.Count, added + Nearby); i++)
            {
                for (var j = i; j < Math.Min(problem.Count, added + Nearby) && i != added; j++)
                {
                    if (problem.Solved >= budget)
                    {
                        return false;
                    }

                    if (j != added && board.Try((added, 1), (i, -1), (j, -1)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
