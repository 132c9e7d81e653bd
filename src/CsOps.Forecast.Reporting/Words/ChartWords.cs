namespace CsOps.Forecast.Reporting.Words;

/// <summary>The English of the pictures.</summary>
internal static class ChartWords
{
    public const string Agents = "agents";
    public const string AllQueues = "All queues";
    public const string Day = "Day";
    public const string History = "History";
    public const string Forecast = "Forecast";

    public const string KeyHistory = "Observed";
    public const string KeyMedian = "Forecast median";
    public const string KeyMean = "Forecast mean";
    public const string KeyBand80 = "8 of 10 intervals (P10–P90)";
    public const string KeyBand95 = "19 of 20 intervals (P2.5–P97.5)";
    public const string KeyCleaned = "Observation that cleaning changed";
    public const string KeyRequired = "Required (to schedule)";
    public const string KeyScheduled = "Scheduled";
    public const string KeyShort = "Too few";
    public const string KeyOver = "More than required";
    public const string KeyShift = "At work";
    public const string KeyUnpaid = "Unpaid break";
    public const string KeyPaid = "Paid break";

    public static string ContactsPer(string minutes) => $"contacts per {minutes} minutes";

    public static string FanTitle(string queue) => $"{queue}: contacts offered, history and forecast";

    public static string HorizonTitle(string queue) => $"{queue}: contacts forecast";

    public static string FanDescription(string max) =>
        $"The line before the divider is what was observed; after it, the median and mean of the forecast within two bands of uncertainty. The largest value drawn is {max}.";

    public static string CoverageTitle(string queue, bool hasRoster) => $"{queue}: agents required{(hasRoster ? " and scheduled" : "")}";

    public static string CoverageDescription(string max, bool hasRoster) =>
        $"Agents to schedule per interval, {max} at most"
        + (hasRoster ? "; beside them the agents scheduled. Where agents are missing the gap is hatched and marked below the axis." : ".");

    public static string HeatCaption(string queue) => $"{queue}: agents to schedule by day and time";

    public static string GanttTitle(string day) => $"Who works when, {day}";

    public static string GanttDescription(string shifts) => $"{shifts} shifts in order of start, with their breaks as gaps. The table above has the same shifts in figures.";

    public static string PaidHours(string hours) => $"{hours} h paid";
}
