namespace CsOps.Forecast.Reporting.Markup;

/// <summary>A column of a table.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="IsNumber">Whether it holds numbers, which are set to the right.</param>
internal readonly record struct Column(string Title, bool IsNumber)
{
    /// <summary>A column of text.</summary>
    public static implicit operator Column(string title) => new(title, IsNumber: false);

    /// <summary>A column of numbers.</summary>
    public static Column Number(string title) => new(title, IsNumber: true);
}
