using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops training</c>: hours of training planned and done, as shrinkage.</summary>
internal static class TrainingCommand
{
    private const string Summary = "Hours of training, planned against done, and the shrinkage they are.";

    private const string Details = """
        Reads DIR/trainings.csv, which 'csops import' writes from learning systems.
        Hours planned are those of its column planned or of a duty of the course's name
        (duties.csv); where there are none, the mean of those who completed the course.
        The shrinkage is the share of the contracts' hours: of hours done, over the
        weeks that the file tells of; of hours still open, over the weeks ahead
        (--weeks). Open hours without a duty are in no roster: it is said how far they
        raise the shrinkage that plans are made with. See docs/feedback.md.
        """;

    private const string Examples = """
        csops training my-centre --weeks 8
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var weeks = new Option<int>("--weeks")
        {
            Description = "Weeks over which the open hours are spread, 1 to 52.",
            DefaultValueFactory = _ => 4,
            CustomParser = result => SharedOptions.WholeNumber(result, 1, 52),
        };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("training", Summary, Examples) { Details = Details };
        command.Arguments.Add(folder);
        command.Options.Add(weeks);
        command.Options.Add(json);
        host.SetAction(command, json, (parsed, run) => Execute(run, new CentreFolder(parsed.GetRequiredValue(folder)), parsed.GetValue(weeks)));
        return command;
    }

    private static int Execute(CommandRun run, CentreFolder folder, int weeks)
    {
        var records = folder.ReadTrainings();
        if (records.IsEmpty)
        {
            throw CommandFailure.BadData($"{folder.TrainingsFile} has no courses. Import some with 'csops import'.");
        }

        run.Read(folder.TrainingsFile, records.Length);
        var centre = folder.ReadCentre();
        var load = TrainingLoad.Of(centre, records, weeks);
        TrainingScreen.Show(run.Screen, load, (double)centre.Shrinkage.Fraction);
        run.Result = json => TrainingScreen.Write(json, load);
        return ExitCode.Ok;
    }
}
