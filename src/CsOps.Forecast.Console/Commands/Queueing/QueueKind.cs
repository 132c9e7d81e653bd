namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>One kind of question of the line contract: its name, how it is answered, and which field each argument of the library came from.</summary>
/// <param name="Name">The kind's name.</param>
/// <param name="Answer">Reads the fields, asks the library and writes the figures.</param>
/// <param name="FieldOf">Library argument (or property) to field; an argument that is not listed is called as its field.</param>
internal sealed record QueueKind(string Name, Action<QueueFields, QueueFigures> Answer, params (string Argument, string Field)[] FieldOf)
{
    /// <summary>The field that the library refused.</summary>
    public string? FieldBehind(string? argument) =>
        Array.Find(FieldOf, pair => string.Equals(pair.Argument, argument, StringComparison.OrdinalIgnoreCase)).Field ?? argument;
}
