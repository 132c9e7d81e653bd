namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="IsText">Whether its heading stands left, as text does.</param>
internal sealed record SheetColumn(string Title, double Width, bool IsText = false)
{
    /// <summary>The day that it is of, which is then its heading; null for other columns.</summary>
    public DateOnly? Day { get; init; }
}
