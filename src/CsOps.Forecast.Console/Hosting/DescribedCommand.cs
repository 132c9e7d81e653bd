using System.CommandLine;

namespace CsOps.Forecast.Console.Hosting;

/// <summary>A command with one sentence for the list of commands, and examples (and more) for its own help.</summary>
internal sealed class DescribedCommand(string name, string summary, string examples) : Command(name, summary)
{
    /// <summary>Command lines, one a line.</summary>
    public string Examples { get; } = examples;

    /// <summary>What more there is to say in the command's own help; null when the sentence says it all.</summary>
    public string? Details { get; init; }
}
