namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>A line that cannot be answered: the field that is wrong, null when it is the line itself, and what was expected.</summary>
internal sealed class FieldFailure(string? field, string message) : Exception(message)
{
    public string? Field { get; } = field;
}
