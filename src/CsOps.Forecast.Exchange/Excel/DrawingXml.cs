using System.Xml.Linq;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>The drawing of a sheet: its charts over their cells.</summary>
internal static class DrawingXml
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace Art = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The part of the charts, whose parts are called by <paramref name="idOf"/>.</summary>
    public static XElement Of(IReadOnlyList<PlacedChart> charts, Func<int, string> idOf) => new(
        Sheet + "wsDr",
        new XAttribute(XNamespace.Xmlns + "xdr", Sheet),
        new XAttribute(XNamespace.Xmlns + "a", Art),
        charts.Select((chart, i) => new XElement(
            Sheet + "twoCellAnchor",
            Corner("from", chart.From),
            Corner("to", chart.To),
            Frame(chart.Title, i, idOf(i)),
            new XElement(Sheet + "clientData"))));

    private static XElement Corner(string name, (int Column, int Row) at) => new(
        Sheet + name,
        new XElement(Sheet + "col", at.Column),
        new XElement(Sheet + "colOff", 0),
        new XElement(Sheet + "row", at.Row),
        new XElement(Sheet + "rowOff", 0));

    private static XElement Frame(string title, int index, string id) => new(
        Sheet + "graphicFrame",
        new XAttribute("macro", ""),
        new XElement(
            Sheet + "nvGraphicFramePr",
            new XElement(Sheet + "cNvPr", new XAttribute("id", index + 2), new XAttribute("name", $"Chart {(index + 1).ToString(CultureInfo.InvariantCulture)}"), new XAttribute("descr", title)),
            new XElement(Sheet + "cNvGraphicFramePr")),
        new XElement(
            Sheet + "xfrm",
            new XElement(Art + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
            new XElement(Art + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
        new XElement(
            Art + "graphic",
            new XElement(
                Art + "graphicData",
                new XAttribute("uri", Chart.NamespaceName),
                new XElement(Chart + "chart", new XAttribute(XNamespace.Xmlns + "c", Chart), new XAttribute(XNamespace.Xmlns + "r", Relations), new XAttribute(Relations + "id", id)))));
}
