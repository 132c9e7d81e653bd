using CsOps.Forecast.Planning;

namespace CsOps.Forecast.Reporting.Words;

/// <summary>The English of a queue's section.</summary>
internal static class QueueWords
{
    public const string FanHeading = "Forecast against history";
    public const string HorizonHeading = "The forecast, closer";
    public const string RequiredHeading = "Required agents";
    public const string CoverageHeading = "Required against scheduled";
    public const string HeatHeading = "The week by the clock";
    public const string DaysHeading = "Day by day";
    public const string IntervalsHeading = "Every interval";
    public const string Effects = "Events";
    public const string ExplanationHeading = "What the forecast rests on";
    public const string LeaderBoardHeading = "Why this model";
    public const string Nothing = "Nothing is forecast for this queue in this period, and nobody is required.";
    public const string NoForecast = "There is no forecast for this queue.";
    public const string NoRequirement = "There is no requirement for this queue.";
    public const string NoLeaderBoard = "No models were compared: the model was named, or the history is too short for a backtest.";
    public const string HeatNote = "Agents to schedule. The darker or, on a dark page, the brighter the cell, the more. A framed cell lacks the agents under its number.";
    public const string Chosen = "chosen";
    public const string Remark = "Remark";
    public const string ModelsTried = "models in the race, best first";

    public const string Day = "Day";
    public const string Time = "Time";
    public const string Contacts = "Contacts";
    public const string ContactsRange = "P10–P90";
    public const string HandleTime = "Handle time, s";
    public const string Load = "Load, erlangs";
    public const string Positions = "Positions";
    public const string PositionsByErlangC = "Erlang C";
    public const string PositionsP50 = "at P50";
    public const string PositionsP90 = "at P90";
    public const string ToSchedule = "To schedule";
    public const string Scheduled = "Scheduled";
    public const string Gap = "Over / under";
    public const string PeakAgents = "Agents at the peak";
    public const string RequiredHours = "Required, h";
    public const string ScheduledHours = "Scheduled, h";
    public const string MissingHours = "Missing, h";
    public const string OverHours = "Beyond, h";
    public const string ServiceLevel = "Service level";
    public const string SpeedOfAnswer = "Speed of answer, s";
    public const string Abandonment = "Abandon";
    public const string Occupancy = "Occupancy";
    public const string Chance = "Chance";

    public const string Rank = "Rank";
    public const string Model = "Model";
    public const string Wape = "WAPE";
    public const string Bias = "Bias";
    public const string Mase = "MASE";
    public const string Pinball = "Pinball";
    public const string Coverage80 = "In P10–P90";
    public const string Coverage95 = "In P2.5–P97.5";
    public const string Scored = "Intervals scored";

    public static string ChannelName(Channel channel) => channel switch
    {
        Channel.Voice => "voice",
        Channel.Chat => "chat",
        Channel.Ticket => "ticket",
        _ => channel.ToString(),
    };

    public static string InTime(string percent, string wait) => $"{percent} in {wait}";

    public static string Seconds(string seconds) => $"{seconds}\u00A0s";

    public static string Minutes(string minutes) => $"{minutes}\u00A0min";

    public static string Hours(string hours) => $"{hours}\u00A0h";

    public static string AnswerWithin(string wait) => $"speed of answer ≤ {wait}";

    public static string OccupancyWithin(string percent) => $"occupancy ≤ {percent}";

    public static string AbandonmentWithin(string percent) => $"abandonment ≤ {percent}";

    public static string WithChance(string percent) => $"with a chance of {percent}";

    public static string NoTarget() => "none";

    public static string AtOnce(string contacts) => $"{contacts} contacts at once";

    public static string ModelIs(string model) => $"Model: {model}.";
}
