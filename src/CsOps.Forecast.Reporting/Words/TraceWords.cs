namespace CsOps.Forecast.Reporting.Words;

/// <summary>The English of where figures come from and what terms mean.</summary>
internal static class TraceWords
{
    public const string Heading = "Where the figures come from";
    public const string Inputs = "Input files";
    public const string NoInputs = "The plan was made from objects, not from files.";
    public const string Methods = "Methods per queue";
    public const string Formulas = "Formulas of this report";
    public const string Definitions = "Terms";
    public const string Path = "File";
    public const string Rows = "Rows";
    public const string Hash = "SHA-256";
    public const string Queue = "Queue";
    public const string Volume = "Volume";
    public const string HandleTime = "Handle time";
    public const string Staffing = "Agents";
    public const string History = "History";

    /// <summary>Each figure that this report computes itself, with its formula; all others are the plan's own.</summary>
    public static IReadOnlyList<(string Figure, string Formula)> FormulaList { get; } =
    [
        ("Agents at the peak", "the largest sum over queues of agents to schedule in one interval"),
        ("Agent-hours required", "Σ agents to schedule × interval length"),
        ("Agent-hours scheduled", "Σ agents at work and allotted to the queue × interval length; breaks are taken off"),
        ("Agent-hours missing", "Σ max(0, to schedule − scheduled) × interval length; agents beyond the requirement elsewhere do not make up for it"),
        ("Contacts fully staffed", "Σ mean contacts of the intervals with scheduled ≥ to schedule / Σ mean contacts"),
        ("Handle time", "Σ mean contacts × handle time / Σ mean contacts"),
        ("Service level of a day or period", "Σ mean contacts × service level / Σ mean contacts, over intervals that have one"),
        ("Occupancy of a day or period", "Σ occupancy × positions / Σ positions"),
        ("Chance of a day or period", "Σ mean contacts × chance / Σ mean contacts, over intervals that have one"),
        ("Paid hours", "length of the shift less its unpaid breaks"),
        ("Cost", "Σ paid hours × cost per hour of the agent's contract; shown only when every contract at work has one"),
    ];

    /// <summary>The terms of the trade that this report uses.</summary>
    public static IReadOnlyList<(string Term, string Meaning)> TermList { get; } =
    [
        ("Offered", "contacts that reached the queue, counted in the interval in which they arrive"),
        ("Handle time", "talk, hold and after-contact work per contact handled"),
        ("Load", "contacts per second × handle time in seconds, in erlangs; one erlang is one agent busy all the time. For chat, divided by the contacts an agent has at once"),
        ("Positions", "agents that meet the target at the forecast mean, all of them available for contacts"),
        ("Erlang C", "positions that a calculator gives for the interval alone: nobody abandons, and no interval knows of the one before"),
        ("Abandon", "fraction of the contacts that leave before they are answered, of a queue whose customers' patience is stated"),
        ("Shrinkage", "share of paid working time not available for contacts, planned breaks and absences aside; to schedule = positions / (1 − shrinkage), rounded up"),
        ("Service level", "fraction of contacts answered within the acceptable wait; the dash of a deferred queue means it has none"),
        ("Occupancy", "handling time / (handling time + time ready and waiting)"),
        ("Chance", "probability, over the forecast's distribution of volume, that the positions meet the target; of a deferred queue, that of the day that does the contacts, whose intervals are assumed to be correlated by 0.5 in volume"),
        ("P10, P90", "quantiles of the forecast: the truth should lie below P10 once, and below P90 nine times, in ten intervals"),
        ("WAPE", "weighted absolute percentage error in the backtest: Σ |observed − median| / Σ observed"),
        ("Bias", "Σ (mean − observed) / Σ observed; above zero too many were forecast"),
        ("MASE", "mean absolute error over that of repeating the same weekday and time of the week before; below 1 is better than that"),
        ("Pinball", "average over the five quantiles of twice the pinball loss, as a fraction of mean volume; it judges the whole distribution"),
        ("In P10–P90", "share of observations within the band; 80 % is right. For P2.5–P97.5, 95 %"),
    ];

    public static string ShrinkageIs(string percent) => $"Shrinkage is {percent} for all queues.";

    public static string MadeBy(string version) => $"Made by CsOps.Forecast {version}. The same inputs and version make this page again, byte for byte.";

    public static string HistoryRows(string observed, string first, string last) => $"{observed} intervals observed, {first} – {last}";

    public static string BacktestOf(string wape, string bias, string count) => $"Backtest: WAPE {wape}, bias {bias}, over {count} intervals.";
}
