namespace CsOps.Forecast.Console.Hosting;

/// <summary>Ends a command with an exit code and a message for people.</summary>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandFailure Usage(string message) => new(Console.ExitCode.Usage, message);

    public static CommandFailure BadData(string message) => new(Console.ExitCode.Data, message);
}
