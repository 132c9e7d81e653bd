using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;

namespace CsOps.Forecast.Benchmarks;

/// <summary>
/// A day of 48 half-hours and up to 300 agents, 300 s of handle time, on one thread. The baseline is the textbook: uniformisation over all
/// states of a generous truncation in steps of 2.5 s, the distribution alone, without waits.
/// </summary>
[MemoryDiagnoser]
public class TransientBenchmarks
{
    private const int Intervals = 48;
    private const double HandleSeconds = 300;
    private const double StepSeconds = 2.5;
    private const int MostStates = 900;

    private readonly double[] _contacts = new double[Intervals];
    private readonly int[] _agents = new int[Intervals];

    [GlobalSetup]
    public void MakeDay()
    {
        for (var i = 0; i < Intervals; i++)
        {
            var load = 100 + (165 * Math.Exp(-Math.Pow((i - 20) / 6.0, 2))) + (130 * Math.Exp(-Math.Pow((i - 32) / 5.0, 2)));
            _contacts[i] = load * 1800 / HandleSeconds;
            _agents[i] = (int)(load + Math.Sqrt(load) + 17);
        }
    }

    [Benchmark(Baseline = true)]
    public double Textbook()
    {
        var (states, next, sum) = (new double[MostStates + 2], new double[MostStates + 2], new double[MostStates + 2]);
        states[0] = 1;
        for (var i = 0; i < Intervals; i++)
        {
            for (var step = 0; step < 1800 / StepSeconds; step++)
            {
                Uniformise(ref states, ref next, ref sum, _contacts[i] / 1800, _agents[i]);
            }
        }

        return states[0];
    }

    [Benchmark]
    public double Day() => TransientSolver.Solve(_contacts, [HandleSeconds], _agents, new TransientOptions { ShiftEnd = ShiftEndRule.HandOver }).ServiceLevel;

    [Benchmark]
    public double DayWithPatience() => TransientSolver.Solve(_contacts, [HandleSeconds], _agents, new TransientOptions { PatienceSeconds = 180, ShiftEnd = ShiftEndRule.HandOver }).ServiceLevel;

    [Benchmark]
    public double DayOfAgentsWhoFinish() =>
        TransientSolver.Solve(_contacts, [HandleSeconds], _agents, new TransientOptions { ShiftEnd = ShiftEndRule.FinishContact }).ServiceLevel;

    private static void Uniformise(ref double[] states, ref double[] next, ref double[] sum, double arrivalRate, int agents)
    {
        var jumpRate = arrivalRate + (agents / HandleSeconds);
        var weight = Math.Exp(-jumpRate * StepSeconds);
        for (var j = 0; j <= MostStates; j++)
        {
            sum[j] = weight * states[j];
        }

        for (var jump = 1; jump < jumpRate * StepSeconds || weight > 1e-16; jump++)
        {
            weight *= jumpRate * StepSeconds / jump;
            for (var j = 0; j <= MostStates; j++)
            {
                var (up, down) = (j < MostStates ? arrivalRate : 0, Math.Min(j, agents) / HandleSeconds);
                var departures = j < MostStates ? Math.Min(j + 1, agents) / HandleSeconds : 0;
                next[j] = ((states[j] * (jumpRate - up - down)) + (j > 0 ? states[j - 1] * arrivalRate : 0) + (states[j + 1] * departures)) / jumpRate;
                sum[j] += weight * next[j];
            }

            (states, next) = (next, states);
        }

        (states, sum) = (sum, states);
    }
}
