using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Independent runs of a steady state that grow, round by round, until the figures are known well enough.</summary>
internal sealed class SteadyRuns
{
    /// <summary>Runs, hence 31 degrees of freedom less those of the controls: an interval 4 to 6 % wider than with endlessly many.</summary>
    private const int Runs = 32;

    private const int FirstRounds = 10;
    private const double ContactsARound = 500;
    private const double HandleTimesARound = 2;

    /// <summary>Where a forecast of the need is far it is approached from below, because the first forecasts are rough.</summary>
    private const double Far = 1.3;
    private const double ShareOfFar = 0.8;
    private const double MostGrowth = 8;
    private const double Reserve = 1.05;

    private readonly CentrePlan _plan;
    private readonly SimulationOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly CentreEngine[] _engines;
    private readonly List<Tally>[] _rounds;
    private readonly LoadControls _controls;
    private readonly double _warmUp;
    private readonly double _round;

    public SteadyRuns(CentrePlan plan, SimulationOptions options, CancellationToken cancellation)
    {
        (_plan, _options, _cancellation) = (plan, options, cancellation);
        _engines = new CentreEngine[Runs];
        _rounds = new List<Tally>[Runs];
        _controls = new LoadControls(plan);
        _warmUp = Relaxation.WarmUpSeconds(plan);
        var contactsPerSecond = plan.Skills.Sum(skill => skill.ContactsPerSecond[0]);
        _round = Math.Max(ContactsARound / contactsPerSecond, HandleTimesARound * Relaxation.LongestHandleSeconds(plan));
        for (var run = 0; run < Runs; run++)
        {
            _engines[run] = new CentreEngine(plan);
            _engines[run].Start(RandomStream.Child(options.Seed, (ulong)run), plan.NewTally());
            _rounds[run] = [];
        }
    }

    public SimulationResult Run()
    {
        for (var rounds = FirstRounds; ;)
        {
            RunUpTo(rounds);
            var sums = Measured(rounds);
            var widest = sums.WidestBound();
            var contacts = _engines.Sum(engine => engine.Contacts);
            if (widest <= _options.HalfWidth || contacts >= _options.MaximumContacts)
            {
                var hours = (rounds - LeftOut(rounds)) * Runs * _round / 3600;
                return sums.Result(1 / hours, contacts, widest <= _options.HalfWidth);
            }

            var most = (double)_options.MaximumContacts / contacts;
            rounds = Math.Max(rounds + 1, (int)Math.Ceiling(rounds * Math.Min(Growth(widest / _options.HalfWidth), most)));
        }
    }

    /// <summary>The rounds at the start that are left out.</summary>
    private static int LeftOut(int rounds) => rounds / 10;

    /// <summary>How many times as long to run where intervals are so many times as wide as they may be.</summary>
    private static double Growth(double excess)
    {
        var needed = excess * excess;
        return needed > Far ? Math.Min(needed * ShareOfFar, MostGrowth) : needed * Reserve;
    }

    private void RunUpTo(int rounds)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism, CancellationToken = _cancellation };
        _ = Parallel.For(0, Runs, parallel, run =>
        {
            var engine = _engines[run];
            if (_rounds[run].Count == 0)
            {
                engine.RunUntil(_warmUp);
            }

            for (var round = _rounds[run].Count; round < rounds; round++)
            {
                _cancellation.ThrowIfCancellationRequested();
                var tally = _plan.NewTally();
                engine.CountIn(tally);
                engine.RunUntil(_warmUp + ((round + 1) * _round));
                engine.CountIn(tally);
                _rounds[run].Add(tally);
            }
        });
    }

    private CentreSums Measured(int rounds)
    {
        var sums = new CentreSums(_plan, _controls.Count);
        Span<double> controls = stackalloc double[_controls.Count];
        var whole = _plan.NewTally();
        foreach (var run in _rounds)
        {
            whole.Clear();
            for (var round = LeftOut(rounds); round < rounds; round++)
            {
                whole.Add(run[round]);
            }

            _controls.Fill(whole, (rounds - LeftOut(rounds)) * _round, controls);
            sums.Add(whole, controls);
        }

        return sums;
    }
}
