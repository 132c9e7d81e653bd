using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>Tells by its first bytes whether a file is a workbook, and of which kind.</summary>
internal static class WorkbookFile
{
    private const int SearchBytes = 1 << 20;

    /// <summary>"EncryptedPackage" as directories of compound files write it.</summary>
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    private static ReadOnlySpan<byte> Zip => "PK\x3\x4"u8;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether the bytes are those of a workbook and not of text; the stream is left at its beginning.</summary>
    /// <param name="stream">The file; of one that cannot be read again nothing is known, and it is taken for text.</param>
    public static bool IsWorkbook(Stream stream)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        Span<byte> first = stackalloc byte[Compound.Length];
        var start = Start(stream, first);
        return start.StartsWith(Zip) || start.StartsWith(Compound);
    }

    /// <summary>Refuses workbooks of before 2007 and those under a password, which are compound files and no zip archives.</summary>
    /// <exception cref="ImportException">It is one.</exception>
    public static void RefuseCompound(Stream stream, string file)
    {
        Span<byte> first = stackalloc byte[Compound.Length];
        if (!Start(stream, first).StartsWith(Compound))
        {
            return;
        }

        Span<byte> bytes = new byte[SearchBytes];
        throw new ImportException(file, Start(stream, bytes).IndexOf(EncryptedPackage) >= 0
            ? "the workbook is encrypted; expected one without a password. Save a copy without it"
            : "the workbook is of Excel 97-2003 (.xls); expected .xlsx or CSV. Save it as one of these");
    }

    private static ReadOnlySpan<byte> Start(Stream stream, Span<byte> buffer)
    {
        stream.Position = 0;
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return buffer[..length];
    }
}
