using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Runs days in parallel until the day's figures are known well enough.</summary>
/// <remarks>Days are seeded by their number and summed in chunks of eight, chunk after chunk: no sum depends on which thread was first.</remarks>
internal sealed class DayReplications(CentrePlan plan, SimulationOptions options, CancellationToken cancellation)
{
    private const int Chunk = 8;
    private const double Reserve = 1.05;

    private readonly CentreSums _sums = new(plan);
    private long _contacts;

    public SimulationResult Run()
    {
        var most = Rounded(options.MaximumDays);
        var days = Math.Min(Rounded(options.MinimumDays), most);
        while (true)
        {
            RunUpTo(days);
            var quantile = RatioSums.QuantileFor(_sums.Replications);
            var widest = _sums.WidestBound(quantile);
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
        var first = _sums.Replications / Chunk;
        var chunks = new CentreSums[(days / Chunk) - first];
        var contacts = new long[chunks.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
        _ = Parallel.For(
            0,
            chunks.Length,
            parallel,
            () => new DayEngine(plan),
            (chunk, _, engine) =>
            {
                chunks[chunk] = new CentreSums(plan);
                contacts[chunk] = RunChunk(engine, first + chunk, chunks[chunk]);
                return engine;
            },
            _ => { });
        for (var chunk = 0; chunk < chunks.Length; chunk++)
        {
            _sums.Add(chunks[chunk]);
            _contacts += contacts[chunk];
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
