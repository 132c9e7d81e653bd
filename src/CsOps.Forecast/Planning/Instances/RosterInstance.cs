using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Planning.Instances;

/// <summary>A rostering problem of the exchange format <c>csops-roster/1</c>, with its prices.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Problem">The problem: a week from Monday 5 January 2026, UTC. Agents, contracts, templates and skills are in the order of the file.</param>
/// <param name="Weights">The prices, an hour.</param>
public sealed record RosterInstance(string Name, SchedulingProblem Problem, CoverageWeights Weights)
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    /// <summary>The length of a slot.</summary>
    internal TimeSpan Slot => Problem.Grid.Length;

    /// <summary>Reads an instance. Properties that the format does not have are not looked at.</summary>
    /// <param name="path">The file: JSON, UTF-8.</param>
    /// <exception cref="ImportException">It is not JSON, a property is missing or not what it should be, or the parts contradict each other.</exception>
    public static RosterInstance Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = InputFile.Open(path);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var whole = SettingsParser.Parse(path, bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).AsGroup();
        if (whole.Required("format") is { } format && format.AsText() != "csops-roster/1")
        {
            throw format.Unexpected("csops-roster/1");
        }

        var reader = new RosterInstanceReader(whole, Monday);
        var problem = reader.Problem();
        if (problem.Check().FirstOrDefault(issue => issue.IsError) is { } error)
        {
            throw new ImportException(path, $"{error}.");
        }

        return new RosterInstance(whole.Required("name").AsText(), problem, reader.Weights(problem));
    }
}
