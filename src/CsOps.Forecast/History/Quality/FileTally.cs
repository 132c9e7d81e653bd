using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.History.Quality;

/// <summary>Counts what becomes of the rows of one file while it is read: each row is accepted, rejected, a duplicate or skipped, once.</summary>
/// <remarks>The first 100,000 rows with an issue are listed, and a last line tells how many more there are; all are counted. Not thread-safe.</remarks>
public sealed class FileTally
{
    /// <summary>The reason of rows that say something else than another row.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The reason of the line that tells how many more rows there are than are listed.</summary>
    public const string NotListed = "not-listed";

    private const int MostListed = 100_000;

    private readonly string _file;
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);
    private readonly List<RowIssue> _issues = [];
    private readonly List<string> _remarks = [];
    private long _unlisted;
    private long _firstUnlisted;

    /// <summary>Begins to count.</summary>
    /// <param name="file">The file, as the user named it.</param>
    public FileTally(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
    }

    /// <summary>Rows that went into the history.</summary>
    public long Accepted { get; private set; }

    /// <summary>Rows that did not, for a reason.</summary>
    public long Rejected { get; private set; }

    /// <summary>Rows that repeat another.</summary>
    public long Duplicated { get; private set; }

    /// <summary>Rows that can be read and do not count.</summary>
    public long Skipped { get; private set; }

    /// <summary>All rows.</summary>
    public long Read => Accepted + Rejected + Duplicated + Skipped;

    /// <summary>Rows with their reason, in the order in which they came; when there are more than are listed, a last one tells how many.</summary>
    public IEnumerable<RowIssue> Issues => _unlisted == 0 ? _issues : _issues.Append(new RowIssue(_file, _firstUnlisted, null, NotListed, Unlisted));

    /// <summary>The SHA-256 of the file's bytes, in lower-case hexadecimal; null where none was made.</summary>
    public string? Sha256 { get; set; }

    /// <summary>What was decided where day and month of its dates could change places, for people; null where they could not.</summary>
    public string? DateOrder { get; init; }

    private long Folded { get; set; }

    /// <summary>Counts a row that went into the history.</summary>
    /// <param name="isFolded">Whether its local time was repeated or skipped by a clock change and a rule placed it.</param>
    public void Accept(bool isFolded = false)
    {
        Accepted++;
        Folded += isFolded ? 1 : 0;
    }

    /// <summary>Counts a row that did not go into the history.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">The column at fault, or null.</param>
    /// <param name="reason">The short code that counts are made by.</param>
    /// <param name="message">What was found, as a shape, and what was expected; made only while the row is listed.</param>
    public void Reject(long line, string? column, string reason, Func<string> message)
    {
        Rejected++;
        _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        List(line, column, reason, message);
    }

    /// <summary>Counts a row that can be read and does not count.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="reason">The short code that counts are made by.</param>
    /// <param name="message">Why it does not count; made only while the row is listed.</param>
    public void Skip(long line, string reason, Func<string> message)
    {
        Skipped++;
        _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        List(line, null, reason, message);
    }

    /// <summary>Counts a row that repeats another; with a message when it contradicts it.</summary>
    public void Duplicate(long line, string? contradiction = null)
    {
        Duplicated++;
        if (contradiction is not null)
        {
            List(line, null, Contradiction, () => contradiction);
        }
    }

    /// <summary>Adds a remark on the file as a whole.</summary>
    public void Remark(string remark) => _remarks.Add(remark);

    /// <summary>What was counted.</summary>
    /// <param name="format">The format the file was read as.</param>
    public FileQuality ToQuality(string format) => new()
    {
        File = _file,
        Format = format,
        Sha256 = Sha256,
        Read = Read,
        Accepted = Accepted,
        Rejected = Rejected,
        Duplicated = Duplicated,
        Skipped = Skipped,
        Folded = Folded,
        DateOrder = DateOrder,
        Reasons = _reasons.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Remarks = _unlisted == 0 ? [.. _remarks] : [.. _remarks, string.Create(CultureInfo.InvariantCulture, $"{_unlisted} more rows with an issue are counted and not listed.")],
    };

    private void List(long line, string? column, string reason, Func<string> message)
    {
        if (_issues.Count < MostListed)
        {
            _issues.Add(new RowIssue(_file, line, column, reason, message()));
        }
        else
        {
            _firstUnlisted = _unlisted++ == 0 ? line : _firstUnlisted;
        }
    }

    private string Unlisted => string.Create(CultureInfo.InvariantCulture, $"from this line on {_unlisted} more rows with an issue are counted and not listed");
}
