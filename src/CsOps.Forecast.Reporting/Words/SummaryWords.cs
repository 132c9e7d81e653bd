namespace CsOps.Forecast.Reporting.Words;

/// <summary>The English of the page's frame and of its first screen.</summary>
internal static class SummaryWords
{
    public const string Contents = "Contents";
    public const string Answer = "The answer";
    public const string Warnings = "Before you publish";
    public const string Queues = "Queues";
    public const string WorstSpells = "Where agents are missing most";
    public const string LeastCertain = "Least certain intervals";
    public const string NoSpells = "Every interval has the agents it requires.";
    public const string NoRoster = "There is no roster: the centre has no agents, so the report ends at what is required.";

    public const string Peak = "Agents at the peak";
    public const string RequiredHours = "Agent-hours required";
    public const string ScheduledHours = "Agent-hours scheduled";
    public const string MissingHours = "Agent-hours missing";
    public const string Contacts = "Contacts forecast";

    public const string Queue = "Queue";
    public const string Target = "Target";
    public const string HandleTime = "Handle time, s";
    public const string PeakAgents = "Agents at the peak";
    public const string Required = "Required, h";
    public const string Scheduled = "Scheduled, h";
    public const string Missing = "Missing, h";
    public const string Covered = "Contacts fully staffed";
    public const string ServiceLevel = "Service level as required";
    public const string Chance = "Chance to meet target";
    public const string BacktestError = "Backtest WAPE";
    public const string When = "When";
    public const string AtWorst = "Missing at worst, agents";
    public const string Agents = "Agents required";

    public const string SpellsNote = "A line is a run of consecutive intervals of one queue on one day, each with too few agents; the run that misses most agent-hours comes first.";

    public const string ChanceNote =
        "The service level is what the required agents achieve if volume comes in at the forecast mean; the chance is that they meet the target over all volumes the forecast holds possible. Both are averages weighted by contacts.";

    public static string Title(string centre) => $"Staffing plan: {centre}";

    public static string Period(string first, string last, string zone, string minutes) => $"{first} – {last} · clock of {zone} · intervals of {minutes} minutes";

    public static string NeedsAtPeak(string agents, string moment, string hours) =>
        $"The period needs {agents} agents at its peak ({moment}) and {hours} agent-hours in all, shrinkage included.";

    public static string NeedsNobody() => "No interval of the period needs an agent.";

    public static string Short(string hours, string intervals) =>
        $"The roster leaves {hours} agent-hours uncovered, in {intervals} intervals of a queue.";

    public static string FullyCovered() => "The roster covers every interval.";

    public static string OfRequired(string percent) => $"{percent} of required";

    public static string OverHours(string hours) => $"{hours} h more than required elsewhere";

    public static string PerDay(string contacts) => $"{contacts} a day";

    public static string Cost(string currency) => $"Cost of the roster, {currency}";

    public static string PaidHours(string hours) => $"{hours} paid hours";

    public static string ShrinkageOf(string percent) => $"with shrinkage of {percent}";

    public static string MoreSpells(string count) => $"There are {count} smaller ones; the tables of each queue have every interval.";
}
