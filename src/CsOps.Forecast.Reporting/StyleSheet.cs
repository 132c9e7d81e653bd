namespace CsOps.Forecast.Reporting;

/// <summary>The looks of the page, from <c>report.css</c>.</summary>
internal static class StyleSheet
{
    /// <summary>The style sheet, with lines that end with <c>\n</c>.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
