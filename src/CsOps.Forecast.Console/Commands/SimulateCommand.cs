using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Cases;
using CsOps.Forecast.Console.Commands.Rosters;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops simulate</c>: what customers would meet in the days of a plan; what happens in a centre of several skills and groups, or the agents each group needs.</summary>
internal static class SimulateCommand
{
    private const string Summary = "Simulate the days of a plan with its roster, or a centre of several skills and groups.";

    private const string Details = """
        With a centre's folder DIR each day of the plan is simulated with the agents who
        are at work by its roster, and compared with the promised service level. See
        docs/scheduling.md, "What customers would meet".

        CASE.json has t_s (the acceptable wait), service_dist and patience_dist
        ("exponential", "deterministic", {"lognormal": 1.2} with a coefficient of
        variation), skills with calls_per_hour, patience_s (null: endless),
        overflow_delay_s and group_preference, and groups with agents, aht_s_by_skill
        and queue_preference_level (null: not this skill). Skills and groups are
        numbered from 0. Figures are those of the steady state, with half of their 95 %
        intervals. See docs/queueing.md, "Simulation".
        """;

    private const string Examples = """
        csops simulate data/demo
        csops simulate data/cases/skills.json
        csops simulate data/cases/skills.json --half-width 0.01 --seed 7 --json
        csops simulate data/cases/skills.json --require 80/20
        """;

    private const int LeastReplications = 16;
    private const int MostReplications = 100_000;

    /// <summary>Contacts at which a folder's days are simulated less often than asked for.</summary>
    private const long MostContacts = 500_000_000;

    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("DIR|CASE.json") { Description = "The centre's folder, or a case." };
        file.Validators.Add(result =>
        {
            if (Path.GetFileName(result.Tokens[0].Value) == "centre.json")
            {
                SharedOptions.RefuseFile(result);
            }
        });
        var plan = SharedOptions.Plan();
        var replications = new Option<int>("--replications")
        {
            Description = "With a folder: how often each day is simulated, 16 to 100000; fewer where contacts are very many.",
            DefaultValueFactory = _ => new RosterSimulationOptions().Replications,
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, LeastReplications, MostReplications),
        };
        var halfWidth = SharedOptions.Decimal("--half-width", "Half width of the 95 % intervals at which to stop, for service levels, probabilities and occupancies. Default: 0.002.");
        var seed = new Option<ulong>("--seed")
        {
            Description = "The same seed gives the same figures.",
            DefaultValueFactory = _ => new SimulationOptions().Seed,
            HelpName = "NUMBER",
            CustomParser = result => ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : SharedOptions.Refuse<ulong>(result, "a whole number of 0 or more"),
        };
        var require = new Option<ServiceLevelTarget?>("--require")
        {
            Description = "Find the fewest agents with which every skill answers so many per cent of those offered within so many seconds.",
            HelpName = "80/20",
            CustomParser = result => ServiceLevelTarget.TryParse(result.Tokens[0].Value) ?? SharedOptions.Refuse<ServiceLevelTarget?>(result, ServiceLevelTarget.Expected),
        };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("simulate", Summary, Examples) { Details = Details };
        command.Arguments.Add(file);
        command.Options.Add(plan);
        command.Options.Add(replications);
        command.Options.Add(halfWidth);
        command.Options.Add(seed);
        command.Options.Add(require);
        command.Options.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is { } path && Directory.Exists(path))
            {
                SharedOptions.RefuseTyped(result, "with a centre's folder", halfWidth, require);
            }
            else
            {
                SharedOptions.RefuseTyped(result, "without a centre's folder", plan, replications);
            }
        });
        host.SetAction(
            command,
            json,
            (parsed, run) =>
            {
                if (Directory.Exists(parsed.GetRequiredValue(file)))
                {
                    var days = new RosterSimulationOptions { Seed = parsed.GetValue(seed), Replications = parsed.GetValue(replications), MaximumContacts = MostContacts };
                    return SimulateRoster.Execute(run, parsed.GetRequiredValue(file), parsed.GetValue(plan), days);
                }

                var options = new SimulationOptions
                {
                    Seed = parsed.GetValue(seed),
                    HalfWidth = HalfWidthOf(parsed.GetValue(halfWidth)),
                    Parallelism = Environment.ProcessorCount,
                };
                return Execute(run, parsed.GetRequiredValue(file), options, parsed.GetValue(require));
            },
            bare: parsed => !Directory.Exists(parsed.GetRequiredValue(file)));
        return command;
    }

    private static double HalfWidthOf(decimal? typed) => typed switch
    {
        null => new SimulationOptions().HalfWidth,
        >= 0.00001m and < 0.5m => (double)typed.Value,
        _ => throw CommandFailure.Usage(
            string.Create(CultureInfo.InvariantCulture, $"--half-width is {typed}; expected a fraction from 0.00001 to 0.5.\nMaybe it was given in points: 0.2 points are 0.002.")),
    };

    private static int Execute(CommandRun run, string path, SimulationOptions options, ServiceLevelTarget? required)
    {
        var centre = SimulationCaseFile.Read(path);
        try
        {
            return required is { } target ? Require(run, centre, options, target) : Simulate(run, centre, options);
        }
        catch (Exception problem) when (CauseOf(problem) is ArgumentException or InvalidOperationException)
        {
            throw CommandFailure.BadData($"{path}: {CauseOf(problem).Message.Split(" (Parameter ", 2)[0]}");
        }
    }

    /// <summary>What went wrong in one of several replications, or in the only one.</summary>
    private static Exception CauseOf(Exception problem) => problem is AggregateException several ? several.Flatten().InnerExceptions[0] : problem;

    private static int Simulate(CommandRun run, SimulatedCentre centre, SimulationOptions options)
    {
        run.Progress.Report("Simulating …");
        var result = CentreSimulation.SteadyState(centre, options, run.Cancellation);
        WarnWhenWide(run, result, options);
        run.Result = json =>
        {
            json.WriteStartObject();
            SimulationScreen.WriteMeasures(json, result);
            json.WriteEndObject();
        };
        SimulationScreen.Show(run.Screen, result);
        return ExitCode.Ok;
    }

    private static int Require(CommandRun run, SimulatedCentre centre, SimulationOptions options, ServiceLevelTarget target)
    {
        run.Progress.Report("Searching …");
        var asked = centre with { Skills = [.. centre.Skills.Select(skill => skill with { AcceptableWaitSeconds = target.AcceptableWait.TotalSeconds })] };
        var found = GroupStaffing.SteadyState(asked, new GroupStaffingTarget { ServiceLevel = target.Fraction }, options, run.Cancellation)
            ?? throw new CommandFailure(ExitCode.NoSolution, "no number of agents is enough.\nMaybe a skill has no group that may take its contacts in time.");
        WarnWhenWide(run, found.Result, options);
        run.Result = json =>
        {
            json.WriteStartObject();
            SimulationScreen.WriteAgents(json, found);
            SimulationScreen.WriteMeasures(json, found.Result);
            json.WriteEndObject();
        };
        SimulationScreen.ShowAgents(run.Screen, found);
        SimulationScreen.Show(run.Screen, found.Result);
        return ExitCode.Ok;
    }

    private static void WarnWhenWide(CommandRun run, SimulationResult result, SimulationOptions options)
    {
        if (!result.HasConverged)
        {
            run.Warn(
                "HALF_WIDTH",
                string.Create(CultureInfo.InvariantCulture, $"after {result.Contacts} contacts some intervals are still wider than {options.HalfWidth}: see the half widths"));
        }
    }
}
