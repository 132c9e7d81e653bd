using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Commands;

/// <summary>What is piped in, as a file, since files are read more than once.</summary>
internal static class PipedFile
{
    /// <summary>The name that stands for what is piped in.</summary>
    public const string Name = "-";

    /// <summary>Runs something on files; what is piped in is one of them meanwhile, in the centre's folder, where it is named.</summary>
    public static int With(CommandRun run, string[] files, string folder, Func<string[], int> action)
    {
        if (!files.Contains(Name, StringComparer.Ordinal))
        {
            return action(files);
        }

        var path = Path.Combine(folder, "standard-input");
        Directory.CreateDirectory(folder);
        try
        {
            using (var file = File.Create(path))
            {
                run.Terminal.Input.CopyTo(file);
            }

            return action(Array.ConvertAll(files, name => name == Name ? path : name));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
