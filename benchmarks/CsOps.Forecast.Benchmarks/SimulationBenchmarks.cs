using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Benchmarks;

/// <summary>
/// Days of 48 half-hours with two peaks and 5,000 contacts, 300 s of handle time and 180 s of patience, on one thread; times are of one contact.
/// The baseline is what one writes first (see <see cref="NaiveDay"/>). What is allocated is that of the whole run, divided by its contacts.
/// </summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private const int Days = 256;
    private const int ContactsADay = 5000;
    private const int SmallContactsADay = 300;
    private const double HandleSeconds = 300;
    private const double PatienceSeconds = 180;

    private static readonly SimulationOptions Options = new() { MinimumDays = Days, MaximumDays = Days };

    private readonly double[] _rates = new double[48];
    private readonly int[] _agents = new int[48];
    private SimulatedCentre _single = null!;
    private SimulatedCentre _small = null!;
    private SimulatedCentre _nDesign = null!;

    [GlobalSetup]
    public void MakeDays()
    {
        for (var i = 0; i < _rates.Length; i++)
        {
            _rates[i] = 0.02 + Math.Exp(-Math.Pow((i - 21) / 5.0, 2)) + (0.7 * Math.Exp(-Math.Pow((i - 31) / 4.0, 2)));
        }

        var all = _rates.Sum();
        for (var i = 0; i < _rates.Length; i++)
        {
            _rates[i] *= 2 * ContactsADay / all;
            _agents[i] = Agents(_rates[i]);
        }

        _single = Single(1);
        _small = Single(SmallContactsADay / (double)ContactsADay);
        var (first, second) = (Skill([new GroupPreference(0), new GroupPreference(1)], 0.6), Skill([null, new GroupPreference(0)], 0.4));
        _nDesign = new SimulatedCentre
        {
            Skills = [first, second],
            Groups =
            [
                new SimulatedGroup { Agents = AgentsFor(0.5), HandleFactors = [1, null], QueueLevels = [0, null] },
                new SimulatedGroup { Agents = AgentsFor(0.5), HandleFactors = [1.1, 1], QueueLevels = [1, 0] },
            ],
        };
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = ContactsADay * 16)]
    public int Naive()
    {
        var inTime = 0;
        for (var day = 0; day < 16; day++)
        {
            inTime += new NaiveDay(_rates, _agents, HandleSeconds, PatienceSeconds, day).Run().AnsweredInTime;
        }

        return inTime;
    }

    [Benchmark(OperationsPerInvoke = ContactsADay * Days)]
    public double SingleQueue() => CentreSimulation.Day(_single, Options).All.AnsweredOfOffered.Value;

    [Benchmark(OperationsPerInvoke = SmallContactsADay * Days)]
    public double SmallSingleQueue() => CentreSimulation.Day(_small, Options).All.AnsweredOfOffered.Value;

    [Benchmark(OperationsPerInvoke = ContactsADay * Days)]
    public double TwoSkills() => CentreSimulation.Day(_nDesign, Options).All.AnsweredOfOffered.Value;

    [Benchmark(OperationsPerInvoke = SmallContactsADay * Days)]
    public double SmallSingleQueueHandedOver() => CentreSimulation.Day(_small with { ShiftEnd = ShiftEndRule.HandOver }, Options).All.AnsweredOfOffered.Value;

    private static int Agents(double contactsPerHour)
    {
        var load = contactsPerHour * HandleSeconds / 3600;
        return (int)Math.Ceiling(load + Math.Sqrt(load) + 0.5);
    }

    private SimulatedCentre Single(double share) => new()
    {
        Skills = [Skill([new GroupPreference(0)], share)],
        Groups = [new SimulatedGroup { Agents = AgentsFor(share), HandleFactors = [1], QueueLevels = [0] }],
    };

    private SimulatedSkill Skill(ImmutableArray<GroupPreference?> groups, double share) => new()
    {
        ContactsPerHour = [.. _rates.Select(rate => rate * share)],
        HandleTime = new Exponential(HandleSeconds),
        Patience = new Exponential(PatienceSeconds),
        AcceptableWaitSeconds = 20,
        Groups = groups,
    };

    private ImmutableArray<int> AgentsFor(double share) => [.. _rates.Select(rate => Agents(rate * share))];
}
