using System.Diagnostics;

namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>How far a search is between its start and its end. With both proposals and a time limit, the proposals set the pace, so that the limit only cuts the search short.</summary>
internal sealed class SearchPace(long? iterations, TimeSpan? limit, long iterationsOfNeither, CancellationToken cancellation)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly long _budget = iterations ?? (limit is null ? iterationsOfNeither : long.MaxValue);
    private readonly TimeSpan _limit = limit ?? TimeSpan.MaxValue;

    /// <summary>The proposals made.</summary>
    public long Made { get; private set; }

    /// <summary>The share done, from 0.</summary>
    public double Share => _budget < long.MaxValue ? (double)Made / _budget : _clock.Elapsed / _limit;

    /// <summary>What ended it; null while it goes on.</summary>
    public SearchEnd? End =>
        cancellation.IsCancellationRequested ? SearchEnd.Cancelled
        : _clock.Elapsed >= _limit ? SearchEnd.TimeLimit
        : Made >= _budget ? SearchEnd.Iterations
        : null;

    public void Add(long proposals) => Made += proposals;
}
