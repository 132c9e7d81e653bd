using System.ComponentModel;
using System.Diagnostics;

namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>Runs a general solver that is on the machine.</summary>
internal static class OutsideSolver
{
    /// <summary>What a solver may take beyond its own limit before it is ended.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The path of a solver on the machine's search path, or null.</summary>
    public static string? Find(OutsideSolverKind kind)
    {
        string[] names = OperatingSystem.IsWindows() ? [NameOf(kind) + ".exe"] : [NameOf(kind)];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => names, Path.Combine).FirstOrDefault(File.Exists);
    }

    /// <summary>The name of a solver's programme.</summary>
    public static string NameOf(OutsideSolverKind kind) => kind switch
    {
        OutsideSolverKind.Cbc => "cbc",
        OutsideSolverKind.Highs => "highs",
        _ => "glpsol",
    };

    /// <summary>Runs a solver on a model; whether it ended by itself. What it found, if anything, is in the solution's file.</summary>
    public static bool Run(OutsideSolverKind kind, string path, string model, string solution, TimeSpan limit, CancellationToken cancellationToken)
    {
        var seconds = Math.Max(1, (int)limit.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        string[] arguments = kind switch
        {
            OutsideSolverKind.Cbc => [model, "sec", seconds, "solve", "solution", solution],
            OutsideSolverKind.Highs => ["--model_file", model, "--time_limit", seconds, "--solution_file", solution],
            _ => ["--mps", model, "--tmlim", seconds, "--write", solution],
        };
        using var process = new Process { StartInfo = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false } };
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return false;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        var clock = Stopwatch.StartNew();
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            if (cancellationToken.IsCancellationRequested || clock.Elapsed > limit + Grace)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return false;
            }
        }

        return true;
    }
}
