namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>One thread's engine for days: contact by contact where that is enough, event by event elsewhere.</summary>
internal sealed class DayEngine(CentrePlan plan)
{
    private readonly SingleQueueDay? _single = plan.IsSingleQueue ? new SingleQueueDay(plan) : null;
    private readonly CentreEngine? _general = plan.IsSingleQueue ? null : new CentreEngine(plan);
    private readonly Tally _tally = plan.NewTally();

    /// <summary>Simulates the day of a seed, adds it to the sums and returns its contacts.</summary>
    public long Run(ulong seed, CentreSums sums)
    {
        _tally.Clear();
        _single?.RunDay(seed, _tally);
        _general?.RunDay(seed, _tally);
        sums.Add(_tally);
        return _single?.Contacts ?? _general!.Contacts;
    }
}
