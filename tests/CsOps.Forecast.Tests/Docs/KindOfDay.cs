using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Staffing.Immediate;
using CsOps.Forecast.Tests.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Docs;

/// <summary>A day on which calculators are right or wrong, staffed by them and by the default model, and simulated with both.</summary>
internal sealed record KindOfDay(string Name, double[] Contacts, double HandleSeconds, double? PatienceSeconds, double AcceptableWaitSeconds)
{
    private const double Target = 0.8;
    private const double IntervalHours = 0.5;

    public static IReadOnlyList<KindOfDay> All { get; } =
    [
        new("two peaks, voice", [60, 110, 170, 230, 260, 230, 180, 160, 170, 210, 240, 220, 170, 130, 90, 60], 300, 180, 20),
        new("long handle times", [4, 9, 14, 17, 17, 15, 13, 13, 14, 15, 14, 11, 8, 5, 3, 2], 1500, null, 60),
        new("spike after an outage", [60, 60, 60, 60, 60, 5, 5, 220, 150, 80, 60, 60, 60, 60, 60, 60], 360, null, 20),
        new("small night queue", [6, 5, 4, 4, 3, 3, 2, 2, 2, 2, 3, 3, 4, 5, 6, 8], 240, null, 30),
        new("heavy abandonment", [90, 140, 190, 220, 220, 200, 180, 180, 190, 200, 190, 160, 130, 100, 80, 60], 300, 60, 20),
    ];

    /// <summary>The row of the page: for Erlang C and for the requirement, agent-hours, the worst interval promised and as it happens, and the day as it happens.</summary>
    public string Row()
    {
        var options = new StaffingOptions
        {
            Target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(Target, TimeSpan.FromSeconds(AcceptableWaitSeconds)) },
            Patience = PatienceSeconds is { } patience ? TimeSpan.FromSeconds(patience) : null,
        };
        var forecast = Forecasts.Of([0, .. Contacts], HandleSeconds);
        var open = Enumerable.Range(0, forecast.Grid.Count).Select(i => i > 0).ToArray();
        var requirement = new TimeVaryingStaffing()
            .Require(forecast, new LocalCalendar(forecast.Grid, TimeZoneInfo.Utc), open, options).Intervals.RemoveAt(0);

        var byErlangC = requirement.Select(interval => interval.AgentsByErlangC!.Value).ToArray();
        var ours = requirement.Select(interval => interval.Agents).ToArray();
        return $"| {Name} | {Part(byErlangC, byErlangC.Select(PromisedByErlangC).Min())} | {Part(ours, requirement.Min(interval => interval.ServiceLevel))} |";
    }

    private double PromisedByErlangC(int agents, int i) =>
        ErlangA.Solve(agents, Contacts[i] * HandleSeconds / 1800, HandleSeconds, double.PositiveInfinity, AcceptableWaitSeconds).ServiceLevel(default);

    private string Part(int[] agents, double promised)
    {
        var (worst, day) = Simulated(agents);
        return string.Create(
            CultureInfo.InvariantCulture, $"{agents.Sum() * IntervalHours:0.0} | {100 * promised:0} % | {100 * worst:0} % | {100 * day:0} %");
    }

    /// <summary>The worst interval and the whole day, of very many days.</summary>
    private (double Worst, double Day) Simulated(int[] agents)
    {
        var centre = new SimulatedCentre
        {
            Skills =
            [
                new SimulatedSkill
                {
                    ContactsPerHour = [.. Contacts.Select(contacts => contacts / IntervalHours)],
                    HandleTime = new Exponential(HandleSeconds),
                    Patience = PatienceSeconds is { } patience ? new Exponential(patience) : Never.Instance,
                    AcceptableWaitSeconds = AcceptableWaitSeconds,
                    Groups = [new GroupPreference(0)],
                },
            ],
            Groups = [new SimulatedGroup { Agents = [.. agents], HandleFactors = [1], QueueLevels = [0] }],
        };
        var result = CentreSimulation.Day(centre, new SimulationOptions { MinimumDays = 4000, MaximumDays = 4000, HalfWidth = 0.5 });
        return (result.SkillIntervals[0].Min(interval => interval.AnsweredOfOffered.Value), result.All.AnsweredOfOffered.Value);
    }
}
