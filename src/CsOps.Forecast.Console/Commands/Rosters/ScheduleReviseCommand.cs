using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops schedule revise</c>: a published roster made anew with as few changes as are worth while.</summary>
internal static class ScheduleReviseCommand
{
    private const decimal MostCost = 1_000_000;

    private const string Summary = "Make a published roster anew, with few changes.";

    private const string Details = """
        For when absences, requirement or rules changed. The roster starts from the
        plan's roster.csv and keeps what is pinned: agents, days, and all that begins
        before a moment. Each other day of an agent that is changed costs
        --change-cost, and a tenth of it where only breaks move; an hour of a missing
        agent costs 10. The changes are listed on screen, and with --changes in a file.
        """;

    private const string Examples = """
        csops schedule revise my-centre --pin-before 2026-11-03T12:00
        csops schedule revise my-centre --pin-agent A001 --pin-day 2026-11-02 --changes changes.csv
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var plan = SharedOptions.Plan();
        var agents = new Option<string[]?>("--pin-agent") { Description = "An agent whose shifts and days off stay: an id of agents.csv. May be repeated.", HelpName = "ID" };
        var days = new Option<DateOnly[]?>("--pin-day")
        {
            Description = "A day on which nothing changes. May be repeated.",
            HelpName = "yyyy-MM-dd",
            CustomParser = result => result.Tokens.All(token => IsDate(token.Value, out _))
                ? [.. result.Tokens.Select(token => IsDate(token.Value, out var date) ? date : default)]
                : SharedOptions.Refuse<DateOnly[]?>(result, "a date such as 2026-10-26"),
        };
        var before = new Option<DateTime?>("--pin-before")
        {
            Description = "The moment, on the centre's clock, before which nothing changes.",
            HelpName = "yyyy-MM-ddTHH:mm",
            CustomParser = result => DateTime.TryParseExact(result.Tokens[0].Value, ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? moment
                : SharedOptions.Refuse<DateTime?>(result, "a moment such as 2026-10-26T12:00"),
        };
        var cost = SharedOptions.Decimal(
            "--change-cost", "What a changed day of an agent costs, 0 or more. Default: 5, half a missing agent-hour.", price => price is >= 0 and <= MostCost, "a number from 0 to 1000000, such as 5");
        var changes = new Option<string?>("--changes") { Description = "Write the change list there, as CSV.", HelpName = "FILE" };
        var search = new SearchArguments();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("revise", Summary, Examples) { Details = Details };
        command.Arguments.Add(folder);
        foreach (var option in (Option[])[plan, agents, days, before, cost, changes])
        {
            command.Options.Add(option);
        }

        search.AddTo(command);
        command.Options.Add(json);
        host.SetAction(command, json, (parsed, run) =>
        {
            var published = PlannedRoster.Read(run, parsed.GetRequiredValue(folder), parsed.GetValue(plan));
            var revision = new RosterRevision
            {
                Published = published.Roster.Shifts,
                PinnedAgents = [.. parsed.GetValue(agents) ?? []],
                PinnedDays = [.. (parsed.GetValue(days) ?? []).Select(day => new DateRange(day, day))],
                PinnedBefore = parsed.GetValue(before) is { } moment ? InstantOf(moment, published.Centre.Zone) : null,
            };
            if (parsed.GetValue(cost) is { } price)
            {
                revision = revision with { CostPerChange = (double)price, CostPerBreakChange = (double)price / 10 };
            }

            return Execute(run, published, revision, search.SchedulerOf(parsed, run, new CoverageWeights()), parsed.GetValue(changes));
        });
        return command;
    }

    /// <summary>Refuses pins that would pin nothing.</summary>
    private static void CheckPins(PlannedRoster published, RosterRevision revision)
    {
        if (revision.PinnedAgents.FirstOrDefault(id => published.Problem.Agents.All(agent => agent.Id != id)) is { } unknown)
        {
            throw CommandFailure.Usage($"--pin-agent: there is no agent '{unknown}'; expected the id of one of the {published.Problem.Agents.Length} agents of agents.csv.");
        }

        var days = published.Problem.Days;
        foreach (var other in revision.PinnedDays.Where(day => !days.Contains(day.First)))
        {
            throw CommandFailure.Usage(string.Create(CultureInfo.InvariantCulture, $"--pin-day: {other.First:yyyy-MM-dd} is not in the plan, which is of {days.First:yyyy-MM-dd} to {days.Last:yyyy-MM-dd}."));
        }
    }

    private static int Execute(CommandRun run, PlannedRoster published, RosterRevision revision, IScheduler scheduler, string? changes)
    {
        CheckPins(published, revision);
        var problem = published.Problem with { Revision = revision };
        if (problem.Check().FirstOrDefault(issue => issue.IsError) is { } error)
        {
            throw CommandFailure.BadData($"{error}.");
        }

        run.Progress.Report("Scheduling …");
        var revised = scheduler.Solve(problem, run.Cancellation);
        run.Cancellation.ThrowIfCancellationRequested(); // What is published stays.
        return RosterQueryRun.Apply(run, published, revised, changes);
    }

    /// <summary>A reading of the centre's clock as an instant; of a repeated one the second, so that nothing that began before it moves.</summary>
    private static DateTimeOffset? InstantOf(DateTime moment, TimeZoneInfo zone) => new LocalTimeResolver(zone, LocalTimeResolution.Later).Resolve(moment).Instant;

    private static bool IsDate(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
