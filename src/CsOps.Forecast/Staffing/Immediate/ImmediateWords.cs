namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>What the options of an immediate queue mean for its staffing, in sentences for people.</summary>
internal static class ImmediateWords
{
    /// <summary>Volume, patience and concurrency.</summary>
    public static string Of(StaffingOptions options)
    {
        var text = options.Target.Chance is { } chance
            ? Text($"Staffed to meet the target with a chance of {100 * chance:0.#} %.")
            : "Staffed to the mean volume.";
        if (options.Patience is { } patience)
        {
            text += Text($" Customers wait {patience.TotalSeconds:0.#} s on average before they abandon; the service level counts {ServiceLevelDefinitions.Describe(options.Target.Definition)}.");
        }

        return options.Concurrency == 1
            ? text
            : text + Text($" An agent works on {options.Concurrency} contacts at once and counts as one server of handle time / {options.Concurrency}.");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
