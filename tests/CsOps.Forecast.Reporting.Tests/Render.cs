using System.Xml;
using System.Xml.Linq;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Reporting.Markup;

namespace CsOps.Forecast.Reporting.Tests;

/// <summary>Writes pages and pictures to strings, and reads them as XML.</summary>
internal static class Render
{
    public static string Page(Plan plan, ReportOptions? options = null)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        PlanReport.Write(plan, writer, options);
        return writer.ToString();
    }

    public static string Part(Action<MarkupWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(new MarkupWriter(writer));
        return writer.ToString();
    }

    public static XDocument Parse(string markup)
    {
        using var reader = XmlReader.Create(new StringReader(markup), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
