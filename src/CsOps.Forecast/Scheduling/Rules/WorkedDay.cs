namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>What an agent works on one day, in minutes. The default is a day off.</summary>
/// <param name="Start">The start of the shift, counted from the start of the problem's grid; below 0 before it.</param>
/// <param name="End">Its end; not after <paramref name="Start"/> on a day off.</param>
/// <param name="Paid">Paid minutes.</param>
/// <param name="LongestStretch">The longest time at work between two breaks, or a break and an end of the shift.</param>
/// <param name="Pause">All breaks together.</param>
public readonly record struct WorkedDay(int Start, int End, int Paid, int LongestStretch, int Pause)
{
    /// <summary>Whether the day is worked.</summary>
    public bool IsWorked => End > Start;

    /// <summary>Time at work: the shift without its breaks; 0 on a day off.</summary>
    public int Work => End - Start - Pause;

    /// <summary>A shift as a day, for a grid that starts at a moment.</summary>
    internal static WorkedDay Of(Shift shift, DateTimeOffset origin)
    {
        var (longest, pause, at) = (0, 0, MinuteOf(shift.Span.Start, origin));
        foreach (var span in shift.Breaks.Where(b => b.IsRest).Select(b => b.Span))
        {
            longest = Math.Max(longest, MinuteOf(span.Start, origin) - at);
            at = MinuteOf(span.End, origin);
            pause += (int)span.Length.TotalMinutes;
        }

        var end = MinuteOf(shift.Span.End, origin);
        return new WorkedDay(MinuteOf(shift.Span.Start, origin), end, (int)shift.Paid.TotalMinutes, Math.Max(longest, end - at), pause);
    }

    /// <summary>Two shifts of one date, which no rule allows, as one day.</summary>
    internal WorkedDay And(WorkedDay other) => !IsWorked ? other : !other.IsWorked ? this : new WorkedDay(
        Math.Min(Start, other.Start), Math.Max(End, other.End), Paid + other.Paid, Math.Max(LongestStretch, other.LongestStretch), Pause + other.Pause);

    internal static int MinuteOf(DateTimeOffset instant, DateTimeOffset origin) => (int)Math.Floor((instant - origin).TotalMinutes);
}
