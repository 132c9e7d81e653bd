namespace CsOps.Forecast.Console.Screens;

/// <summary>A column of a table on screen: figures are aligned right, text left.</summary>
internal sealed record Column(string Heading, bool IsText = false, bool Wraps = false)
{
    public static Column Text(string heading, bool wraps = false) => new(heading, IsText: true, wraps);

    public static Column Figure(string heading) => new(heading);
}
