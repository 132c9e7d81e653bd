namespace CsOps.Forecast.Reporting.Words;

/// <summary>The English of the simulated days.</summary>
internal static class ServiceWords
{
    public const string Heading = "What customers would meet";
    public const string Table = "Service level by simulation";
    public const string Queue = "Queue";
    public const string Promise = "Promise";
    public const string Period = "Whole period";
    public const string Abandon = "Abandon";
    public const string Missing = "Agent-hours missing";
    public const string Below = "Intervals below";
    public const string BelowShort = "of them too few agents";
    public const string KeyAchieved = "Simulated service level";
    public const string KeyDoubt = "Its 95 % interval";
    public const string KeyPromise = "Promise";
    public const string KeyBelow = "Below the promise";
    public const string ServiceLevel = "service level";

    public static string Lead(string replications) =>
        $"Each day was simulated {replications} times with the agents at work by the roster, breaks and planned shrinkage taken out, and contacts at the forecast's mean.";

    public const string Note =
        "Below the promise is what chance does not explain: the whole 95 % interval of the simulation lies under it. Deferred queues count what is done within the promised working time.";

    public static string OnlyFirst(string days) => $"Pictures are of the first {days} days with work.";

    public static string ChartTitle(string day, string queues) => $"{day}: agents and simulated service level of {queues}";

    public static string ChartDescription(string queues) =>
        $"For each of {queues} queues the agents required and scheduled per interval, and under them the simulated service level with its 95 % interval and the promise as a broken line.";

    public static string BelowOf(string below, string judged) => $"{below} of {judged}";
}
