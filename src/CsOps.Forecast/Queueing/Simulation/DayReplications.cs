using System.Collections.Concurrent;
using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Runs days in parallel until the day's figures are known well enough.</summary>
/// <remarks>
/// Days are seeded by their number and summed in chunks of eight, chunk after chunk: no sum depends on which thread was first. Chunks come in
/// waves whose sums are used again, as the engines are: memory depends neither on the contacts nor on the days.
/// </remarks>
internal sealed class DayReplications(CentrePlan plan, SimulationOptions options, CancellationToken cancellation)
{
    private const int Chunk = 8;
    private const int MostChunksOfAWave = 64;
    private const double Reserve = 1.05;

    private readonly CentreSums _sums = new(plan);
    private readonly ConcurrentBag<DayEngine> _engines = [];
    private readonly List<CentreSums> _wave = [];
    private readonly long[] _waveContacts = new long[MostChunksOfAWave];
    private long _contacts;

    public SimulationResult Run()
    {
        var most = Rounded(options.MaximumDays);
        var days = Math.Min(Rounded(options.MinimumDays), most);
        while (true)
        {
            RunUpTo(days);
            var widest = _sums.WidestBound();
            if (widest <= options.HalfWidth || days >= most || _contacts >= options.MaximumContacts)
            {
                return _sums.Result(1.0 / _sums.Replications, _contacts, widest <= options.HalfWidth);
            }

            var needed = days * Math.Pow(widest / options.HalfWidth, 2) * Reserve;
            days = Math.Min(Rounded(Math.Min(needed, days + MostMore(days))), most);
        }
    }

    private static int Rounded(double days) => (int)Math.Min(Math.Ceiling(days / Chunk) * Chunk, int.MaxValue - Chunk);

    /// <summary>Not more days than the contacts that are left to simulate.</summary>
    private double MostMore(int days) => Math.Max(1, (options.MaximumContacts - _contacts) / Math.Max(1.0, (double)_contacts / days));

    private void RunUpTo(int days)
    {
        for (var first = _sums.Replications / Chunk; first < days / Chunk; first += MostChunksOfAWave)
        {
            RunWave(first, Math.Min(MostChunksOfAWave, (days / Chunk) - first));
        }
    }

    private void RunWave(int first, int chunks)
    {
        while (_wave.Count < chunks)
        {
            _wave.Add(new CentreSums(plan));
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
        _ = Parallel.For(
            0,
            chunks,
            parallel,
            () => _engines.TryTake(out var engine) ? engine : new DayEngine(plan),
            (chunk, _, engine) =>
            {
                _wave[chunk].Clear();
                _waveContacts[chunk] = RunChunk(engine, first + chunk, _wave[chunk]);
                return engine;
            },
            _engines.Add);
        for (var chunk = 0; chunk < chunks; chunk++)
        {
            _sums.Add(_wave[chunk]);
            _contacts += _waveContacts[chunk];
        }
    }

    private long RunChunk(DayEngine engine, int chunk, CentreSums sums)
    {
        var contacts = 0L;
        for (var day = 0; day < Chunk; day++)
        {
            cancellation.ThrowIfCancellationRequested();
            contacts += engine.Run(RandomStream.Child(options.Seed, ((ulong)chunk * Chunk) + (ulong)day), sums);
        }

        return contacts;
    }
}
