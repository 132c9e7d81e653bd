using System.Text;
using System.Text.Unicode;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads a small table that a planner keeps by hand: every column is known, and every row must be right.</summary>
internal static class FolderTable
{
    /// <summary>The rows of a file in order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">Columns that the header must hold.</param>
    /// <param name="optional">Columns that it may hold besides; any other is an error, since it is most likely misspelt.</param>
    /// <exception cref="ImportException">The file cannot be read, or its header is not one of these.</exception>
    public static IReadOnlyList<FolderRow> Read(string path, string[] required, params string[] optional)
    {
        using var reader = DelimitedReader.Open(path, new DelimitedOptions { KnownColumns = [.. required, .. optional] });
        CheckHeader(reader, required, optional);
        var rows = new List<FolderRow>();
        while (reader.Read())
        {
            if (reader.FieldCount != reader.Header.Names.Length || reader.IsCutOff)
            {
                throw new ImportException(
                    path, $"the row has {reader.FieldCount} fields; expected {reader.Header.Names.Length}, as in the header. Maybe a text with a delimiter in it needs quotes.",
                    reader.Line);
            }

            rows.Add(RowOf(reader));
        }

        return rows;
    }

    private static void CheckHeader(DelimitedReader reader, string[] required, string[] optional)
    {
        string[] known = [.. required, .. optional];
        foreach (var name in reader.Header.Names)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new ImportException(
                    reader.File, $"the column '{name}' is not known.{SettingsGroup.Maybe(name, known)} Known here: {string.Join(", ", known)}.", reader.Header.Line);
            }
        }

        foreach (var name in reader.Header.Repeated)
        {
            throw new ImportException(reader.File, $"the column '{name}' stands twice.", reader.Header.Line);
        }

        foreach (var name in required)
        {
            reader.Require(name);
        }
    }

    private static FolderRow RowOf(DelimitedReader reader)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var name = reader.Header.Names[i];
            values[name] = TextOf(reader, i)
                ?? throw new ImportException(reader.File, "the text is not UTF-8. Maybe it was saved in another encoding; in Excel, save as \"CSV UTF-8\".", reader.Line, name);
        }

        return new FolderRow(reader.File, reader.Line, values);
    }

    /// <summary>The text that a cell was written from; null when its bytes are not UTF-8.</summary>
    private static string? TextOf(DelimitedReader reader, int column)
    {
        var cell = DelimitedWriter.Unescape(reader.Field(column));
        return Utf8.IsValid(cell) ? Encoding.UTF8.GetString(cell) : null;
    }
}
