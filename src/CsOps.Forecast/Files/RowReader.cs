using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace CsOps.Forecast.Files;

/// <summary>Reads the rows of a file one by one, each a field of UTF-8 bytes for every named column, whatever the file's format.</summary>
/// <remarks>Not thread-safe. Reading a row of text or JSON allocates nothing.</remarks>
public abstract class RowReader : IDisposable
{
    /// <summary>A reader of a file, as the user named it.</summary>
    protected RowReader(string file) => File = file;

    /// <summary>The file, as the user named it.</summary>
    public string File { get; }

    /// <summary>The column names.</summary>
    public abstract DelimitedHeader Header { get; }

    /// <summary>The texts of the rows below the header that belong to it, in order of column. Default: none.</summary>
    public ImmutableArray<ImmutableArray<string>> RowsBelowHeader { get; protected set; } = [];

    /// <summary>The line on which the current row begins, from 1.</summary>
    public abstract long Line { get; }

    /// <summary>The number of the current record, from 1, in formats that may have many records on a line; 0 where the line tells which row is meant.</summary>
    public virtual long Record => 0;

    /// <summary>Bytes read from the file so far, for progress.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Whether the current row is what the format says a row is; of one that is not, values may be missing or stand in the wrong columns.</summary>
    public abstract bool IsWholeRow { get; }

    /// <summary>At the end: a sentence on the file as a whole that a user should know; null for none.</summary>
    public virtual string? Remark => null;

    /// <summary>Goes to the next row that is data.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="ImportException">What follows cannot be read.</exception>
    public abstract bool Read();

    /// <summary>The bytes of a field without surrounding blanks; empty when the row has no such field. Valid until the next row.</summary>
    public abstract ReadOnlySpan<byte> Field(int column);

    /// <summary>What is wrong with a row that is not <see cref="IsWholeRow">whole</see>, for the message of its rejection.</summary>
    public abstract string DescribeBrokenRow();

    /// <summary>The column of one of the names, or an error that says what the file has.</summary>
    /// <exception cref="ImportException">No column has any of the names.</exception>
    public abstract int Require(params ReadOnlySpan<string> synonyms);

    /// <summary>The message of a rejected row, with the record's number where the line does not tell which row it is.</summary>
    /// <param name="message">Makes the message.</param>
    public Func<string> WithRecord(Func<string> message) => Record == 0 ? message : () => string.Create(CultureInfo.InvariantCulture, $"record {Record}: {message()}");

    /// <summary>A field as text; null when its bytes are not UTF-8.</summary>
    public string? Text(int column)
    {
        var field = Field(column);
        return Utf8.IsValid(field) ? Encoding.UTF8.GetString(field) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
