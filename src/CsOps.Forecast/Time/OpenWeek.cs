using System.Collections.Immutable;

namespace CsOps.Forecast.Time;

/// <summary>A week of opening hours drawn as clock slots, to be asked by index.</summary>
internal sealed class OpenWeek
{
    private const int MinutesPerDay = 24 * 60;

    private readonly int _slotsPerDay;
    private readonly bool[] _own;
    private readonly bool[] _fromDayBefore;

    /// <summary>Draws <paramref name="week"/>: a slot is open when any minute of it is.</summary>
    public OpenWeek(ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>> week, int slotsPerDay)
    {
        _slotsPerDay = slotsPerDay;
        _own = new bool[7 * slotsPerDay];
        _fromDayBefore = new bool[7 * slotsPerDay];
        foreach (var (day, spans) in week)
        {
            foreach (var span in spans)
            {
                Draw(day, span);
            }
        }
    }

    /// <summary>Whether the slot is open, with or without the spans that opened on the day before.</summary>
    public bool IsOpen(DayOfWeek day, int slot, bool withDayBefore)
    {
        var index = ((int)day * _slotsPerDay) + slot;
        return _own[index] || (withDayBefore && _fromDayBefore[index]);
    }

    private void Draw(DayOfWeek day, OpenSpan span)
    {
        var overMidnight = span.Until <= span.From;
        Fill(_own, day, MinuteOf(span.From), overMidnight ? MinutesPerDay : MinuteOf(span.Until));
        if (overMidnight)
        {
            Fill(_fromDayBefore, (DayOfWeek)(((int)day + 1) % 7), 0, MinuteOf(span.Until));
        }
    }

    private void Fill(bool[] slots, DayOfWeek day, double fromMinute, double untilMinute)
    {
        var minutesPerSlot = MinutesPerDay / _slotsPerDay;
        var first = (int)Math.Floor(fromMinute / minutesPerSlot);
        var last = (int)Math.Ceiling(untilMinute / minutesPerSlot);
        slots.AsSpan(((int)day * _slotsPerDay) + first, last - first).Fill(true);
    }

    private static double MinuteOf(TimeOnly time) => time.Ticks / (double)TimeSpan.TicksPerMinute;
}
