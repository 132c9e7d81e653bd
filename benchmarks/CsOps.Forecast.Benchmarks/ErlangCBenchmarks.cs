using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Benchmarks;

/// <summary>
/// The smallest agents for 80 % in 20 seconds, on one thread. Handle times are even from 60 to 900 s; small loads are even from 1 to 50
/// erlangs, large ones even in the logarithm from 50 to 5,000. The baseline is the textbook: Erlang B from its start for every n.
/// </summary>
[MemoryDiagnoser]
public class ErlangCBenchmarks
{
    private const int Problems = 100_000;
    private const int LargeForTextbook = 1000;

    private readonly double[] _small = new double[Problems];
    private readonly double[] _large = new double[Problems];
    private readonly double[] _handleSeconds = new double[Problems];
    private readonly int[] _agents = new int[Problems];

    [GlobalSetup]
    public void MakeProblems()
    {
        var random = new SplitMix64(42);
        for (var i = 0; i < Problems; i++)
        {
            var u = random.Uniform();
            _small[i] = 1 + (49 * u);
            _large[i] = 50 * Math.Pow(100, u);
            _handleSeconds[i] = 60 + (840 * random.Uniform());
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Problems)]
    public long TextbookSmall() => Textbook(_small);

    [Benchmark(OperationsPerInvoke = Problems)]
    public long Small() => Sum(_small);

    [Benchmark(OperationsPerInvoke = LargeForTextbook)]
    public long TextbookLarge() => Textbook(_large.AsSpan(0, LargeForTextbook));

    [Benchmark(OperationsPerInvoke = Problems)]
    public long Large() => Sum(_large);

    [Benchmark(OperationsPerInvoke = Problems)]
    public long SmallTogether() => SumTogether(_small);

    [Benchmark(OperationsPerInvoke = Problems)]
    public long LargeTogether() => SumTogether(_large);

    private long SumTogether(ReadOnlySpan<double> loads)
    {
        ErlangC.MinimumAgents(loads, _handleSeconds, 0.8, 20, _agents);
        long sum = 0;
        foreach (var agents in _agents)
        {
            sum += agents;
        }

        return sum;
    }

    private long Sum(ReadOnlySpan<double> loads)
    {
        long sum = 0;
        for (var i = 0; i < loads.Length; i++)
        {
            sum += ErlangC.MinimumAgents(loads[i], _handleSeconds[i], 0.8, 20);
        }

        return sum;
    }

    private long Textbook(ReadOnlySpan<double> loads)
    {
        long sum = 0;
        for (var i = 0; i < loads.Length; i++)
        {
            sum += Textbook(loads[i], _handleSeconds[i]);
        }

        return sum;
    }

    private static int Textbook(double load, double handleSeconds)
    {
        for (var n = (int)load + 1; ; n++)
        {
            var inverse = 1.0;
            for (var k = 1; k <= n; k++)
            {
                inverse = 1 + (inverse * k / load);
            }

            var waits = n / (((n - load) * inverse) + load);
            if (1 - (waits * Math.Exp(-(n - load) * 20 / handleSeconds)) >= 0.8)
            {
                return n;
            }
        }
    }
}
