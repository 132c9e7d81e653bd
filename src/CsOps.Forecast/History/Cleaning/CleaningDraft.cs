using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>A history being cleaned: what models will see of it so far, and the changes made.</summary>
internal sealed class CleaningDraft
{
    private readonly QueueHistory _history;
    private readonly double[] _offered;
    private readonly double[] _weights;
    private readonly string?[] _reasons;

    /// <summary>Begins with everything observed, seen and believed.</summary>
    public CleaningDraft(QueueHistory history)
    {
        _history = history;
        _offered = history.Offered.ToArray();
        _weights = Array.ConvertAll(_offered, v => double.IsNaN(v) ? 0.0 : 1.0);
        _reasons = new string?[_offered.Length];
    }

    /// <summary>The intervals.</summary>
    public IntervalGrid Grid => _history.Grid;

    /// <summary>Lets models see nothing of an interval; that nothing was offered in it may be no change worth a reason.</summary>
    public void Hide(int i, string reason, bool isZeroAChange = true)
    {
        if (!double.IsNaN(_offered[i]))
        {
            _reasons[i] = isZeroAChange || _offered[i] > 0 ? reason : null;
            (_offered[i], _weights[i]) = (double.NaN, 0);
        }
    }

    /// <summary>Sets how far an interval is believed, where it is seen and no earlier reason has spoken.</summary>
    public void Believe(int i, double weight, string reason)
    {
        if (!double.IsNaN(_offered[i]) && _reasons[i] is null)
        {
            (_weights[i], _reasons[i]) = (weight, reason);
        }
    }

    /// <summary>Shows models another value.</summary>
    public void Replace(int i, double value, string reason) => (_offered[i], _reasons[i]) = (value, reason);

    /// <summary>The counts for which nothing is known to be special; NaN elsewhere.</summary>
    public double[] Ordinary() => [.. _offered.Select((value, i) => _reasons[i] is null ? value : double.NaN)];

    /// <summary>The outcome.</summary>
    public CleanedHistory ToCleaned() => new()
    {
        Queue = _history.Queue,
        Grid = Grid,
        Offered = _offered,
        Weights = _weights,
        Changes =
        [
            .. Enumerable.Range(0, _offered.Length)
                .Where(i => _reasons[i] is not null)
                .Select(i => new CleaningChange(_history.Queue, Grid.StartOf(i), _history.Offered[i], _offered[i], _weights[i], _reasons[i]!)),
        ],
    };
}
