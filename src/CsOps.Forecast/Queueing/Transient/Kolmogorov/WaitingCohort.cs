namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>
/// Of the arrivals since <see cref="Start"/>, at one a second, those that still wait, by how many are ahead of them: a distribution that
/// goes along with the one of the number in the system, in rows as <see cref="ForwardFlow"/> has them.
/// </summary>
internal sealed class WaitingCohort
{
    private readonly List<StateRow> _rows = [new()];
    private bool _isFollowed;

    /// <summary>The lowest index at which any of the cohort is.</summary>
    private int _low;

    public IReadOnlyList<StateRow> Rows => _rows;

    /// <summary>Begins to follow those that arrive from now on.</summary>
    public void Start()
    {
        _isFollowed = true;
        _low = int.MaxValue;
        for (var e = 0; e < _rows.Count; e++)
        {
            _rows[e].Clear();
            Array.Clear(_rows[e].Integral);
        }
    }

    /// <summary>Follows nobody any more.</summary>
    public void Stop() => _isFollowed = false;

    /// <summary>Makes so many rows that reach to a state.</summary>
    public void Reserve(int count, int top) => StateRow.Reserve(_rows, _isFollowed ? count : 0, top);

    /// <summary>Makes ready for the jumps of a step in which states from <paramref name="lowest"/> to <paramref name="high"/> hold something.</summary>
    public void Begin(int count, int agents, int lowest, int high, double share)
    {
        Reserve(count, high);
        for (var e = 0; _isFollowed && e < count; e++)
        {
            var row = _rows[e];
            row.Begin();
            (row.Low, row.High) = high < agents ? (0, -1) : (Math.Max(agents, Math.Min(_low, lowest)), high);
            if (!row.IsEmpty)
            {
                JumpKernels.Add(share, row.Current, row.Integral, row.Low, row.High);
            }
        }
    }

    /// <summary>A jump of everybody, after which <paramref name="share"/> of a second per value goes to the integral.</summary>
    public void Jump(JumpTable table, List<StateRow> states, int count, in IntervalRates rates, double jumpRate, double share)
    {
        if (!_isFollowed)
        {
            return;
        }

        var (low, high) = (_low, -1);
        for (var e = 0; e < count; e++)
        {
            low = states[e].IsEmpty ? low : Math.Min(low, states[e].Low);
            high = Math.Max(high, states[e].High);
        }

        if (high < rates.Agents)
        {
            return;
        }

        low = Math.Max(rates.Agents, low - 1);
        table.CoverForward(low, high);
        for (var e = 0; e < count; e++)
        {
            states[e].Reserve(high);
            _rows[e].Reserve(high);
        }

        for (var e = 0; e < count; e++)
        {
            JumpRow(table, states[e], rates, jumpRate, share, e, e + 1 < count ? _rows[e + 1] : null, low, high);
        }

        KeepLow(count, low, rates.Agents);
    }

    /// <summary>Adds the values after so many jumps to those at the end of the step.</summary>
    public void AddToEnd(int count, double weight)
    {
        for (var e = 0; _isFollowed && e < count; e++)
        {
            _rows[e].AddToEnd(weight);
        }
    }

    /// <summary>The values at the end of the step become the current ones.</summary>
    public void Finish(int count)
    {
        for (var e = 0; _isFollowed && e < count; e++)
        {
            _rows[e].Finish();
        }
    }

    private void JumpRow(
        JumpTable table, StateRow arrivals, in IntervalRates rates, double jumpRate, double share, int surplus, StateRow? feed, int low, int high)
    {
        var row = _rows[surplus];
        var shift = new JumpShift(
            (rates.ArrivalRate - rates.AbandonRate - (surplus * rates.ServiceRate)) / jumpRate,
            0,
            surplus == 0 ? 0 : -rates.Agents * rates.ServiceRate / jumpRate,
            1 / jumpRate);
        JumpKernels.Forward(table, shift, row.Current, arrivals.Current, row.Next, row.Integral, share, low, high);
        if (feed is not null)
        {
            var gamma = (rates.Agents + surplus + 1) * rates.ServiceRate / jumpRate;
            JumpKernels.Add(gamma, feed.Current, row.Next, low, high);
            JumpKernels.Add(gamma * share, feed.Current, row.Integral, low, high);
        }

        (row.Low, row.High) = (low, high);
    }

    /// <summary>Moves the low end of the cohort down only where some of it has come there.</summary>
    private void KeepLow(int count, int low, int agents)
    {
        var reached = low == agents;
        for (var e = 0; e < count; e++)
        {
            reached |= _rows[e].Next[low + JumpKernels.Pad] > IntervalRates.Negligible;
        }

        for (var e = 0; e < count; e++)
        {
            if (!reached)
            {
                _rows[e].Next[low + JumpKernels.Pad] = 0;
            }

            _rows[e].Swap();
        }

        _low = reached ? low : low + 1;
    }
}
