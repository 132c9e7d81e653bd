using System.Diagnostics;
using System.Text.RegularExpressions;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Benchmarks;

/// <summary>
/// The smallest agents for 80 % in 20 seconds against a program in C, in one sitting: a million small and a million large loads, one thread,
/// processor time, the best of five. Where there is gcc and the shared folder the C program is compiled and run, and its sums must be ours.
/// </summary>
internal static partial class ErlangCRace
{
    private const int Problems = 1_000_000;
    private const int Rounds = 5;

    public static int Run()
    {
        var theirs = SumsOfC();
        var isSame = true;
        for (var set = 0; set < 2; set++)
        {
            var (loads, handles) = ProblemsOf(set);
            var agents = new int[Problems];
            var oneByOne = Best(() => OneByOne(loads, handles, agents));
            var sum = agents.Sum(answer => (long)answer);
            var together = Best(() => ErlangC.MinimumAgents(loads, handles, 0.8, 20, agents));
            var sumTogether = agents.Sum(answer => (long)answer);
            var isEqual = sum == sumTogether && (theirs.Count <= set || theirs[set] == sum);
            isSame &= isEqual;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"ours, set {(char)('a' + set)}: one by one {oneByOne:N0} solves/s, together {together:N0} solves/s, sum of agents {sum}, {(isEqual ? "the same" : "DIFFERENT")}"));
        }

        return isSame ? 0 : 1;
    }

    private static (double[] Loads, double[] Handles) ProblemsOf(int set)
    {
        var random = new SplitMix64(42);
        var loads = new double[Problems];
        var handles = new double[Problems];
        for (var i = 0; i < Problems; i++)
        {
            var drawn = random.Uniform();
            loads[i] = set == 0 ? 1 + (49 * drawn) : 50 * Math.Pow(100, drawn);
            handles[i] = 60 + (840 * random.Uniform());
        }

        return (loads, handles);
    }

    private static void OneByOne(double[] loads, double[] handles, int[] agents)
    {
        for (var i = 0; i < loads.Length; i++)
        {
            agents[i] = ErlangC.MinimumAgents(loads[i], handles[i], 0.8, 20);
        }
    }

    /// <summary>Solves a second of processor time; the first round compiles and is not counted.</summary>
    private static double Best(Action solve)
    {
        solve();
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            solve();
            best = Math.Max(best, Problems / (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        return best;
    }

    /// <summary>Compiles and runs the C program and shows what it prints; its sums of agents, or none where it cannot be run.</summary>
    private static List<long> SumsOfC()
    {
        var folder = Environment.GetEnvironmentVariable("CSOPS_SHARED") ?? Path.Combine("..", "shared");
        var source = Path.Combine(folder, "queueing", "speed", "race.c");
        if (!File.Exists(source))
        {
            Console.WriteLine($"skipped: no shared data ({source})");
            return [];
        }

        var program = Path.Combine(Path.GetTempPath(), $"csops-race-{Environment.ProcessId}");
        try
        {
            _ = OutputOf("gcc", "-O3", "-march=native", "-o", program, source, "-lm");
            var printed = OutputOf(program);
            Console.Write(printed);
            return [.. SumOfAgents().Matches(printed).Select(match => long.Parse(match.Groups["sum"].Value, CultureInfo.InvariantCulture))];
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            Console.WriteLine($"skipped: no gcc ({absent.Message})");
            return [];
        }
        finally
        {
            File.Delete(program);
        }
    }

    private static string OutputOf(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    [GeneratedRegex(@"sum of agents (?<sum>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SumOfAgents();
}
