using System.Xml;
using System.Xml.Linq;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Reporting.Markup;

namespace CsOps.Forecast.Reporting.Tests;

/// <summary>Writes pages and pictures to strings, and reads them as XML.</summary>
internal static class Render
{
    private static readonly Lazy<string> UsualPage = new(() => Page(SamplePlan.Default()));
    private static readonly Lazy<XDocument> UsualDocument = new(() => Parse(UsualPage.Value));

    /// <summary>The page of the usual plan, written once.</summary>
    public static string Usual => UsualPage.Value;

    /// <summary>The same, read as XML; for looking only.</summary>
    public static XDocument UsualParsed => UsualDocument.Value;

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
