using System.Text;
using System.Text.Unicode;

namespace CsOps.Forecast.Files;

/// <summary>Finds out the encoding of a text from its first bytes.</summary>
internal static class TextEncodings
{
    /// <summary>Below this share of zero bytes at odd or even places a text is not taken for UTF-16.</summary>
    private const double ZeroShareOfUtf16 = 0.4;

    private const int Utf8Page = 65001;

    /// <summary>What stands before the number of a code page: <c>cp949</c>, <c>win1251</c>, <c>windows-1252</c>.</summary>
    private static readonly string[] BeforePages = ["windows", "codepage", "win", "cp", "ms", "ibm", ""];

    /// <summary>The encoding and the length of the byte order mark; UTF-8 is returned as null, since it needs no conversion.</summary>
    /// <exception cref="ImportException">The bytes are not text of any encoding that can be told apart.</exception>
    public static (Encoding? Encoding, int MarkLength) Detect(ReadOnlySpan<byte> sample, bool isWhole, string? named, string file)
    {
        if (sample.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return (null, 3);
        }

        if (sample.StartsWith<byte>([0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (sample.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        return (named is null ? WithoutMark(sample, isWhole, file) : ByName(named, file), 0);
    }

    /// <summary>Decodes a sample for looking at; a character cut off at the end becomes a replacement character.</summary>
    public static string Decode(ReadOnlySpan<byte> sample, Encoding? encoding) => (encoding ?? Encoding.UTF8).GetString(sample);

    private static Encoding? ByName(string name, string file)
    {
        try
        {
            var encoding = Usual(name) ?? CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return encoding.CodePage == Utf8Page ? null : encoding;
        }
        catch (ArgumentException unknown)
        {
            throw new ImportException(
                file, $"the encoding '{name}' is not known; expected for example utf-8, utf-16, windows-1252, windows-1251 or ks_c_5601-1987", inner: unknown);
        }
    }

    /// <summary>An encoding by its name whatever separates its parts, or by the number of its code page; null where it is none of these.</summary>
    private static Encoding? Usual(string name)
    {
        var plain = Plain(name);
        var digits = plain[BeforePages.First(before => plain.StartsWith(before, StringComparison.Ordinal)).Length..];
        var page = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return Encoding.GetEncodings().Concat(CodePagesEncodingProvider.Instance.GetEncodings()).FirstOrDefault(known => known.CodePage == page || Plain(known.Name) == plain)?.GetEncoding();
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static Encoding? WithoutMark(ReadOnlySpan<byte> sample, bool isWhole, string file)
    {
        var (even, odd) = ZeroShares(sample);
        if (odd >= ZeroShareOfUtf16 && even < odd)
        {
            return Encoding.Unicode;
        }

        if (even >= ZeroShareOfUtf16)
        {
            return Encoding.BigEndianUnicode;
        }

        var complete = isWhole ? sample : sample[..CompleteLength(sample)];
        if (!Utf8.IsValid(complete))
        {
            throw new ImportException(
                file,
                "the text is not UTF-8. Save it as UTF-8 (in Excel, \"CSV UTF-8\"), or, for what is imported, name its encoding (--encoding): for example windows-1252 (Western), windows-1251 (Cyrillic) or ks_c_5601-1987 (Korean)");
        }

        return complete.Contains((byte)0)
            ? throw new ImportException(file, "the file holds zero bytes, so it is not text; expected delimited text (CSV)")
            : null;
    }

    private static (double Even, double Odd) ZeroShares(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = Math.Max(1, sample.Length / 2);
        return ((double)even / pairs, (double)odd / pairs);
    }

    /// <summary>The length up to the last whole UTF-8 character.</summary>
    private static int CompleteLength(ReadOnlySpan<byte> sample)
    {
        var start = sample.Length - 1;
        while (start > 0 && start > sample.Length - 4 && (sample[start] & 0xC0) == 0x80)
        {
            start--;
        }

        return start < 0 || sample[start] < 0x80 ? sample.Length : start;
    }
}
