namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A published shift in slots.</summary>
/// <param name="Place">Its template's place in the catalogue, or -1 where no template makes it.</param>
/// <param name="Edges">When it is at work; of no use where no template makes it.</param>
internal sealed record PublishedShift(int Place, ShiftEdges Edges)
{
    /// <summary>A shift of one of a problem's templates, or of none where it was edited beyond what they allow.</summary>
    public static PublishedShift Of(RosterModel model, Shift shift, int day, TimeZoneInfo zone)
    {
        var duties = model.Problem.Duties.Select(duty => duty.Name).ToHashSet(StringComparer.Ordinal); // placed anew
        for (var kind = 0; kind < model.Problem.Templates.Length; kind++)
        {
            var place = model.Catalog.PlaceOf(kind, zone);
            var template = model.Catalog.Templates[place];
            var start = model.Slots.SlotAt(shift.Span.Start);
            if (template.Template.Name == shift.Template && template.Length == model.Slots.SlotsIn(shift.Span.Length)
                && Array.BinarySearch(model.Catalog.Starts(day, place), start) >= 0 && EdgesOf(model.Slots, shift, duties, template, start) is { } edges)
            {
                return new PublishedShift(place, edges);
            }
        }

        return new PublishedShift(-1, default);
    }

    private static ShiftEdges? EdgesOf(SlotGrid slots, Shift shift, HashSet<string> duties, SlotTemplate template, int start)
    {
        var edges = ShiftEdges.Of(template, start);
        var breaks = shift.Breaks.Where(b => !duties.Contains(b.Name)).ToList();
        if (breaks.Count != template.Breaks.Length)
        {
            return null;
        }

        for (var i = 0; i < template.Breaks.Length; i++)
        {
            var pause = template.Breaks[i];
            var at = slots.SlotAt(breaks[i].Span.Start);
            if (at < start + pause.Earliest || at > start + pause.Latest || slots.SlotsIn(breaks[i].Span.Length) != pause.Length)
            {
                return null;
            }

            edges = edges.WithBreak(i, at, pause.Length);
        }

        return edges;
    }
}
