using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Validation;

/// <summary>Checks the shift templates of a problem.</summary>
internal static class TemplateCheck
{
    private static readonly TimeSpan LongestShift = TimeSpan.FromHours(24);

    public static void Check(SchedulingProblem problem, IssueList issues)
    {
        issues.Names("template", problem.Templates.Select(t => t.Name));
        foreach (var template in problem.Templates)
        {
            CheckTemplate(template, issues);
            for (var i = 0; i < template.Breaks.Length; i++)
            {
                CheckBreak(template, i, issues);
            }
        }
    }

    /// <summary>Checks one template but its breaks.</summary>
    internal static void CheckTemplate(ShiftTemplate template, IssueList issues)
    {
        var subject = $"template {template.Name}";
        issues.ErrorIf(
            template.Length <= TimeSpan.Zero || template.Length > LongestShift, subject,
            $"lasts {template.Length}; expected over 0 and at most 24 hours");
        issues.ErrorIf(
            template.LatestStart < template.EarliestStart, subject,
            $"starts at the latest at {template.LatestStart:HH:mm}, before its earliest start {template.EarliestStart:HH:mm}");
        issues.ErrorIf(!(template.PaidShare is >= 0 and <= 1), subject, $"is paid a share of {template.PaidShare}; expected 0 to 1");
        issues.ErrorIf(!double.IsFinite(template.Premium) || template.Premium < 0, subject, $"has a premium of {template.Premium}; expected 0 or more");
        issues.ErrorIf(template.StartStep <= TimeSpan.Zero, subject, $"has a start step of {template.StartStep}; expected over 0");
        issues.ErrorIf(
            !AreWholeMinutes(template.Length, template.StartStep, template.EarliestStart.ToTimeSpan()), subject,
            $"has a time that is not a whole number of minutes");
        issues.ErrorIf(template.Breaks.Length > ShiftEdges.MostBreaks, subject, $"has {template.Breaks.Length} breaks; expected at most {ShiftEdges.MostBreaks}");
    }

    /// <summary>Checks one break of a template, by its place.</summary>
    internal static void CheckBreak(ShiftTemplate template, int place, IssueList issues)
    {
        var pause = template.Breaks[place];
        var taken = place == 0 ? TimeSpan.Zero : template.Breaks[place - 1].Latest + template.Breaks[place - 1].Length;
        var subject = $"template {template.Name}, break {pause.Name}";
        issues.ErrorIf(pause.Name == Activity.Work, subject, $"is called as work is; expected a name of its own");
        issues.ErrorIf(pause.Length <= TimeSpan.Zero, subject, $"lasts {pause.Length}; expected over 0");
        issues.ErrorIf(pause.Earliest < TimeSpan.Zero, subject, $"starts at the earliest {pause.Earliest} into the shift; expected 0 or more");
        issues.ErrorIf(
            pause.Latest < pause.Earliest, subject,
            $"starts at the latest {pause.Latest} into the shift, before its earliest start {pause.Earliest}");
        issues.ErrorIf(
            pause.Latest + pause.Length > template.Length, subject,
            $"may end {pause.Latest + pause.Length} into a shift of {template.Length}; expected within the shift");
        issues.ErrorIf(
            pause.Earliest < taken, subject,
            $"may start {pause.Earliest} into the shift, when the break before it may last until {taken}; windows must be in order and apart");
        issues.ErrorIf(
            !AreWholeMinutes(pause.Length, pause.Earliest, pause.Latest), subject, $"has a time that is not a whole number of minutes");
    }

    private static bool AreWholeMinutes(params ReadOnlySpan<TimeSpan> times)
    {
        foreach (var time in times)
        {
            if (!ProblemCheck.IsWholeMinutes(time))
            {
                return false;
            }
        }

        return true;
    }
}
