namespace CsOps.Forecast.Console;

/// <summary>The exit codes of <c>csops</c>, by kind.</summary>
internal static class ExitCode
{
    /// <summary>All of them in words, for people.</summary>
    public const string Meanings = """
        Exit codes:
          0    done
          1    done, but a gate was not passed (--max-wape, --min-coverage)
          2    the command line is wrong
          3    the data is wrong, or not there
          4    no solution: what was written breaks a hard rule or a contract's hours
          5    a fault of csops itself
          130  interrupted (Ctrl-C)
        """;

    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Done, but a gate the user set was not passed (<c>--max-wape</c>, <c>--min-coverage</c>).</summary>
    public const int GateFailed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The data is wrong, or not there.</summary>
    public const int Data = 3;

    /// <summary>There is no solution; the best partial one was written.</summary>
    public const int NoSolution = 4;

    /// <summary>A fault of csops itself.</summary>
    public const int Internal = 5;

    /// <summary>The user interrupted it: what shells use.</summary>
    public const int Interrupted = 130;
}
