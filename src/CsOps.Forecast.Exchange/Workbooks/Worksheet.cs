namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name on the tab.</param>
/// <param name="Part">Where it is in the archive.</param>
internal sealed record Worksheet(string Name, string Part);
