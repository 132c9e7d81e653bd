using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>Reads a plan's files as they are now: what a planner changed in them counts.</summary>
public static class ExportedPlanReader
{
    /// <summary>Reads <c>forecast.csv</c> in use, and <c>requirement.csv</c>, <c>roster.csv</c> and the history as far as they are there or needed.</summary>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="planFolder">The plan's folder.</param>
    /// <param name="needs">What must be there.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">A file cannot be read, or is of other queues or intervals than the forecast.</exception>
    /// <exception cref="ExportException">A file that is needed is not there.</exception>
    public static ExportedPlan Read(CentreFolder folder, string planFolder, ExportNeeds needs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(planFolder);
        var centre = folder.ReadCentre();
        var files = ImmutableArray.CreateBuilder<(string, long?)>();
        var forecasts = ReadForecasts(centre, planFolder, files);
        var grid = forecasts[0].Grid;
        var requirements = ReadRequirements(planFolder, forecasts, needs.HasFlag(ExportNeeds.Requirement) || needs.HasFlag(ExportNeeds.Roster), files);
        var (roster, metrics) = ReadRoster(folder, centre, requirements, Path.Combine(planFolder, PlanFiles.Roster), needs.HasFlag(ExportNeeds.Roster), files);
        var histories = ReadHistories(folder, centre, needs, files, cancellationToken);
        var calendar = new LocalCalendar(grid, centre.Zone);
        return new ExportedPlan
        {
            Id = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(planFolder))),
            Centre = centre,
            Calendar = calendar,
            Queues =
            [
                .. centre.Queues.Select((settings, index) => new QueueView
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"queue-{index + 1}"),
                    Settings = settings,
                    Forecast = forecasts.FirstOrDefault(forecast => forecast.Queue == settings.Name),
                    Requirement = requirements.FirstOrDefault(requirement => requirement.Queue == settings.Name),
                    Coverage = roster?.Coverage.FirstOrDefault(coverage => coverage.Skill == settings.Name),
                    History = histories.FirstOrDefault(history => history.Queue == settings.Name),
                }).Where(queue => queue.Forecast is not null),
            ],
            Roster = roster,
            Metrics = metrics,
            Bands = PeriodBands.Read(
                planFolder, new DateRange(calendar.DateOf(0), calendar.DateOf(grid.Count - 1)), forecasts.ToDictionary(forecast => forecast.Queue, forecast => forecast.Volume.Mean.Sum(), StringComparer.Ordinal), grid.Count),
            Files = files.ToImmutable(),
        };
    }

    private static ImmutableArray<QueueForecast> ReadForecasts(Centre centre, string planFolder, ImmutableArray<(string, long?)>.Builder files)
    {
        var path = new ForecastVersions(planFolder, centre.Zone).InUse();
        if (!File.Exists(path))
        {
            throw Absent(planFolder, PlanFiles.Forecast, "csops forecast");
        }

        var forecasts = ForecastFile.Read(path);
        files.Add((path, forecasts.Sum(forecast => (long)forecast.Grid.Count)));
        var known = centre.Queues.Select(queue => queue.Name).ToHashSet(StringComparer.Ordinal);
        return forecasts.FirstOrDefault(forecast => !known.Contains(forecast.Queue)) is { } unknown
            ? throw new ImportException(path, $"the centre has no queue '{unknown.Queue}'; it has {string.Join(", ", known)}")
            : forecasts;
    }

    private static ImmutableArray<StaffingRequirement> ReadRequirements(
        string planFolder, ImmutableArray<QueueForecast> forecasts, bool isNeeded, ImmutableArray<(string, long?)>.Builder files)
    {
        var path = Path.Combine(planFolder, PlanFiles.Requirement);
        if (!File.Exists(path))
        {
            return isNeeded ? throw Absent(planFolder, PlanFiles.Requirement, "csops require") : [];
        }

        var requirements = RequirementFile.Read(path);
        files.Add((path, requirements.Sum(requirement => (long)requirement.Grid.Count)));
        return requirements[0].Grid == forecasts[0].Grid
            ? requirements
            : throw new ImportException(path, $"it is of other intervals than {PlanFiles.Forecast}. Make it anew with 'csops require'");
    }

    private static (Roster? Roster, RosterMetrics? Metrics) ReadRoster(
        CentreFolder folder, Centre centre, ImmutableArray<StaffingRequirement> requirements, string path, bool isNeeded, ImmutableArray<(string, long?)>.Builder files)
    {
        if (!File.Exists(path) || requirements.IsEmpty)
        {
            return isNeeded ? throw Absent(Path.GetDirectoryName(path)!, PlanFiles.Roster, "csops schedule") : (null, null);
        }

        var problem = SchedulingStation.ProblemOf(centre, requirements);
        var past = PastRosters.Before(folder, centre, problem.Days.First);
        problem = SchedulingStation.After(problem, past.Shifts, past.Days);
        if (problem.Check().FirstOrDefault(issue => issue.IsError) is { } error)
        {
            throw new ImportException(path, $"{error}");
        }

        var shifts = RosterFile.Read(path, centre.Agents, centre.Templates);
        files.Add((path, shifts.Sum(shift => (long)shift.Activities().Count())));
        var roster = Roster.Of(problem, shifts);
        return (roster, RosterMetrics.Of(problem, roster));
    }

    private static ImmutableArray<QueueHistory> ReadHistories(
        CentreFolder folder, Centre centre, ExportNeeds needs, ImmutableArray<(string, long?)>.Builder files, CancellationToken cancellationToken)
    {
        var isNeeded = needs.HasFlag(ExportNeeds.History);
        if (!isNeeded && (!needs.HasFlag(ExportNeeds.Actuals) || folder.HistoryFiles().Count == 0))
        {
            return [];
        }

        var reading = folder.ReadHistory(centre, cancellationToken);
        files.AddRange(reading.Files.Select(file => (file.File, (long?)file.Read)));
        return [.. reading.Queues];
    }

    private static ExportException Absent(string planFolder, string file, string command) =>
        new($"the plan in {planFolder} has no {file}. Make one with '{command}'.");
}
