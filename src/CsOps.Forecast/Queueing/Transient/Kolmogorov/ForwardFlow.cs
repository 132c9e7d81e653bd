namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>
/// The distribution of the number in the system, forward in time by uniformisation: exact, but for probabilities that are cut off where they
/// are negligible. Row 0 has the states in which no agent is surplus; row e those in which e agents finish a contact and take no other, at
/// the index of agents + waiting. Beside it goes the cohort of those that arrive since <see cref="StartCohort"/>.
/// </summary>
internal sealed class ForwardFlow
{
    /// <summary>The most jumps that one step expects: enough that the jumps beyond, some 8 roots of it, are a small part of the work.</summary>
    private const double MostJumps = 16_000;

    private readonly PoissonWeights _weights = new();
    private readonly JumpTable _table = new();
    private readonly List<StateRow> _rows = [new()];
    private readonly WaitingCohort _cohort = new();

    /// <summary>Rows that hold something; row 0 always counts.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>The highest state that is not negligible.</summary>
    public int High { get; private set; }

    /// <summary>The most rows since the integral was cleared.</summary>
    public int RowsOfInterval { get; private set; } = 1;

    /// <summary>The highest state since the integral was cleared.</summary>
    public int HighOfInterval { get; private set; }

    public IReadOnlyList<StateRow> States => _rows;

    public IReadOnlyList<StateRow> Cohort => _cohort.Rows;

    /// <summary>Nobody is in the system.</summary>
    public void StartEmpty()
    {
        Rows = 1;
        High = 0;
        _rows[0].Clear();
        _rows[0].Reserve(0);
        _rows[0].Add(0, 1);
        _cohort.Stop();
    }

    public void CopyFrom(ForwardFlow other)
    {
        Rows = other.Rows;
        High = other.High;
        StateRow.Reserve(_rows, Rows, High);
        for (var e = 0; e < Rows; e++)
        {
            _rows[e].CopyFrom(other._rows[e]);
        }

        _cohort.Stop();
    }

    /// <summary>Begins to follow those that arrive from now on.</summary>
    public void StartCohort() => _cohort.Start();

    public void ClearIntegral()
    {
        RowsOfInterval = Rows;
        HighOfInterval = High;
        foreach (var row in _rows)
        {
            Array.Clear(row.Integral);
        }
    }

    /// <summary>Makes every row reach as far as any has since the integral was cleared.</summary>
    public void Align()
    {
        StateRow.Reserve(_rows, RowsOfInterval, HighOfInterval);
        _cohort.Reserve(RowsOfInterval, HighOfInterval);
    }

    /// <summary>The mean number in the system now.</summary>
    public double MeanInSystem()
    {
        var mean = 0.0;
        for (var e = 0; e < Rows; e++)
        {
            for (var j = _rows[e].Low; j <= _rows[e].High; j++)
            {
                mean += (j + e) * _rows[e].At(j);
            }
        }

        return mean;
    }

    /// <summary>The sum of the differences of the probabilities of all states.</summary>
    public double Distance(ForwardFlow other)
    {
        var sum = 0.0;
        for (var e = 0; e < Math.Max(Rows, other.Rows); e++)
        {
            for (var j = 0; j <= Math.Max(High, other.High); j++)
            {
                sum += Math.Abs(ProbabilityOf(e, j) - other.ProbabilityOf(e, j));
            }
        }

        return sum;
    }

    /// <summary>Lets time pass at constant rates.</summary>
    public void Advance(in IntervalRates rates, double seconds)
    {
        var left = seconds;
        while (left > 0)
        {
            var surplus = Rows - 1;
            var top = rates.Top(High, surplus, left);
            var fastest = Math.Max(rates.ArrivalRate, rates.AbandonRate) + rates.Departures(Math.Max(top, surplus > 0 ? rates.Agents : 0)) + (surplus * rates.ServiceRate);
            var jumpRate = Math.Max(fastest, 1 / left);
            var parts = Math.Ceiling(left * jumpRate / MostJumps);
            var step = left / parts;
            Step(rates, jumpRate, step, top);
            left = parts > 1 ? left - step : 0;
        }
    }

