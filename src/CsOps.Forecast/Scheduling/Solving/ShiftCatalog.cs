namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Every start that a template has on every day, in slots.</summary>
internal sealed class ShiftCatalog
{
    private readonly int[][][] _starts; // [day][template]

    public ShiftCatalog(SchedulingProblem problem, SlotGrid slots)
    {
        Templates = [.. problem.Templates.Select(t => new SlotTemplate(t, slots))];
        LongestShift = Templates.Select(t => t.Length).DefaultIfEmpty().Max();
        _starts =
        [
            .. problem.Days.Dates().Select(date => Templates.Select(t => StartsOn(date, t.Template, problem.Zone, slots)).ToArray()),
        ];
    }

    /// <summary>The templates, in the problem's order.</summary>
    public SlotTemplate[] Templates { get; }

    /// <summary>The length of the longest template, in slots.</summary>
    public int LongestShift { get; }

    /// <summary>The slots in which a shift of a template may start on a day (counted from the problem's first), ascending.</summary>
    public int[] Starts(int day, int template) => _starts[day][template];

    private static int[] StartsOn(DateOnly date, ShiftTemplate template, TimeZoneInfo zone, SlotGrid slots) =>
        // On the night the clocks go forward, two readings are one instant.
        [.. template.Starts().Select(time => slots.SlotAt(LocalClock.InstantOf(date, time, zone))).Distinct().Order()];
}
