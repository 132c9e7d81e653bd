using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Transient.Kolmogorov;
using CsOps.Forecast.Queueing.Transient.Search;

namespace CsOps.Forecast.Queueing.Transient;

/// <summary>The agents with which every interval of a day truly meets its target, when agents can change in each.</summary>
public static class TransientStaffing
{
    private const int MostAgents = 1_000_000;

    /// <summary>The fewest agent-intervals that are found, where anybody may be on duty in every interval.</summary>
    /// <inheritdoc cref="Solve(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{int}, ReadOnlySpan{bool}, TransientStaffingOptions)"/>
    public static TransientStaffingResult Solve(ReadOnlySpan<double> contactsPerInterval, ReadOnlySpan<double> handleSeconds, TransientStaffingOptions options) =>
        Solve(contactsPerInterval, handleSeconds, [], [], options);

    /// <summary>The fewest agent-intervals that are found.</summary>
    /// <param name="contactsPerInterval">Expected contacts of each interval (not an hour), from 0 to 100,000. At least one interval.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite: one for all intervals, or one for each.</param>
    /// <param name="least">The fewest agents allowed in each interval, 0 or more; empty for 0 everywhere.</param>
    /// <param name="working">
    /// Whether anybody may be on duty in each interval; empty for all. Where it is given, working intervals have at least 1 agent and the
    /// others none and no target.
    /// </param>
    /// <param name="options">The day, the target and the search.</param>
    /// <returns>The day with those agents, solved exactly. The same arguments give the same agents.</returns>
    /// <exception cref="ArgumentException">There are no intervals, or the lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    /// <remarks>
    /// The service level is <see cref="ServiceLevelDefinition.AnsweredOfOffered"/>, by the interval of arrival, and met is met: at or above,
    /// by the same equations as <see cref="TransientSolver.Solve"/>. The search goes through the day once with several ways to staff it side
    /// by side, each interval from the fewest agents that meet its target given what was left behind (the first guess is Erlang C of the
    /// modified offered load, or Erlang A where customers abandon); then takes agents away one by one, and two for one added nearby, solving
    /// again from the first change until the distribution is the same again. On small days it finds the optimum of an exhaustive search; it
    /// proves nothing on large ones. The costlier an interval, the fewer ways are kept there: above some 1,000 erlangs only the fewest
    /// agents, and where nobody abandons an interval without a target does the work that comes in it, if targets follow. Cost: each interval
    /// solved once or twice on large days, and the day of <see cref="TransientSolver.Solve"/>, which costs as much again.
    /// Where nobody abandons, somebody is on duty in the last interval, unless it is not a working one: nobody is left waiting for ever.
    /// </remarks>
    public static TransientStaffingResult Solve(
        ReadOnlySpan<double> contactsPerInterval, ReadOnlySpan<double> handleSeconds, ReadOnlySpan<int> least, ReadOnlySpan<bool> working, TransientStaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        TransientArguments.ThrowIfNotDay(contactsPerInterval, handleSeconds, options.Day);
        TransientArguments.ThrowIfNotSearch(contactsPerInterval.Length, least, working, options);
        var rates = TransientArguments.RatesOf(contactsPerInterval, handleSeconds, [], options.Day);
        var clock = new TransientClock(options.Day.IntervalSeconds, options.Day.AcceptableWaitSeconds);
        var problem = new StaffingProblem
        {
            Rates = rates,
            Least = LeastAt(contactsPerInterval, least, working, options.Day),
            Most = MostAt(rates, working),
            HasTarget = Targets(contactsPerInterval, working, options.NegligibleShare),
            ServiceLevel = options.ServiceLevel,
            Clock = clock,
            Rule = options.Day.ShiftEnd,
            Guesses = Guesses(contactsPerInterval, handleSeconds, options),
            Chance = new AnswerChance(clock, options.Day.ShiftEnd),
        };
        return Search(problem, contactsPerInterval, options);
    }

    private static TransientStaffingResult Search(StaffingProblem problem, ReadOnlySpan<double> contacts, TransientStaffingOptions options)
    {
        var board = new DayBoard(problem, new BeamSearch(problem).Run());
        var refinement = new Refinement(problem, board, options.Budget);
        refinement.Repair();
        refinement.Reduce();
        var rates = problem.Rates.Select((interval, i) => interval with { Agents = board.Agents[i] }).ToArray();
        var day = new DaySolver(options.Day).Solve(rates, contacts);
        return new TransientStaffingResult
        {
            Day = day,
            HasTarget = [.. problem.HasTarget],
            MeetsTarget = Enumerable.Range(0, problem.Count).All(i => problem.IsMet(i, day.Intervals[i].ServiceLevel)),
            IntervalsSolved = problem.Solved,
        };
    }

    /// <summary>Erlang C of the modified offered load, or Erlang A where customers abandon.</summary>
    private static int[] Guesses(ReadOnlySpan<double> contacts, ReadOnlySpan<double> handleSeconds, TransientStaffingOptions options)
    {
        var loads = new double[contacts.Length];
        ModifiedOfferedLoad.Average(contacts, handleSeconds, options.Day.IntervalSeconds, loads);
        var target = new QueueTarget { ServiceLevel = options.ServiceLevel, AcceptableWaitSeconds = options.Day.AcceptableWaitSeconds };
        var agents = new int[contacts.Length];
        for (var i = 0; i < agents.Length; i++)
        {
            var handle = handleSeconds[handleSeconds.Length == 1 ? 0 : i];
            agents[i] = ErlangA.MinimumAgents(Math.Min(loads[i], QueueArguments.LargestLoad), handle, options.Day.PatienceSeconds, target);
        }

        return agents;
    }

    private static bool[] Targets(ReadOnlySpan<double> contacts, ReadOnlySpan<bool> working, double share)
    {
        var busiest = 0.0;
        foreach (var number in contacts)
        {
            busiest = Math.Max(busiest, number);
        }

        var targets = new bool[contacts.Length];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = contacts[i] > share * busiest && (working.IsEmpty || working[i]);
        }

        return targets;
    }

    private static int[] LeastAt(ReadOnlySpan<double> contacts, ReadOnlySpan<int> least, ReadOnlySpan<bool> working, TransientOptions day)
    {
        var agents = new int[contacts.Length];
        for (var i = 0; i < agents.Length; i++)
        {
            var asked = least.IsEmpty ? 0 : least[i];
            agents[i] = working.IsEmpty ? asked : working[i] ? Math.Max(1, asked) : 0;
        }

        if (working.IsEmpty && double.IsPositiveInfinity(day.PatienceSeconds) && contacts.ContainsAnyExcept(0))
        {
            agents[^1] = Math.Max(1, agents[^1]);
        }

        return agents;
    }

    /// <summary>Nobody outside working intervals; the rest is never a bound.</summary>
    private static int[] MostAt(IntervalRates[] rates, ReadOnlySpan<bool> working)
    {
        var most = new int[rates.Length];
        for (var i = 0; i < most.Length; i++)
        {
            most[i] = working.IsEmpty || working[i] ? MostAgents : 0;
        }

        return most;
    }
}
