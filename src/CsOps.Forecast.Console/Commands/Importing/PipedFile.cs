using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>What is piped in, as a file, since files are read more than once.</summary>
internal static class PipedFile
{
    /// <summary>The name that stands for what is piped in.</summary>
    public const string Name = "-";

    /// <summary>Runs something on files; what is piped in is one of them meanwhile, in a folder of its own that only this user can read, where it is named.</summary>
    /// <param name="run">The run, which is told the file.</param>
    /// <param name="files">The files.</param>
    /// <param name="source">What the file is called; null for nothing special.</param>
    /// <param name="action">What is done with the files.</param>
    public static int With(CommandRun run, string[] files, string? source, Func<string[], int> action)
    {
        if (!files.Contains(Name, StringComparer.Ordinal))
        {
            return action(files);
        }

        var folder = Directory.CreateTempSubdirectory("csops-");
        try
        {
            var path = Path.Combine(folder.FullName, $"{source ?? "standard-input"}.piped");
            using (var file = File.Create(path))
            {
                run.Terminal.Input.CopyTo(file);
            }

            run.Piped = path;
            return action(Array.ConvertAll(files, name => name == Name ? path : name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
