using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Tells how far a search for a roster is, at every twentieth of it.</summary>
internal sealed class SearchProgressWords(IProgress<string> line, CultureInfo culture) : IProgress<SearchProgress>
{
    private const int Parts = 20;

    private int _told = -1;

    public void Report(SearchProgress value)
    {
        var part = (int)(value.Share * Parts);
        if (part > _told || value.LowerBound is not null)
        {
            _told = part;
            var bound = value.LowerBound is { } least ? string.Create(culture, $", bound {least:N0}, gap {value.Gap:P1}") : "";
            line.Report(string.Create(culture, $"Scheduling … {value.Share:P0}, cost {value.Objective:N0}{bound}"));
        }
    }
}
