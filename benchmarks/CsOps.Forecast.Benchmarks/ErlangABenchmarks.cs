using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;

namespace CsOps.Forecast.Benchmarks;

/// <summary>
/// The smallest agents where customers abandon, on one thread. Loads are even in the logarithm from 50 to 5,000 erlangs, handle times even
/// from 60 to 900 s, mean patience even in the logarithm from 30 to 1,200 s. The baseline is the textbook for at most 5 % abandoned: the
/// states' probabilities, summed from the first for every n from half the load on.
/// </summary>
[MemoryDiagnoser]
public class ErlangABenchmarks
{
    private const int Problems = 20_000;
    private const int ForTextbook = 25;
    private const double MostAbandoned = 0.05;

    private readonly double[] _load = new double[Problems];
    private readonly double[] _handleSeconds = new double[Problems];
    private readonly double[] _patienceSeconds = new double[Problems];

    [GlobalSetup]
    public void MakeProblems()
    {
        var random = new SplitMix64(42);
        for (var i = 0; i < Problems; i++)
        {
            // The few problems of the textbook are spread over the loads as well.
            _load[i] = 50 * Math.Pow(100, i < ForTextbook ? (i + 0.5) / ForTextbook : random.Uniform());
            _handleSeconds[i] = 60 + (840 * random.Uniform());
            _patienceSeconds[i] = 30 * Math.Pow(40, random.Uniform());
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = ForTextbook)]
    public long TextbookAbandonment()
    {
        long sum = 0;
        for (var i = 0; i < ForTextbook; i++)
        {
            sum += Textbook(_load[i], _handleSeconds[i] / _patienceSeconds[i]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Problems)]
    public long Abandonment() => Sum(new QueueTarget { MaxAbandonment = MostAbandoned });

    [Benchmark(OperationsPerInvoke = Problems)]
    public long ServiceLevel() => Sum(QueueTarget.ForServiceLevel(0.8, 20));

    [Benchmark(OperationsPerInvoke = Problems)]
    public long ServiceLevelAbandonsCountAsMet() => Sum(QueueTarget.ForServiceLevel(0.8, 20, ServiceLevelDefinition.AbandonsCountAsMet));

    [Benchmark(OperationsPerInvoke = Problems)]
    public long ServiceLevelWaitAbandonmentAndOccupancy() => Sum(new QueueTarget
    {
        ServiceLevel = 0.8,
        AcceptableWaitSeconds = 20,
        AverageSpeedOfAnswerSeconds = 30,
        MaxAbandonment = MostAbandoned,
        MaxOccupancy = 0.9m,
    });

    [Benchmark(OperationsPerInvoke = Problems)]
    public double Solve()
    {
        var sum = 0.0;
        for (var i = 0; i < Problems; i++)
        {
            sum += ErlangA.Solve((int)_load[i], _load[i], _handleSeconds[i], _patienceSeconds[i], 20).AnsweredWithin;
        }

        return sum;
    }

    private long Sum(in QueueTarget target)
    {
        long sum = 0;
        for (var i = 0; i < Problems; i++)
        {
            sum += ErlangA.MinimumAgents(_load[i], _handleSeconds[i], _patienceSeconds[i], target);
        }

        return sum;
    }

    private static int Textbook(double load, double leavingPerService)
    {
        for (var n = (int)(load / 2); ; n++)
        {
            double term = 1e-300, sum = 1e-300, waiting = 0;
            for (var k = 1; k <= n || term > 1e-16 * sum; k++)
            {
                term *= load / (Math.Min(k, n) + (Math.Max(0, k - n) * leavingPerService));
                sum += term;
                waiting += Math.Max(0, k - n) * term;
                if (term > 1e280)
                {
                    (term, sum, waiting) = (term * 1e-280, sum * 1e-280, waiting * 1e-280);
                }
            }

            if (waiting / sum * leavingPerService / load <= MostAbandoned)
            {
                return n;
            }
        }
    }
}
