using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>An .xlsx workbook open for reading: its sheets, shared texts and formats (ECMA-376 part 1, 18).</summary>
/// <remarks>
/// Its parts are read as the XML they are, by local names, so that both the transitional and the strict form are understood, and a workbook with a link that no
/// address can have (which systems write from customers' text) is read all the same.
/// </remarks>
internal sealed class Workbook : IDisposable
{
    /// <summary>A part of this size is taken for what it is, however small it was packed.</summary>
    private const long OrdinaryBytes = 1L << 28;

    /// <summary>How many times smaller than its content a part may be packed; real sheets are 5 to 50 times.</summary>
    private const long MostPacked = 300;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly Stream _stream;
    private readonly ZipArchive _archive;
    private readonly Action? _onRead;

    private Workbook(Stream stream, string file, Action? onRead)
    {
        _onRead = onRead;
        File = file;
        _stream = stream;
        WorkbookFile.RefuseCompound(stream, file);
        _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var main = RelationsOf("").FirstOrDefault(relation => relation.Type == "officeDocument").Part;
        if (main is null || _archive.GetEntry(main) is null || main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new ImportException(file, NoWorkbook(main));
        }

        var relations = RelationsOf(main);
        Sheets = SheetsOf(main, relations.ToLookup(relation => relation.Id, relation => relation.Part, StringComparer.Ordinal));
        Texts = ReadPart(relations, "sharedStrings", xml => new SharedTexts(xml, file)) ?? SharedTexts.None;
        Formats = ReadPart(relations, "styles", xml => new CellFormats(xml)) ?? CellFormats.None;
    }

    /// <summary>The file, as the user named it.</summary>
    public string File { get; }

    /// <summary>The sheets in the order of their tabs.</summary>
    public ImmutableArray<Worksheet> Sheets { get; }

    /// <summary>Whether days are counted from 1904 and not from 1900.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>The texts that cells refer to by number.</summary>
    public SharedTexts Texts { get; }

    /// <summary>The formats that cells refer to by number.</summary>
    public CellFormats Formats { get; }

    /// <summary>Bytes of the file read so far, about.</summary>
    public long Position => _stream.Position;

    /// <summary>Opens a workbook.</summary>
    /// <param name="stream">The file, disposed with the workbook.</param>
    /// <param name="file">The name that messages give.</param>
    /// <param name="onRead">Called whenever bytes were read; what it throws ends the reading. Null for nothing.</param>
    /// <exception cref="ImportException">It is no .xlsx workbook, encrypted, damaged, or packed so that it would exhaust the machine.</exception>
    public static Workbook Open(Stream stream, string file, Action? onRead = null)
    {
        try
        {
            return new Workbook(stream, file, onRead);
        }
        catch (Exception failure)
        {
            stream.Dispose();
            if (IsDamage(failure))
            {
                throw Damaged(file, failure);
            }

            throw;
        }
    }

    /// <summary>Opens a sheet for reading from its first row.</summary>
    public XmlReader OpenSheet(Worksheet sheet) => OpenPart(sheet.Part);

    public void Dispose()
    {
        _archive.Dispose();
        _stream.Dispose();
    }

    /// <summary>Whether a failure says that the archive or the XML in it is broken.</summary>
    internal static bool IsDamage(Exception failure) => failure is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException;

    internal static ImportException Damaged(string file, Exception failure, long line = 0) =>
        new(file, "the workbook is damaged here and cannot be read on; expected a whole .xlsx file. Open it and save it again", line, inner: failure);

    private string NoWorkbook(string? main)
    {
        var isOpenDocument = _archive.GetEntry("mimetype") is not null && _archive.GetEntry("content.xml") is not null;
        return isOpenDocument ? "the workbook is an OpenDocument (.ods); expected .xlsx or CSV. Save it as one of these"
            : main is not null && main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) ? "the workbook is a binary one (.xlsb); expected .xlsx or CSV. Save it as one of these"
            : "the file is a zip archive and no workbook; expected .xlsx, or the files in it";
    }

    private ImmutableArray<Worksheet> SheetsOf(string main, ILookup<string, string> parts)
    {
        var sheets = ImmutableArray.CreateBuilder<Worksheet>();
        using var xml = OpenPart(main);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && parts[Attribute(xml, "id")].FirstOrDefault() is { } part)
            {
                sheets.Add(new Worksheet(Attribute(xml, "name"), part));
            }
        }

        return sheets.Count > 0 ? sheets.ToImmutable() : throw new ImportException(File, "the workbook has no sheet; expected one with a header and rows");
    }

    /// <summary>An attribute by its local name: the id of a relation has a prefix, and which one differs.</summary>
    private static string Attribute(XmlReader xml, string name)
    {
        var value = "";
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name ? xml.Value : value;
        }

        xml.MoveToElement();
        return value;
    }

    private T? ReadPart<T>(IEnumerable<(string Id, string Type, string Part)> relations, string type, Func<XmlReader, T> read)
        where T : class
    {
        if (relations.FirstOrDefault(relation => relation.Type == type).Part is not { } part || _archive.GetEntry(part) is null)
        {
            return null;
        }

        using var xml = OpenPart(part);
        return read(xml);
    }

    /// <summary>The parts that a part refers to, with the last word of the kind of relation.</summary>
    private List<(string Id, string Type, string Part)> RelationsOf(string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        var relations = new List<(string, string, string)>();
        var place = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (_archive.GetEntry(place) is null)
        {
            return relations;
        }

        using var xml = OpenPart(place);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Target") is { } target)
            {
                var type = xml.GetAttribute("Type") ?? "";
                relations.Add((xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target)));
            }
        }

        return relations;
    }

    private static string Resolved(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private XmlReader OpenPart(string part)
    {
        var entry = _archive.GetEntry(part) ?? throw new InvalidDataException($"The part '{part}' is missing.");
        return entry.Length > OrdinaryBytes && entry.Length / Math.Max(1, entry.CompressedLength) > MostPacked
            ? throw new ImportException(File, string.Create(
                CultureInfo.InvariantCulture, $"the workbook unpacks {entry.CompressedLength} bytes to {entry.Length}, which no real sheet does; expected a workbook as a spreadsheet saves it, or CSV"))
            : XmlReader.Create(new PartStream(entry.Open(), entry.Length, _onRead), Settings);
    }
}
