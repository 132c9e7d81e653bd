using CsOps.Forecast.Reporting.Words;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>A staffing target in words.</summary>
internal static class TargetText
{
    /// <summary>Every part that is asked for, separated by commas.</summary>
    public static string Of(StaffingTarget target, ReportFormat format)
    {
        var parts = new List<string>();
        if (target.ServiceLevel is { } level)
        {
            var inTime = QueueWords.InTime(format.Percent(level.Fraction), Wait(level.AcceptableWait, format));
            parts.Add(target.Definition == default ? inTime : $"{inTime} ({ServiceLevelDefinitions.Describe(target.Definition)})");
        }

        if (target.AverageSpeedOfAnswer is { } wait)
        {
            parts.Add(QueueWords.AnswerWithin(Wait(wait, format)));
        }

        if (target.MaxOccupancy is { } occupancy)
        {
            parts.Add(QueueWords.OccupancyWithin(format.Percent((double)occupancy)));
        }

        if (target.MaxAbandonment is { } abandonment)
        {
            parts.Add(QueueWords.AbandonmentWithin(format.Percent(abandonment)));
        }

        if (target.Chance is { } chance)
        {
            parts.Add(QueueWords.WithChance(format.Percent(chance)));
        }

        return parts.Count == 0 ? QueueWords.NoTarget() : string.Join(", ", parts);
    }

    private static string Wait(TimeSpan wait, ReportFormat format) => wait switch
    {
        _ when wait < TimeSpan.FromMinutes(3) => QueueWords.Seconds(format.Number(wait.TotalSeconds)),
        _ when wait < TimeSpan.FromHours(3) => QueueWords.Minutes(format.Number(wait.TotalMinutes)),
        _ => QueueWords.Hours(format.Number(wait.TotalHours)),
    };
}
