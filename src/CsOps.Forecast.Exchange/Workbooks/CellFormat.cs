namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>What a cell's format makes of its number.</summary>
/// <param name="Kind">What the number is.</param>
/// <param name="Digits">Of a number: the fewest digits shown, for ids with leading zeros.</param>
/// <param name="HasFraction">Of a time: whether decimals of a second are shown.</param>
internal readonly record struct CellFormat(CellFormatKind Kind, int Digits = 0, bool HasFraction = false);