    /// <summary>Moves to a new number of agents, in no time.</summary>
    public void ChangeAgents(int agents, int next, ShiftEndRule rule)
    {
        if (rule == ShiftEndRule.HandOver || agents == next)
        {
            return;
        }

        // The highest number busy can be no more than all agents and all surplus.
        var rows = Math.Max(1, agents + Rows - next);
        StateRow.Reserve(_rows, Math.Max(rows, Rows), High);
        var moved = new ForwardFlow();
        StateRow.Reserve(moved._rows, rows, High + Rows);
        for (var e = 0; e < Rows; e++)
        {
            for (var j = _rows[e].Low; j <= _rows[e].High; j++)
            {
                var busy = e == 0 ? Math.Min(j, agents) : agents + e;
                var inSystem = j + e;
                var surplus = Math.Max(0, busy - next);
                moved._rows[surplus].Add(inSystem - surplus, _rows[e].At(j));
            }
        }

        moved.Rows = rows;
        moved.FindHigh();
        CopyFrom(moved);
    }

    private double ProbabilityOf(int surplus, int state) => surplus < Rows && state >= _rows[surplus].Low && state <= _rows[surplus].High ? _rows[surplus].At(state) : 0;

    private void Step(in IntervalRates rates, double jumpRate, double seconds, int top)
    {
        _weights.Fill(jumpRate * seconds);
        Prepare(rates, jumpRate);
        for (var jump = 0; ; jump++)
        {
            for (var e = 0; e < Rows; e++)
            {
                _rows[e].AddToEnd(_weights.Of(jump));
            }

            _cohort.AddToEnd(Rows, _weights.Of(jump));
            if (jump == _weights.Last)
            {
                break;
            }

            Jump(rates, jumpRate, top, _weights.Above(jump + 1) / jumpRate);
        }

        Finish();
    }

    private void Prepare(in IntervalRates rates, double jumpRate)
    {
        var lowest = int.MaxValue;
        StateRow.Reserve(_rows, Rows, High);
        for (var e = 0; e < Rows; e++)
        {
            lowest = _rows[e].IsEmpty ? lowest : Math.Min(lowest, _rows[e].Low);
            _rows[e].Begin();
            if (!_rows[e].IsEmpty)
            {
                JumpKernels.Add(_weights.Above(0) / jumpRate, _rows[e].Current, _rows[e].Integral, _rows[e].Low, _rows[e].High);
            }
        }

        _table.Begin(rates, jumpRate);
        _table.CoverForward(lowest, High + 1);
        _cohort.Begin(Rows, rates.Agents, lowest, High, _weights.Above(0) / jumpRate);
    }

    private void Jump(in IntervalRates rates, double jumpRate, int top, double share)
    {
        _cohort.Jump(_table, _rows, Rows, rates, jumpRate, share);
        for (var e = 0; e < Rows; e++)
        {
            var row = _rows[e];
            var feed = e + 1 < Rows ? _rows[e + 1] : null;
            var fed = feed is { IsEmpty: false };
            if (row.IsEmpty && !fed)
            {
                continue;
            }

            var first = Math.Max(0, Math.Min(row.IsEmpty ? int.MaxValue : row.Low - 1, fed ? feed!.Low : int.MaxValue));
            var last = Math.Max(row.IsEmpty ? -1 : row.High + 1, fed ? feed!.High : -1);
            row.Reserve(last);
            feed?.Reserve(last);
            _table.CoverForward(first, last);
            JumpKernels.Forward(_table, Shift(rates, jumpRate, e, fed), row.Current, fed ? feed!.Current : row.Current, row.Next, row.Integral, share, first, last);
            row.Settle(first, last, top);
            HighOfInterval = Math.Max(HighOfInterval, row.High);
        }

        for (var e = 0; e < Rows; e++)
        {
            _rows[e].Swap();
        }
    }

    private static JumpShift Shift(in IntervalRates rates, double jumpRate, int surplus, bool fed) => new(
        -surplus * rates.ServiceRate / jumpRate,
        rates.ArrivalRate / jumpRate,
        surplus == 0 ? 0 : -rates.Agents * rates.ServiceRate / jumpRate,
        fed ? (rates.Agents + surplus + 1) * rates.ServiceRate / jumpRate : 0);

    private void Finish()
    {
        for (var e = 0; e < Rows; e++)
        {
            _rows[e].Finish();
        }

        _cohort.Finish(Rows);
        FindHigh();
    }

    private void FindHigh()
    {
        while (Rows > 1 && _rows[Rows - 1].IsEmpty)
        {
            Rows--;
        }

        High = 0;
        for (var e = 0; e < Rows; e++)
        {
            High = Math.Max(High, _rows[e].High);
        }
    }
}
