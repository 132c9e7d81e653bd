using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Reporting.Words;

/// <summary>The English of the roster.</summary>
internal static class RosterWords
{
    public const string Heading = "Who works when";
    public const string RulesHeading = "Rules broken";
    public const string NoRules = "The roster breaks no rule.";
    public const string Agent = "Agent";
    public const string Skills = "Skills";
    public const string Paid = "Paid, h";
    public const string Contract = "Contract, h a week";
    public const string Rule = "Rule";
    public const string Date = "Date";
    public const string What = "What";
    public const string Off = "";
    public const string NoTeam = "No team";
    public const string EachAgent = "Each agent's week, with breaks and requests";
    public const string Shift = "Shift";
    public const string Breaks = "Breaks";
    public const string Hours = "Paid, h";
    public const string AskedOff = "Asked off";
    public const string Granted = "granted";
    public const string Refused = "refused";
    public const string Daily = "Shifts and breaks, day by day";

    public static string Status(ScheduleStatus status) => status switch
    {
        ScheduleStatus.Optimal => "The roster keeps every hard rule and is proven to be the best.",
        ScheduleStatus.Feasible => "The roster keeps every hard rule; how far it is from the best is not known.",
        ScheduleStatus.Infeasible => "The roster breaks a hard rule that could not be kept; it is named below.",
        _ => "No roster was found in the time given.",
    };

    public static string Totals(string agents, string all, string shifts, string hours) =>
        $"{agents} of {all} agents work {shifts} shifts and {hours} paid hours.";

    public static string Week(string first, string last) => $"Shifts, {first} – {last}";

    public static string AgentCaption(string name, string id, string? team, string contract, string paid) =>
        $"{name} ({id})" + (team is null ? "" : $" · {team}") + $" · {contract} · {paid} h paid";

    public static string PaidMark(bool isPaid) => isPaid ? "" : ", unpaid";

    public static string Broken(string rule, string message) => $"{rule}: {message}";

    public static string ShiftsOf(string day, string shifts) => $"{day}: {shifts} shifts";
}
