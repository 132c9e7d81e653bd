namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Its width in characters, unless its heading needs more.</param>
/// <param name="IsText">Whether its heading stands left, as text does.</param>
internal sealed record SheetColumn(string Title, double Width, bool IsText = false)
{
    private const double MostWidth = 60;

    /// <summary>A column of text, as wide as the widest of its values, within bounds.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="least">Its least width in characters.</param>
    /// <param name="values">Its values.</param>
    public static SheetColumn OfText(string title, double least, IEnumerable<string?> values) =>
        new(title, Math.Clamp(values.Select(value => TextWidth.Of(value ?? "")).DefaultIfEmpty().Max(), least, MostWidth), IsText: true);

    /// <summary>Its width with its heading in two lines, in characters.</summary>
    public double FullWidth => Title.Length == 0 ? Width : Math.Max(Width, TextWidth.OfHeading(Title));

    /// <summary>The day that it is of, which is then its heading; null for other columns.</summary>
    public DateOnly? Day { get; init; }
}
