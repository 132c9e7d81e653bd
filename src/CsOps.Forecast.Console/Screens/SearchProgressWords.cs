using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Tells how far a search for a roster is, at every twentieth of it, and when the roster or the bound is better.</summary>
internal sealed class SearchProgressWords(IProgress<string> line, CultureInfo culture) : IProgress<SearchProgress>
{
    private const int Parts = 20;

    private (int Part, double Objective, double? LowerBound) _told = (-1, 0, null);

    public void Report(SearchProgress value)
    {
        var now = ((int)(value.Share * Parts), value.Objective, value.LowerBound);
        if (now != _told)
        {
            _told = now;
            var bound = value.LowerBound is { } least ? string.Create(culture, $", bound {least:N0}{(value.Gap is { } gap ? string.Create(culture, $", gap {gap:P1}") : "")}") : "";
            line.Report(string.Create(culture, $"Scheduling … {value.Share:P0}, cost {value.Objective:N0}{bound}"));
        }
    }
}
