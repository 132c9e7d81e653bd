namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Every kind of question that a line can ask.</summary>
internal static class QueueKinds
{
    private static readonly Dictionary<string, QueueKind> ByName =
        new List<QueueKind>([.. LossKinds.All, .. WaitingKinds.All, .. AbandonmentKinds.All, .. FiniteKinds.All, RequirementKind.Only])
            .ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static QueueKind Find(string name) => ByName.TryGetValue(name, out var kind)
        ? kind
        : throw new FieldFailure("kind", $"There is no kind '{name}'; expected one of {string.Join(", ", Names)}.");
}
