namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>Text for formats that have no way to write some characters, or only so many.</summary>
internal static class PlainCells
{
    /// <summary>Throws where texts hold a comma, a quote or a line break, and lists them: the other system cannot read quotes.</summary>
    /// <exception cref="ExportException">At least one does.</exception>
    public static void RefuseSeparators(string what, IEnumerable<string> texts) =>
        Refuse($"{what} with a comma, a quote or a line break, which the other system cannot read", texts, text => text.AsSpan().ContainsAny(",\"\r\n"));

    /// <summary>Throws where texts are longer than the other system's names.</summary>
    /// <exception cref="ExportException">At least one is.</exception>
    public static void RefuseLong(string what, IEnumerable<string> texts, int most) =>
        Refuse(string.Create(CultureInfo.InvariantCulture, $"{what} longer than {most} characters"), texts, text => text.Length > most);

    private static void Refuse(string what, IEnumerable<string> texts, Func<string, bool> isWrong)
    {
        var wrong = texts.Distinct(StringComparer.Ordinal).Where(isWrong).ToList();
        if (wrong.Count > 0)
        {
            throw new ExportException($"{what}: {string.Join("; ", wrong.Select(text => $"'{text.ReplaceLineEndings(" ")}'"))}.\nMaybe give other names by --ids.");
        }
    }
}
