using System.Xml.Linq;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A chart and the cells it lies over.</summary>
/// <param name="Chart">The part <c>chart.xml</c>.</param>
/// <param name="Title">What it shows, for readers who cannot see it.</param>
/// <param name="From">Its first column and row, from 0.</param>
/// <param name="To">The column and row behind its last ones.</param>
internal sealed record PlacedChart(XElement Chart, string Title, (int Column, int Row) From, (int Column, int Row) To);
