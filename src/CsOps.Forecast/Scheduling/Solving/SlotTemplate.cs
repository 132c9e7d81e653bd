namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A shift template measured in slots.</summary>
internal sealed class SlotTemplate
{
    public SlotTemplate(ShiftTemplate template, SlotGrid slots)
    {
        Template = template;
        Length = slots.SlotsIn(template.Length);
        Paid = slots.SlotsIn(template.Paid);
        Breaks = [.. template.Breaks.Select(b => new SlotBreak(slots.SlotsIn(b.Length), slots.SlotsIn(b.Earliest), slots.SlotsIn(b.Latest)))];
    }

    public ShiftTemplate Template { get; }

    public int Length { get; }

    public int Paid { get; }

    public SlotBreak[] Breaks { get; }
}
