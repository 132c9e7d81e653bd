namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A shift template measured in slots, or one shift that is pinned.</summary>
internal sealed class SlotTemplate
{
    public SlotTemplate(ShiftTemplate template, int kind, SlotGrid slots)
    {
        Template = template;
        Kind = kind;
        Length = slots.SlotsIn(template.Length);
        Paid = slots.SlotsIn(template.Paid);
        Breaks = [.. template.Breaks.Select(b => new SlotBreak(slots.SlotsIn(b.Length), slots.SlotsIn(b.Earliest), slots.SlotsIn(b.Latest)))];
    }

    /// <summary>A template of which one shift can be made: this one.</summary>
    public SlotTemplate(Shift pinned, int kind, SlotGrid slots)
    {
        Pinned = pinned;
        Template = new ShiftTemplate { Name = pinned.Template, Length = pinned.Span.Length, EarliestStart = TimeOnly.MinValue, LatestStart = TimeOnly.MinValue };
        Kind = kind;
        Length = slots.SlotsIn(pinned.Span.Length);
        Paid = slots.SlotsIn(pinned.Paid);
        Breaks = [.. pinned.Breaks.Select(b => BreakOf(b, pinned, slots))];
    }

    public ShiftTemplate Template { get; }

    /// <summary>The shift, where it is the only one.</summary>
    public Shift? Pinned { get; }

    /// <summary>The place of the template in the problem's list, or -1 for a shift of none of them.</summary>
    public int Kind { get; }

    public int Length { get; }

    public int Paid { get; }

    public SlotBreak[] Breaks { get; }

    private static SlotBreak BreakOf(Break pause, Shift shift, SlotGrid slots)
    {
        var start = slots.SlotsIn(pause.Span.Start - shift.Span.Start);
        return new SlotBreak(slots.SlotsIn(pause.Span.Length), start, start);
    }
}
