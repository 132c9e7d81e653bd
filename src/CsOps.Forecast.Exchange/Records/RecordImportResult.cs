using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>What came of an import of records.</summary>
/// <param name="Kind">What the records are about.</param>
/// <param name="Changes">What became of the centre's file.</param>
/// <param name="Files">What became of the rows of each file, by name of file.</param>
/// <param name="Issues">Rows that did not come in, by file and line.</param>
/// <param name="Remarks">Remarks on the import as a whole, for people.</param>
public sealed record RecordImportResult(
    RecordKind Kind, RecordChanges Changes, ImmutableArray<FileQuality> Files, ImmutableArray<RowIssue> Issues, ImmutableArray<string> Remarks);
