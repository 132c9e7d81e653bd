namespace CsOps.Forecast.Console.Hosting;

/// <summary>Ends a command with an exit code and a message for people.</summary>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandFailure Usage(string message) => new(Console.ExitCode.Usage, message);

    /// <summary>What the library refused, where the value it refused was typed: its words, without the names of the code.</summary>
    public static CommandFailure Usage(ArgumentException refused) => Usage(WordsOf(refused));

    /// <summary>The words of what the library refused, and the value it found.</summary>
    public static string WordsOf(ArgumentException refused)
    {
        var text = refused.Message.Split(" (Parameter ", 2)[0];
        return refused is ArgumentOutOfRangeException { ActualValue: { } found } ? string.Create(CultureInfo.InvariantCulture, $"{text} Found {found}.") : text;
    }

    public static CommandFailure BadData(string message) => new(Console.ExitCode.Data, message);
}
