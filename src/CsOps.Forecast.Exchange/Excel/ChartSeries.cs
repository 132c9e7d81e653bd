namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A series of a chart: where its cells are, and what they hold now.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="NameCell">The cell with its name.</param>
/// <param name="Range">The cells of its values.</param>
/// <param name="Values">Its values.</param>
/// <param name="Colour">Its colour as six hexadecimal digits; null where it is not drawn and only bears what is stacked on it.</param>
internal sealed record ChartSeries(string Name, string NameCell, string Range, IReadOnlyList<double> Values, string? Colour);
