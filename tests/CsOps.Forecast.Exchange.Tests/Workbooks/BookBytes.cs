using System.IO.Compression;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Tests.Workbooks;

/// <summary>Workbooks as bytes: made, changed and read.</summary>
internal static class BookBytes
{
    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The workbook with one part changed.</summary>
    public static byte[] Edited(byte[] bytes, string part, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry(part)!.Open()))
            {
                text = reader.ReadToEnd();
            }

            archive.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(part).Open());
            writer.Write(edit(text));
        }

        return stream.ToArray();
    }

    public static SheetReader Open(byte[] bytes, string[] known, string? sheet = null) =>
        SheetReader.Open(new MemoryStream(bytes), "test.xlsx", new SheetOptions { Layout = new DelimitedOptions { KnownColumns = [.. known] }, Sheet = sheet });

    public static List<string[]> Rows(TestWorkbook book) => Rows(book.ToBytes());

    public static List<string[]> Rows(byte[] bytes)
    {
        using var reader = SheetReader.Open(new MemoryStream(bytes), "test.xlsx", new SheetOptions());
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.Header.Names.Length).Select(column => reader.Text(column)!)]);
        }

        return rows;
    }
}
