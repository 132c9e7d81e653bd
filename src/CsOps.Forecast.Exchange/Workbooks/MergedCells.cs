using System.Xml;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>The cells of a sheet that are merged over several rows; what stands in the first of them holds for all of them.</summary>
internal sealed class MergedCells
{
    /// <summary>The most that are kept, which bounds the memory to about 50 MB.</summary>
    private const int Most = 1 << 20;

    private readonly Dictionary<(int Row, int Column), int> _lastRows = [];

    /// <summary>Reads the merged cells of a sheet, which stand below its rows.</summary>
    /// <exception cref="ImportException">There are more than a million.</exception>
    public MergedCells(XmlReader xml, string file)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell" && xml.GetAttribute("ref")?.Split(':') is [var first, var last])
            {
                var (row, column) = CellReference.Parse(first);
                var end = CellReference.Parse(last).Row;
                if (row > 0 && end > row)
                {
                    _lastRows[(row, column)] = _lastRows.Count < Most
                        ? end
                        : throw new ImportException(file, string.Create(CultureInfo.InvariantCulture, $"a sheet has more than {Most} cells merged over rows; expected fewer. Undo the merging, or save as CSV"));
                }
            }
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _lastRows.Count == 0;

    /// <summary>The last row over which a cell is merged; 0 where it is not the first of merged ones.</summary>
    public int LastRowOf(int row, int column) => _lastRows.GetValueOrDefault((row, column));
}
